import type { TouchpointPage } from "../../api/touchpoint.ts";
import { standardAnswers } from "../../core/experience/answers.ts";
import { distribution } from "../../pictures/distribution.ts";
import { type AnswerNames, answerName, scaleEnds } from "../../texts/measure-name.ts";
import { useLanguage } from "../language.tsx";
import { Drawing } from "../parts/drawing.tsx";
import { Section } from "../parts/section.tsx";
import { useWidth } from "../parts/width.ts";

const answersIn = (histogram: Readonly<Record<string, number>>) =>
  Object.values(histogram).reduce((sum, n) => sum + n, 0);

/** How the answers fall on their scales, and who did not answer or did not use it. */
export function AnswersView({ page, names }: { readonly page: TouchpointPage; readonly names: AnswerNames }) {
  const { language, t } = useLanguage();
  const [measure, width] = useWidth();
  return (
    <Section title={t("touchpoint.answers")} className="narrow">
      <div ref={measure}>
        {width !== null &&
          Object.entries(page.histograms).map(([answer, histogram]) => {
            const scale = page.scales[answer];
            if (scale === undefined || Object.keys(histogram).length === 0) return null;
            const [plain = answer] = answer.split("@");
            const name = answerName(language, plain, names);
            const ends = scaleEnds(language, plain);
            return (
              <figure key={answer} className="distribution">
                <figcaption>
                  {name} <span className="soft">· {t("n.answers", { n: answersIn(histogram) })}</span>
                </figcaption>
                <Drawing
                  picture={distribution(language, histogram, scale, standardAnswers[plain]?.kind ?? "rating", {
                    width: Math.min(width, 460),
                    answer: name,
                  })}
                />
                {ends !== null && (
                  <p className="scale-ends soft">
                    <span>{ends[0]}</span>
                    <span>{ends[1]}</span>
                  </p>
                )}
              </figure>
            );
          })}
      </div>
      {page.headline !== "" && (
        <p className="note">
          {t("touchpoint.notAnswered", { n: page.notAnswered })} ·{" "}
          {t("touchpoint.notApplicable", { n: page.notApplicable })}
        </p>
      )}
    </Section>
  );
}
