import type { Interval } from "../core/measures/intervals/interval.ts";
import type { Language } from "../core/text.ts";
import { type Axis, type MeasureScale, placeOn, ticks } from "./scale.ts";
import { type Svg, svg } from "./svg.ts";
import { colour } from "./tokens.ts";

export interface BeforeNowOptions {
  readonly width: number;
  /** Everything in words, for those who do not see it. */
  readonly label: string;
}

const [height, upper, lower, edge] = [34, 10, 24, 7];

/**
 * One figure then and now on its scale: a ring with its 95 % interval above, a dot with its own below, and a line from one to
 * the other where there are both. The thin line is the scale.
 */
export function beforeNow(
  scale: MeasureScale,
  before: Interval | null,
  now: Interval | null,
  { width, label }: BeforeNowOptions,
): Svg {
  const x = (of: number) => edge + Math.min(1, Math.max(0, placeOn(scale, of))) * (width - 2 * edge);
  const bar = ({ low, high }: Interval, y: number) =>
    svg("rect", {
      ...{ x: x(low), y: y - 4, width: Math.max(3, x(high) - x(low)), height: 8, rx: 4, fill: colour("band") },
    });
  const middle = (upper + lower) / 2;
  return svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": label },
    svg("path", { d: `M${edge},${middle}H${width - edge}`, stroke: colour("line"), "stroke-width": 1.2 }),
    before !== null && bar(before, upper),
    now !== null && bar(now, lower),
    before !== null &&
      now !== null &&
      svg("path", {
        d: `M${place(x(before.value))},${upper}L${place(x(now.value))},${lower}`,
        stroke: colour("path"),
        "stroke-width": 1.6,
      }),
    before !== null &&
      svg("circle", {
        ...{ cx: x(before.value), cy: upper, r: 4, fill: colour("paper"), stroke: colour("path"), "stroke-width": 2 },
      }),
    now !== null &&
      svg("circle", {
        ...{ cx: x(now.value), cy: lower, r: 5, fill: colour("path"), stroke: colour("paper"), "stroke-width": 1.5 },
      }),
  );
}

/** The ticks of the scale that rows of such figures share, to stand above them; who does not see them reads the figures. */
export function beforeNowAxis(language: Language, axis: Axis, width: number): Svg {
  const marks = ticks(language, axis);
  return svg(
    "svg",
    { viewBox: `0 0 ${width} 16`, width, height: 16, "aria-hidden": "true", focusable: "false" },
    marks.map(({ value, text }, at) =>
      svg(
        "text",
        {
          ...{ x: at === marks.length - 1 ? width : edge + placeOn(axis, value) * (width - 2 * edge), y: 12 },
          ...{ "font-size": 11.5, fill: colour("soft") },
          "text-anchor": at === 0 ? "start" : at === marks.length - 1 ? "end" : "middle",
        },
        text,
      ),
    ),
  );
}

const place = (value: number): number => Math.round(value * 10) / 10;
