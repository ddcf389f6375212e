import { features, type Mood } from "../core/survey/face.ts";
import { type Svg, svg } from "./svg.ts";

/** A face as whoever answers sees it, around the middle `x`, `y`. */
export const face = (
  mood: Mood,
  { x, y, radius, ink }: { readonly x: number; readonly y: number; readonly radius: number; readonly ink: string },
): Svg =>
  svg(
    "g",
    {
      ...{ fill: "none", stroke: ink, "stroke-width": 2.6, "stroke-linecap": "round", "stroke-linejoin": "round" },
      transform: `translate(${cut(x - radius)} ${cut(y - radius)}) scale(${cut(radius / 24)})`,
    },
    svg("circle", { cx: 24, cy: 24, r: 22 }),
    [17, 31].map((eye) => svg("circle", { cx: eye, cy: 21, r: 2.5, fill: ink, stroke: "none" })),
    svg("path", { d: features[mood] }),
  );

const cut = (value: number): number => Math.round(value * 1000) / 1000;
