import type { TouchpointPage } from "../../api/touchpoint.ts";
import { scaleOf } from "../../pictures/scale.ts";
import { type AnswerNames, measureName } from "../../texts/measure-name.ts";
import { useLanguage } from "../language.tsx";
import { FigureRow } from "../parts/figure-row.tsx";
import { Section } from "../parts/section.tsx";

/** Every measure of a touchpoint, each on its own scale, with its interval and n; those of the answer in use come first. */
export function MeasuresView({ page, names }: { readonly page: TouchpointPage; readonly names: AnswerNames }) {
  const { language, t } = useLanguage();
  const inUse = answerOf(page.measure?.key ?? page.headline);
  const scales = new Map(page.available.map((measure) => [measure.key, measure]));
  return (
    <Section title={t("touchpoint.measures")} className="wide">
      <ul className="rows">
        {Object.entries(page.measures)
          .filter(([key]) => !key.endsWith("@unweighted"))
          .sort(([a], [b]) => Number(isOf(inUse, b)) - Number(isOf(inUse, a)))
          .map(([key, figure]) => {
            const name = measureName(language, key, names);
            return (
              <FigureRow
                key={key}
                name={name}
                plainName={name}
                figure={figure}
                unweighted={page.measures[`${key}@unweighted`]}
                scale={scales.get(key) ?? scaleOf(figure.ok ? figure.estimate : { unit: "share" })}
              />
            );
          })}
      </ul>
    </Section>
  );
}

const answerOf = (measure: string): string => measure.slice(0, measure.lastIndexOf("."));
const isOf = (answer: string, measure: string): boolean => answerOf(measure) === answer;
