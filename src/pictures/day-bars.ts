import { type Svg, svg } from "./svg.ts";
import { colour } from "./tokens.ts";

export interface DayBarsOptions {
  readonly width: number;
  readonly height?: number;
  /** What is as high as the picture: rows of one list share it, so that they can be compared by eye. */
  readonly most: number;
  /** Everything in words, for those who do not see the bars. */
  readonly label: string;
}

/**
 * How much came day by day, today last: a bar a day. A day whose number is withheld is a short grey bar, the same for all; a day of
 * nothing is a gap. From the day after the last bar on the ground is dashed: nothing came any more.
 */
export function dayBars(days: readonly (number | null)[], { width, height = 30, most, label }: DayBarsOptions): Svg {
  const step = width / days.length;
  const ground = height - 2;
  const last = days.findLastIndex((count) => count !== 0);
  const heard = (last + 1) * step;
  return svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": label },
    heard > 0 && svg("path", { d: `M0,${ground + 0.5}H${heard}`, stroke: colour("line"), "stroke-width": 1 }),
    heard < width &&
      svg("path", {
        d: `M${heard},${ground + 0.5}H${width}`,
        stroke: colour("stone"),
        "stroke-width": 1.2,
        "stroke-dasharray": "2 3",
      }),
    days.map((count, at) => {
      if (count === 0) return null;
      const high = count === null ? 3 : Math.max(1.5, (count / most) * (ground - 2));
      return svg("rect", {
        x: at * step + step * 0.12,
        y: ground - high,
        width: step * 0.76,
        height: high,
        fill: colour(count === null ? "stone" : "path"),
      });
    }),
  );
}
