import type { Language } from "../../core/text.ts";
import { words } from "../../texts/words.ts";
import { indirectMark, supplierMark } from "../marks.ts";
import { type Svg, svg } from "../svg.ts";
import { wrapped } from "../text-width.ts";
import { colour } from "../tokens.ts";
import type { Columns } from "./columns.ts";
import type { Lane } from "./lane.ts";
import { drawLeaning, leaning, leaningHeight } from "./leaning.ts";
import { lines, sizes } from "./needs.ts";
import { runsByOwner } from "./neighbours.ts";
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

/** Who answers for what: one bracket over neighbours with the same first owner, and a mark where a supplier answers too. */
export function owners(language: Language, stones: readonly Stone[], at: Columns, top: number): Lane {
  const brackets = runsByOwner(stones).map(({ from, to }) => {
    const [first, last] = [at.columns[from]!, at.columns[to]!];
    const [left, right] = [first.x - first.width / 2 + 5, last.x + last.width / 2 - 5];
    const [owner, x] = [stones[from]!.owner || "–", (left + right) / 2];
    const name = at.ownersLean
      ? leaning(owner, sizes.owner, x, right - left)
      : wrapped(owner, sizes.owner, right - left + 4, lines.owner);
    return { left, right, x, name };
  });
  const drawn = brackets.map(({ left, right, x, name }) => [
    svg("path", { d: `M${left},${top + 8}H${right}`, stroke: colour("line"), "stroke-width": 2 }),
    at.ownersLean
      ? drawLeaning(name, { x, y: top + 22, size: sizes.owner, fill: colour("soft") })
      : name.map((line, row) => svg("text", { ...small, x, y: top + 24 + row * 13 }, line)),
  ]);
  const written = at.ownersLean
    ? Math.max(...brackets.map(({ name }) => leaningHeight(name, sizes.owner))) + 4
    : 30 + 13 * (Math.max(...brackets.map(({ name }) => name.length)) - 1);
  const suppliers = stones.some(({ supplier }) => supplier) ? 15 : 0;
  return {
    height: written + suppliers,
    drawing: svg(
      "g",
      { "aria-hidden": "true" },
      laneTitle(words(language)("picture.owners"), at, top + 24),
      drawn,
      stones.map((stone, index) => stone.supplier && supplierMark(at.columns[index]!.x - 4.5, top + written)),
    ),
  };
}

/** How many answers each figure rests on. */
export function counts(language: Language, stones: readonly Stone[], at: Columns, top: number): Lane {
  return {
    height: 30,
    drawing: svg(
      "g",
      { "aria-hidden": "true" },
      laneTitle(words(language)("picture.n"), at, top + 16),
      stones.map((stone, index) =>
        svg(
          "text",
          { ...small, x: at.columns[index]!.x, y: top + 16, ...(at.narrowest < 34 && { "font-size": 10 }) },
          stone.n,
        ),
      ),
    ),
  };
}

const small = { "font-size": 11.5, "text-anchor": "middle", fill: colour("soft") };

const laneTitle = (text: string, at: Columns, y: number): Svg =>
  svg("text", { x: at.gutter - 10, y, "font-size": 11.5, "text-anchor": "end", fill: colour("soft") }, text);
