import { words } from "../../texts/words.ts";
import { type Svg, svg } from "../svg.ts";
import { colour } from "../tokens.ts";
import { type DrawLane, emptyLane, laneTitle } from "./lane.ts";
import { runsOf } from "./path.ts";
import type { Area } from "./step.ts";
import type { Span } from "./stones.ts";
import { strokes } from "./strokes.ts";

const height = 84;

/**
 * How experience met expectation: the dotted line is what people expected; a bar with its interval rises above it where
 * more found it better than worse, and falls below where more found it worse. Left open where it was not asked.
 */
export const against: DrawLane = (language, stones, at, top) => {
  if (stones.every((stone) => stone.against === null)) return emptyLane;
  const reach = reachOf(stones.map(({ against }) => against));
  const width = Math.min(24, at.narrowest - 8);
  const bars = stones.map(({ against }, index) => {
    const area = { x: at.columns[index]!.x - width / 2, y: top + 8, width, height: height - 16 };
    return against !== null && againstBar(against, reach, area);
  });
  const middle = top + height / 2;
  const baseline = runsOf(
    stones.map((stone, index) => ({ stone, ...at.columns[index]! })),
    ({ stone }) => stone.against !== null,
  ).map((run) => {
    const [first, last] = [run[0]!, run.at(-1)!];
    const [left, right] = [first.x - first.width / 2 + 6, last.x + last.width / 2 - 6];
    return svg("path", { d: `M${left},${middle}H${right}`, ...strokes.expected });
  });
  const title = laneTitle(words(language)("picture.againstExpected"), at, middle - 3);
  return { height, drawing: svg("g", { "aria-hidden": "true" }, title, bars, baseline) };
};

/** How far from the middle the furthest interval reaches, at least so far; all of one picture share a scale. */
export function reachOf(spans: readonly (Span | null)[], least = 0.25): number {
  const there = spans.filter((span) => span !== null);
  return Math.max(least, ...there.flatMap(({ low, high }) => [Math.abs(low - 0.5), Math.abs(high - 0.5)]));
}

/** One of them: up and down from the middle of `area`. */
export function againstBar({ value, low, high }: Span, reach: number, { x, y, width, height }: Area): Svg {
  const middle = y + height / 2;
  const yOf = (place: number) => middle - ((place - 0.5) / reach) * (height / 2);
  return svg(
    "g",
    {},
    svg("rect", {
      x,
      y: yOf(high),
      width,
      height: Math.max(2, yOf(low) - yOf(high)),
      rx: Math.min(6, width / 3),
      fill: colour("band"),
    }),
    svg("path", { d: `M${x + width / 2},${middle}V${yOf(value)}`, stroke: colour("path"), "stroke-width": 2.5 }),
    svg("circle", { cx: x + width / 2, cy: yOf(value), r: 3.5, fill: colour("path") }),
  );
}
