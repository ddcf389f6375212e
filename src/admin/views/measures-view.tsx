import type { TouchpointPage } from "../../api/touchpoint.ts";
import { measuresBeside } from "../../core/insight/beside/measures-beside.ts";
import { scaleOf } from "../../pictures/scale.ts";
import { type AnswerNames, measureName, scalesOf } from "../../texts/measure-name.ts";
import type { TouchpointBeside, TouchpointSides } from "../beside.ts";
import { useLanguage } from "../language.tsx";
import { FigureRow } from "../parts/figure-row.tsx";
import { PairRow } from "../parts/pair-row.tsx";
import { Section } from "../parts/section.tsx";

/** Every measure of a touchpoint, each on its own scale, with its interval and n; those of the answer in use come first. */
export function MeasuresView({ page, beside, names }: TouchpointSides) {
  const { language, t } = useLanguage();
  const inUse = answerOf(page.measure?.key ?? page.headline);
  if (beside !== null) return <Compared {...{ page, beside, names, inUse }} />;
  return (
    <Section title={t("touchpoint.measures")} className="wide">
      <ul className="rows">
        {Object.entries(page.measures)
          .filter(([key]) => !key.endsWith("@unweighted"))
          .sort(([a], [b]) => inUseFirst(inUse)(a, b))
          .map(([key, figure]) => {
            const name = measureName(language, key, names, scalesOf(figure));
            return (
              <FigureRow
                key={key}
                name={name}
                plainName={name}
                figure={figure}
                unweighted={page.measures[`${key}@unweighted`]}
                scale={scaleOf(figure.ok ? figure.estimate : { unit: "share" })}
              />
            );
          })}
      </ul>
    </Section>
  );
}

/** The same in two slices: every measure that either has. */
function Compared({
  page,
  beside,
  names,
  inUse,
}: {
  readonly page: TouchpointPage;
  readonly beside: TouchpointBeside;
  readonly names: AnswerNames;
  readonly inUse: string;
}) {
  const { language, t } = useLanguage();
  const pairs = [...measuresBeside(page, beside.page, beside.apart, beside.judged)];
  const note = beside.apart === "apart" ? t("beside.measuresNote") : t(`wording.change.${beside.apart}.note`);
  return (
    <Section title={t("touchpoint.measures")} className="whole" note={note}>
      <p className="soft">
        {beside.own} · {t("beside.title", { name: beside.name })}
      </p>
      <ul className="rows">
        {pairs
          .sort(([a], [b]) => inUseFirst(inUse)(a, b))
          .map(([key, pair]) => {
            const name = measureName(language, key, names, scalesOf(pair.now, pair.before));
            const [known] = [pair.now, pair.before].filter(({ ok }) => ok);
            const without = `${key}@unweighted`;
            return (
              <PairRow
                key={key}
                name={name}
                plainName={name}
                pair={pair}
                own={beside.own}
                other={beside.name}
                unweighted={{ now: page.measures[without], before: beside.page.measures[without] }}
                scale={scaleOf(known?.ok ? known.estimate : { unit: "share" })}
              />
            );
          })}
      </ul>
    </Section>
  );
}

const inUseFirst = (inUse: string) => (a: string, b: string) => Number(isOf(inUse, b)) - Number(isOf(inUse, a));
const answerOf = (measure: string): string => measure.slice(0, measure.lastIndexOf("."));
const isOf = (answer: string, measure: string): boolean => answerOf(measure) === answer;
