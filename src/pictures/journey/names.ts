import { indirectMark } from "../marks.ts";
import { type Svg, svg } from "../svg.ts";
import { colour } from "../tokens.ts";
import type { Columns } from "./columns.ts";
import { drawLeaning, leaningHeight } from "./leaning.ts";
import { sizes } from "./needs.ts";
import type { Stone } from "./stones.ts";

/** How much room the names take: as many lines as the longest, or as long as the longest leans. */
export function namesHeight({ lean, names }: Columns, stones: readonly Stone[]): number {
  if (lean) return Math.max(40, ...names.map((name) => leaningHeight(name, sizes.name)));
  return Math.max(...names.map((name, index) => name.length * 15 + (stones[index]?.indirect ? 14 : 0))) + 16;
}

/** A touchpoint's name below its column, with waves when we are not there ourselves. */
export function nameBelow(stone: Stone, index: number, at: Columns, top: number): (Svg | false)[] {
  const [{ x }, name] = [at.columns[index]!, at.names[index]!];
  const fill = colour(stone.verdict === "blind" ? "soft" : "ink");
  if (at.lean)
    return [drawLeaning(name, { x, y: top + 14, size: sizes.name, fill }, stone.indirect ? indirectMark : null)];
  return [
    svg(
      "text",
      { y: top + 16, "font-size": sizes.name, "text-anchor": "middle", fill },
      name.map((line, number) => svg("tspan", { x, dy: number === 0 ? 0 : 15 }, line)),
    ),
    stone.indirect && indirectMark(x - 5.5, top + 10 + name.length * 15),
  ];
}
