import type { ReactNode } from "react";
import type { Figure } from "../../core/measures/intervals/estimate.ts";
import { intervalBar } from "../../pictures/interval-bar.ts";
import type { MeasureScale } from "../../pictures/scale.ts";
import { figureInWords, reasonInWords, restsOn, unweightedInWords, valueAmong } from "../../texts/figure-words.ts";
import { useLanguage } from "../language.tsx";
import { Drawing } from "./drawing.tsx";

/**
 * A named figure in one row: its bar on the scale, value, interval and how many it rests on; or why there is none.
 * Rows of one list share a scale, so that they can be compared by eye.
 */
export function FigureRow({
  name,
  plainName,
  about,
  figure,
  unweighted,
  scale,
  mark,
  written,
  narrow = false,
  areScalesMixed = false,
}: {
  readonly name: ReactNode;
  /** The name as text, for those who do not see the bar. */
  readonly plainName: string;
  readonly about?: ReactNode;
  readonly figure: Figure;
  /** The same without weights, where there are any. */
  readonly unweighted?: Figure | undefined;
  readonly scale: MeasureScale;
  readonly mark?: number;
  /** Value and interval as text, where they differ from the measure's own way. */
  readonly written?: { readonly value: string; readonly interval: string };
  /** A short bar, for columns that stand side by side. */
  readonly narrow?: boolean;
  /** Whether means of several scales stand in the list: then each says the highest of its own. */
  readonly areScalesMixed?: boolean;
}) {
  const { language, t } = useLanguage();
  const estimate = figure.ok ? figure.estimate : null;
  const without = unweightedInWords(language, figure, unweighted);
  return (
    <li className="figure-row">
      <div className="figure-name">
        {name}
        {about !== undefined && <div className="soft">{about}</div>}
      </div>
      {estimate !== null ? (
        <>
          <div className="figure-bar">
            <Drawing
              picture={intervalBar(scale, estimate, {
                width: narrow ? 104 : 200,
                label: t("picture.interval", {
                  name: plainName,
                  figure: figureInWords(language, figure, undefined, { areScalesMixed }),
                }),
                ...(mark !== undefined && { mark }),
              })}
            />
          </div>
          <div className="figure-value">
            <b>{written?.value ?? valueAmong(language, estimate, areScalesMixed)}</b>
            <span className="soft">{restsOn(language, estimate, written?.interval)}</span>
            {without !== null && <span className="soft">{without}</span>}
          </div>
        </>
      ) : (
        <div className="figure-none soft">
          {figure.ok ? "" : [reasonInWords(language, figure), ...(without === null ? [] : [without])].join("; ")}
        </div>
      )}
    </li>
  );
}
