import { type Svg, svg } from "./svg.ts";

/**
 * A face from sad (0) to happy (1), drawn by its mouth and eyes alone, so that it is told from the others without colour.
 * `x` and `y` are its middle.
 */
export function face(mood: number, { x, y, radius, ink }: { x: number; y: number; radius: number; ink: string }): Svg {
  const line = radius * 0.11;
  // Those beside the middle are bent enough to be told from it.
  const bend = Math.sign(mood - 0.5) * Math.abs(2 * mood - 1) ** 0.7 * radius * 0.5;
  const [left, right, mouth] = [x - radius * 0.44, x + radius * 0.44, y + radius * 0.36 - bend * 0.35];
  const eye = (at: number) => svg("circle", { cx: at, cy: y - radius * 0.24, r: radius * 0.1, fill: ink });
  return svg(
    "g",
    { fill: "none", stroke: ink, "stroke-width": line, "stroke-linecap": "round" },
    svg("circle", { cx: x, cy: y, r: radius - line / 2 }),
    svg("path", {
      d: `M${round(left)},${round(mouth)}Q${round(x)},${round(mouth + bend)} ${round(right)},${round(mouth)}`,
    }),
    svg("g", { stroke: "none" }, eye(x - radius * 0.34), eye(x + radius * 0.34)),
  );
}

const round = (value: number): number => Math.round(value * 100) / 100;
