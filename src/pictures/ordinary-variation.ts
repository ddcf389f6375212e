import { type Svg, svg } from "./svg.ts";
import { colour } from "./tokens.ts";

/** A month of a picture that has limits: the middle of its column, and whether it goes beyond its ordinary variation. */
export interface LimitedMonth {
  readonly x: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly isSignal: boolean;
}

/** The limits of ordinary variation, quietly: a dashed step for each month, and a middle line. */
export function limitLines(
  months: readonly LimitedMonth[],
  centre: number,
  spacing: number,
  y: (value: number) => number,
): Svg[] {
  const steps = (end: "low" | "high") =>
    months.map(
      ({ x, ...month }) => `M${(x - spacing / 2).toFixed(1)},${y(month[end]).toFixed(1)}h${spacing.toFixed(1)}`,
    );
  const [first, last] = [months[0]!.x - spacing / 2, months.at(-1)!.x + spacing / 2];
  const thin = { fill: "none", stroke: colour("stone"), "stroke-width": 1 };
  return [
    svg("path", { ...thin, d: [...steps("low"), ...steps("high")].join(""), "stroke-dasharray": "3 3" }),
    svg("path", {
      ...thin,
      d: `M${first.toFixed(1)},${y(centre).toFixed(1)}H${last.toFixed(1)}`,
      "stroke-dasharray": "1 4",
    }),
  ];
}

/** A line between months that were asked in different ways. */
export const breakMarks = (places: readonly number[], top: number, bottom: number): Svg[] =>
  places.map((x) =>
    svg("path", { d: `M${x.toFixed(1)},${top}V${bottom}`, stroke: colour("soft"), "stroke-dasharray": "6 4" }),
  );

/** A ring around each month beyond its ordinary variation. */
export const signalRings = (months: readonly LimitedMonth[], y: (value: number) => number): Svg[] =>
  months
    .filter(({ isSignal }) => isSignal)
    .map(({ x, value }) =>
      svg("circle", { cx: x, cy: y(value), r: 7, fill: "none", stroke: colour("ink"), "stroke-width": 1.5 }),
    );
