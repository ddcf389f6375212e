import type { PromiseVerdict } from "../../core/insight/wording/sayable.ts";
import type { Figure } from "../../core/measures/intervals/estimate.ts";
import { say } from "../../core/text.ts";
import { scaleOf } from "../../pictures/scale.ts";
import { measureName, scalesOf } from "../../texts/measure-name.ts";
import { useLanguage } from "../language.tsx";
import { namesOf } from "../names.ts";
import { FigureRow } from "../parts/figure-row.tsx";
import { Section } from "../parts/section.tsx";
import type { Audited } from "./audited.ts";

/** What was promised and whether customers found it kept. */
export function PromisesView({ audit, journey, nameOf }: Audited) {
  const { language, t } = useLanguage();
  if (journey === undefined || audit.promises.length === 0) return null;
  return (
    <Section title={t("promises.title")} className="wide">
      <ul className="rows">
        {audit.promises.map(({ key, verdict, figure }) => {
          const promise = journey.promises[key];
          if (promise === undefined) return null;
          return (
            <PromiseRow
              key={key}
              text={say(promise.text, language)}
              about={[
                promise.touchpoints.map(nameOf).join(", "),
                measureName(language, promise.measure, namesOf(journey), scalesOf(figure)),
              ]}
              source={promise.source}
              target={promise.target}
              verdict={verdict}
              figure={figure}
            />
          );
        })}
      </ul>
    </Section>
  );
}

/** One promise: its words, where it was said, its target as a line across the figure, and the verdict in a word. */
export function PromiseRow({
  text,
  about,
  source,
  target,
  verdict,
  figure,
}: {
  readonly text: string;
  readonly about: readonly string[];
  readonly source: string;
  readonly target: number;
  readonly verdict: PromiseVerdict;
  readonly figure: Figure;
}) {
  const { t, number } = useLanguage();
  const scale = scaleOf(figure.ok ? figure.estimate : { unit: target <= 1 ? "share" : "mean" });
  const known = sources.find((one) => one === source);
  const targetText = t("promises.target", { target: number.value({ value: target, unit: scale.unit }) });
  return (
    <FigureRow
      name={
        <>
          <q className="promise">{text}</q> <b className={`promise-${verdict}`}>{t(`wording.promise.${verdict}`)}</b>
        </>
      }
      plainName={text}
      about={[known === undefined ? source : t(`source.${known}`), ...about, targetText].join(" · ")}
      figure={figure}
      scale={scale}
      mark={target}
    />
  );
}

const sources = ["advert", "strategy", "values", "service-level"] as const;
