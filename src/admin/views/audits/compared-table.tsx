import type { ReactNode } from "react";
import type { ComparedFigure } from "../../../core/insight/beside/comparison.ts";
import { isSide } from "../../../core/insight/wording/change.ts";
import type { Says } from "../../../core/insight/wording/sayable.ts";
import type { Figure } from "../../../core/measures/intervals/estimate.ts";
import { beforeNow, beforeNowAxis } from "../../../pictures/before-now.ts";
import { type Axis, axisOf, type MeasureScale, scaleOf } from "../../../pictures/scale.ts";
import { differenceInWords } from "../../../texts/difference-words.ts";
import { figureInWords, peopleInWords, reasonInWords, valueAmong } from "../../../texts/figure-words.ts";
import { scalesOf } from "../../../texts/measure-name.ts";
import { useLanguage } from "../../language.tsx";
import { Drawing } from "../../parts/drawing.tsx";
import { ToldDifference } from "../../parts/told-difference.tsx";
import { VerdictSaid } from "../../parts/verdict-name.tsx";
import type { Sides } from "./audit-about.ts";

const pictureWidth = 300;

/** One row: what it is, its figures in two audits, and where it is a touchpoint how it was judged. */
export interface ComparedRow extends ComparedFigure {
  readonly key: string;
  readonly name: ReactNode;
  readonly plainName: string;
  readonly about?: string;
  readonly scale: MeasureScale;
  readonly verdict?: { readonly before: Says<"verdict"> | null; readonly now: Says<"verdict"> | null };
}

/** Figures then and now, each row with its picture: the same figures as the picture, for eyes and for readers of tables alike. */
export function ComparedTable({
  caption,
  head,
  rows,
  sides,
  axis,
}: {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly ComparedRow[];
  readonly sides: Sides;
  /** The scale of every row, where they share one. */
  readonly axis?: Axis;
}) {
  const { language, t } = useLanguage();
  const areScalesMixed = scalesOf(...rows.flatMap(({ before, now }) => [before, now])).length > 1;
  const notThere = (verdict: Says<"verdict"> | null | undefined) =>
    verdict === null ? t(sides.areTimes ? "audits.notThere" : "audits.sides.notThere") : undefined;
  return (
    <table className="compared">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className="compared-picture">
            <span className="unseen">{t("report.picture")}</span>
            {axis !== undefined && <Drawing picture={beforeNowAxis(language, axis, pictureWidth)} />}
          </th>
          <th scope="col">{sides.before}</th>
          <th scope="col">{sides.now}</th>
          <th scope="col">{t("audits.difference")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, plainName, about, before, now, difference, says, scale, verdict }) => (
          <tr key={key}>
            <th scope="row">
              {name}
              {about !== undefined && <span className="soft">{about}</span>}
            </th>
            <td className="compared-picture">
              {(before.ok || now.ok) && (
                <Drawing
                  picture={beforeNow(scale, estimateOf(before), estimateOf(now), {
                    width: pictureWidth,
                    label: t(sides.areTimes ? "audits.pictureOf" : "audits.sides.pictureOf", {
                      ...{ name: plainName, one: sides.before, other: sides.now },
                      before: figureInWords(language, before, undefined, { areScalesMixed }),
                      now: figureInWords(language, now, undefined, { areScalesMixed }),
                    }),
                  })}
                />
              )}
            </td>
            <td data-name={sides.before}>
              <FigureThere
                {...{ areScalesMixed }}
                figure={before}
                notThere={notThere(verdict?.before)}
                verdict={verdict?.before}
              />
            </td>
            <td data-name={sides.now}>
              <FigureThere
                {...{ areScalesMixed }}
                figure={now}
                notThere={notThere(verdict?.now)}
                verdict={verdict?.now}
              />
            </td>
            <td data-name={t("audits.difference")}>
              {difference.ok && (
                <ToldDifference says={says} value={differenceInWords(language, difference.estimate).value} />
              )}
              {difference.ok && (
                <span className="soft">{differenceInWords(language, difference.estimate).interval}</span>
              )}
              <span className={difference.ok ? "" : "soft"}>
                {t(`wording.change.${sides.areTimes ? says : besides(says)}`, sides)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FigureThere({
  figure,
  areScalesMixed,
  notThere,
  verdict,
}: {
  readonly areScalesMixed: boolean;
  readonly figure: Figure;
  /** That it is not on the journey, in words. */
  readonly notThere: string | undefined;
  readonly verdict: Says<"verdict"> | null | undefined;
}) {
  const { language, t, number } = useLanguage();
  if (notThere !== undefined) return <span className="soft">{notThere}</span>;
  return (
    <>
      {figure.ok ? (
        <>
          <b>{valueAmong(language, figure.estimate, areScalesMixed)}</b>
          <span className="soft">
            <span className="unbroken">{number.interval(figure.estimate)}</span> ·{" "}
            {peopleInWords(language, figure.estimate)}
          </span>
        </>
      ) : (
        verdict !== "blind" &&
        verdict !== "too-few" && (
          <span className="soft">
            {verdict === "unjudged" ? t(`wording.standing.${verdict}`) : reasonInWords(language, figure)}
          </span>
        )
      )}
      {verdict != null && <VerdictSaid verdict={verdict} />}
    </>
  );
}

/** What is said of a difference that is none between then and now. */
const besides = (says: Says<"change">) =>
  isSide(says) || says === "not-told-apart" ? (`${says}.sides` as const) : says;

const estimateOf = (figure: Figure) => (figure.ok ? figure.estimate : null);

/** The scale on which rows of one measure lie: drawn from the tick below the lowest interval. */
export function scaleAmong(
  rows: readonly Pick<ComparedFigure, "before" | "now">[],
  answerScale?: readonly [number, number],
) {
  const estimates = rows
    .flatMap(({ before, now }) => [before, now])
    .flatMap((figure) => (figure.ok ? [figure.estimate] : []));
  const [first] = estimates;
  return axisOf(scaleOf(first ?? { unit: "share" }, answerScale), Math.min(...estimates.map(({ low }) => low)));
}
