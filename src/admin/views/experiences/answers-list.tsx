import { isPair } from "../../../core/experience/answer-code.ts";
import { standardAnswers } from "../../../core/experience/answers.ts";
import type { Answer } from "../../../core/experience/experience.ts";
import type { WholeExperience } from "../../../core/insight/read-experience.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import { answerName, scaleEnds } from "../../../texts/measure-name.ts";
import { stepInWords, stepName } from "../../../texts/step-words.ts";
import { wordName } from "../../../texts/word-name.ts";
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
  const { language, t, number } = useLanguage();
  const names = namesOf(journey);
  const answers = Object.entries(one.answers).filter(([key]) => key !== "tags");
  const half = (value: number | null) => (value === null ? t("experience.notAnswered") : String(value));
  const said = (key: string, answer: Answer): string => {
    if (answer === null) return t("experience.notAnswered");
    if (answer === "notApplicable") return t("experience.notApplicable");
    if (isPair(answer))
      return t("experience.expectedFelt", { expected: half(answer.expected), experienced: half(answer.experienced) });
    if (Array.isArray(answer))
      return number.list(answer.map((word: string) => wordName(language, key, word, journey?.choices)));
    if (key === "resolved") return t(`codebook.value.resolved.${answer as "yes" | "partly" | "no"}`);
    return String(answer);
  };
  return (
    <Section title={t("experience.answers")}>
      <dl className="answers">
        {answers.map(([key, answer]) => {
          const scale = one.scales[key] ?? journey?.answers[key]?.scale ?? standardAnswers[key]?.scale;
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
