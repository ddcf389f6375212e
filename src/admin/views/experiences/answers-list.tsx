import { standardAnswers } from "../../../core/experience/answers.ts";
import type { Answer } from "../../../core/experience/experience.ts";
import type { WholeExperience } from "../../../core/insight/heard/read-experience.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import { own } from "../../../core/own.ts";
import { answerInWords } from "../../../texts/answer-words.ts";
import { answerName, scaleEnds } from "../../../texts/measure-name.ts";
import { stepInWords, stepName } from "../../../texts/step-words.ts";
import { useLanguage } from "../../language.tsx";
import { namesOf } from "../../names.ts";
import { Section } from "../../parts/section.tsx";

/** Every answer as it was given, on its scale. */
export function AnswersList({
  one,
  journey,
}: {
  readonly one: WholeExperience;
  readonly journey: Journey | undefined;
}) {
  const { language, t } = useLanguage();
  const names = namesOf(journey);
  const answers = Object.entries(one.answers).filter(([key]) => key !== "tags");
  const said = (key: string, answer: Answer) => answerInWords(language, key, answer, journey?.choices);
  return (
    <Section title={t("experience.answers")}>
      <dl className="answers">
        {answers.map(([key, answer]) => {
          const scale = own(one.scales, key) ?? own(journey?.answers, key)?.scale ?? own(standardAnswers, key)?.scale;
          const ends = scaleEnds(language, key);
          const isOnScale = typeof answer === "number" && scale !== undefined;
          const step = isOnScale ? stepName(language, key, answer, scale) : undefined;
          return (
            <div key={key}>
              <dt>{answerName(language, key, names)}</dt>
              <dd>
                {isOnScale && step !== undefined ? stepInWords(language, answer, scale, step) : said(key, answer)}
                {isOnScale && step === undefined && (
                  <span className="soft">
                    {" "}
                    {ends === null ? `${scale[0]}–${scale[1]}` : `${scale[0]} ${ends[0]} – ${scale[1]} ${ends[1]}`}
                  </span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </Section>
  );
}
