import { type MeasureScale, placeOn } from "./scale.ts";
import { type Svg, svg } from "./svg.ts";
import { colour } from "./tokens.ts";

export interface IntervalBarOptions {
  readonly width: number;
  readonly height?: number;
  /** Everything in words, for those who do not see the bar. */
  readonly label: string;
  /** A value to compare with: zero, a target; drawn as a thin line across. */
  readonly mark?: number;
}

/** A figure on its scale: a dot with its 95 % interval as a bar; the thin line is the whole scale. */
export function intervalBar(
  scale: MeasureScale,
  { value, low, high }: { readonly value: number; readonly low: number; readonly high: number },
  { width, height = 20, label, mark }: IntervalBarOptions,
): Svg {
  const [middle, edge] = [height / 2, 6];
  const x = (of: number) => edge + Math.min(1, Math.max(0, placeOn(scale, of))) * (width - 2 * edge);
  return svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": label },
    svg("path", { d: `M${edge},${middle}H${width - edge}`, stroke: colour("line"), "stroke-width": 1.5 }),
    svg("rect", {
      x: x(low),
      y: middle - 4.5,
      width: Math.max(3, x(high) - x(low)),
      height: 9,
      rx: 4.5,
      fill: colour("band"),
    }),
    mark !== undefined &&
      svg("path", {
        d: `M${x(mark)},1V${height - 1}`,
        stroke: colour("soft"),
        "stroke-width": 1.4,
        "stroke-dasharray": "2 2",
      }),
    svg("circle", {
      cx: x(value),
      cy: middle,
      r: 4.5,
      fill: colour("path"),
      stroke: colour("paper"),
      "stroke-width": 1.5,
    }),
  );
}

/** From where to where the truth lies whatever the unasked would have said, with the best estimate where there is one. */
export function boundsBar(
  [low, high]: readonly [low: number, high: number],
  estimate: { readonly value: number; readonly low: number; readonly high: number } | null,
  { width, height = 28, label }: IntervalBarOptions,
): Svg {
  const [middle, edge] = [height / 2, 6];
  const x = (place: number) => edge + place * (width - 2 * edge);
  return svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": label },
    svg("path", { d: `M${edge},${middle}H${width - edge}`, stroke: colour("line"), "stroke-width": 1.5 }),
    svg("rect", {
      x: x(low),
      y: middle - 9,
      width: Math.max(3, x(high) - x(low)),
      height: 18,
      rx: 6,
      fill: "none",
      stroke: colour("stone"),
      "stroke-width": 1.3,
      "stroke-dasharray": "3 3",
    }),
    estimate !== null && [
      svg("rect", {
        x: x(estimate.low),
        y: middle - 5,
        width: Math.max(3, x(estimate.high) - x(estimate.low)),
        height: 10,
        rx: 5,
        fill: colour("band"),
      }),
      svg("circle", {
        cx: x(estimate.value),
        cy: middle,
        r: 5,
        fill: colour("path"),
        stroke: colour("paper"),
        "stroke-width": 1.5,
      }),
    ],
  );
}
