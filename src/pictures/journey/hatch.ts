import { rounded, type Svg, svg } from "../svg.ts";
import { colour } from "../tokens.ts";
import type { Area } from "./step.ts";

/**
 * Where nobody measures, as unexplored land on a map: thin slanting lines, drawn one by one, since a pattern would need an
 * id, and two pictures on a page must not share one.
 */
export function hatch({ x, y, width, height }: Area): Svg {
  const [bottom, step] = [y + height, 9];
  const lines: string[] = [];
  for (let start = y - width; start < bottom; start += step) {
    const [y1, y2] = [Math.max(start, y), Math.min(start + width, bottom)];
    if (y2 - y1 < 2) continue;
    const ends = [x + y1 - start, y1, x + y2 - start, y2].map(rounded);
    lines.push(`M${ends[0]},${ends[1]}L${ends[2]},${ends[3]}`);
  }
  return svg("path", { d: lines.join(""), stroke: colour("line"), "stroke-width": 1.2, fill: "none" });
}
