import type { ReactNode } from "react";
import type { Change, Pair } from "../../core/insight/wording/change.ts";
import type { Figure } from "../../core/measures/intervals/estimate.ts";
import { beforeNow } from "../../pictures/before-now.ts";
import type { MeasureScale } from "../../pictures/scale.ts";
import { changeInWords, differenceInWords } from "../../texts/difference-words.ts";
import { figureInWords, reasonInWords, restsOn, unweightedInWords } from "../../texts/figure-words.ts";
import { useLanguage } from "../language.tsx";
import { Drawing } from "./drawing.tsx";
import { ToldDifference } from "./told-difference.tsx";

/**
 * A figure in two slices in one row: both on one scale, the difference where it may be told, and both with interval and n, or
 * why there is none.
 */
export function PairRow({
  name,
  plainName,
  pair,
  own,
  other,
  unweighted,
  scale,
}: {
  readonly name: ReactNode;
  /** The name as text, for those who do not see the picture. */
  readonly plainName: string;
  readonly pair: Pair & Change;
  /** What the two slices are called; without a name the one that is shown is the one that everything speaks of. */
  readonly own?: string;
  readonly other: string;
  /** The same without weights, where there are any. */
  readonly unweighted?: { readonly [Side in keyof Pair]?: Figure | undefined };
  readonly scale: MeasureScale;
}) {
  const { language, t } = useLanguage();
  const { now, before, says, difference } = pair;
  const far = difference === null ? null : differenceInWords(language, difference);
  const label = t("beside.pair", {
    ...{ name: own === undefined ? plainName : `${plainName}, ${own}`, other },
    ...{ now: figureInWords(language, now), before: figureInWords(language, before) },
  });
  return (
    <li className="figure-row pair-row">
      <div className="figure-name">
        {name}
        <div className="soft">{changeInWords(language, says)}</div>
      </div>
      <div className="figure-bar">
        {(now.ok || before.ok) && (
          <Drawing
            picture={beforeNow(scale, before.ok ? before.estimate : null, now.ok ? now.estimate : null, {
              ...{ width: 200, label },
            })}
          />
        )}
      </div>
      <div className="figure-value">
        {far !== null && (
          <>
            <ToldDifference says={says} value={far.value} />
            <span className="soft">{far.interval}</span>
          </>
        )}
        <Side name={own} figure={now} unweighted={unweighted?.now} />
        <Side name={other} figure={before} unweighted={unweighted?.before} />
      </div>
    </li>
  );
}

function Side({
  name,
  figure,
  unweighted,
}: {
  readonly name: string | undefined;
  readonly figure: Figure;
  readonly unweighted: Figure | undefined;
}) {
  const { language, number } = useLanguage();
  const without = unweightedInWords(language, figure, unweighted);
  return (
    <span className={figure.ok ? "soft" : "soft pair-none"}>
      {name !== undefined && `${name}: `}
      {figure.ok
        ? `${number.value(figure.estimate)} (${restsOn(language, figure.estimate)})`
        : reasonInWords(language, figure)}
      {without !== null && `; ${without}`}
    </span>
  );
}
