import type { Language } from "../../core/text.ts";
import { words } from "../../texts/words.ts";
import { type Svg, svg } from "../svg.ts";
import { wrapped } from "../text-width.ts";
import { colour } from "../tokens.ts";
import type { Columns } from "./columns.ts";
import { runsOf } from "./path.ts";
import type { Stone } from "./stones.ts";

export const againstHeight = 84;

/**
 * How experience met expectation: the dotted line is what people expected; a bar with its interval rises above it where
 * more found it better than worse, and falls below where more found it worse. Left open where it was not asked.
 */
export function against(language: Language, stones: readonly Stone[], at: Columns, top: number): Svg {
  const t = words(language);
  const middle = top + againstHeight / 2;
  const asked = stones.flatMap(({ against }) => (against === null ? [] : [against]));
  const widest = Math.max(0.25, ...asked.flatMap(({ low, high }) => [Math.abs(low - 0.5), Math.abs(high - 0.5)]));
  const y = (place: number) => middle - ((place - 0.5) / widest) * (againstHeight / 2 - 8);

  const barWidth = Math.min(24, at.spacing - 8);
  const bars = stones.map(({ against }, index) => {
    if (against === null) return null;
    const x = at.x[index]!;
    return svg(
      "g",
      {},
      svg("rect", {
        x: x - barWidth / 2,
        y: y(against.high),
        width: barWidth,
        height: Math.max(2, y(against.low) - y(against.high)),
        rx: Math.min(6, barWidth / 3),
        fill: colour("band"),
      }),
      svg("path", { d: `M${x},${middle}V${y(against.value)}`, stroke: colour("path"), "stroke-width": 2.5 }),
      svg("circle", { cx: x, cy: y(against.value), r: 3.5, fill: colour("path") }),
    );
  });
  const baseline = runsOf(
    stones.map((stone, index) => ({ stone, x: at.x[index]! })),
    ({ stone }) => stone.against !== null,
  ).map((run) => {
    const [left, right] = [run[0]!.x - at.spacing / 2 + 6, run.at(-1)!.x + at.spacing / 2 - 6];
    const line = {
      stroke: colour("soft"),
      "stroke-width": 1.6,
      "stroke-dasharray": "1.5 4.5",
      "stroke-linecap": "round",
    };
    return svg("path", { d: `M${left},${middle}H${right}`, ...line });
  });
  const title = wrapped(t("picture.againstExpected"), 11.5, at.gutter - 14, 3);
  return svg(
    "g",
    { "aria-hidden": "true" },
    title.map((line, index) =>
      svg(
        "text",
        {
          x: at.gutter - 10,
          y: middle + 4 + (index - (title.length - 1) / 2) * 14,
          "font-size": 11.5,
          "text-anchor": "end",
          fill: colour("soft"),
        },
        line,
      ),
    ),
    bars,
    baseline,
  );
}
