import { type Svg, svg } from "./svg.ts";
import { colour } from "./tokens.ts";

/**
 * What was felt, on its scale from left (worst) to right (best): a filled dot; a small hollow one where it was expected. It stands beside
 * its words, so it says nothing itself.
 */
export function feltMark(felt: number, expected: number | null, width = 64): Svg {
  const [height, end] = [18, 8];
  const x = (position: number): number => end + position * (width - 2 * end);
  const y = height / 2;
  return svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" },
    svg("path", {
      d: `M${end},${y}H${width - end}M${end},${y - 3}v6M${width - end},${y - 3}v6`,
      stroke: colour("stone"),
      "stroke-width": 1.2,
    }),
    svg("path", {
      d: `M${x(0.5)},${y}H${x(felt)}`,
      stroke: colour("path"),
      "stroke-width": 3,
      "stroke-linecap": "round",
    }),
    expected !== null &&
      svg("circle", {
        cx: x(expected),
        cy: y,
        r: 4,
        fill: colour("paper"),
        stroke: colour("soft"),
        "stroke-width": 1.4,
      }),
    svg("circle", { cx: x(felt), cy: y, r: expected === felt ? 2.6 : 5, fill: colour("path") }),
  );
}
