import type { Language } from "../../core/text.ts";
import { words } from "../../texts/words.ts";
import { indirectMark, supplierMark } from "../marks.ts";
import { type Svg, svg } from "../svg.ts";
import { textWidth, wrapped } from "../text-width.ts";
import { colour } from "../tokens.ts";
import { type Columns, nameSize } from "./columns.ts";
import type { Stone } from "./stones.ts";

const angle = (50 * Math.PI) / 180;

/** How much room the names take: as many lines as the longest, or as long as the longest leans. */
export function namesHeight({ lean, names }: Columns, stones: readonly Stone[]): number {
  if (lean) return Math.max(40, ...names.map(([name = ""]) => textWidth(name, nameSize) * Math.sin(angle) + 22));
  return Math.max(...names.map((lines, index) => lines.length * 15 + (stones[index]?.indirect ? 14 : 0))) + 16;
}

/** A touchpoint's name below its column, with waves when we are not there ourselves. */
export function nameBelow(stone: Stone, index: number, at: Columns, top: number): (Svg | false)[] {
  const [x, lines] = [at.x[index]!, at.names[index] ?? []];
  const fill = colour(stone.verdict === "blind" ? "soft" : "ink");
  if (at.lean) {
    const [line = ""] = lines;
    const end = textWidth(line, nameSize) + 8;
    return [
      svg(
        "g",
        { transform: `translate(${Math.round(x + 4)},${Math.round(top + 14)}) rotate(-50)` },
        svg("text", { "font-size": nameSize, "text-anchor": "end", fill }, line),
        stone.indirect && indirectMark(-end - 8, -4),
      ),
    ];
  }
  return [
    svg(
      "text",
      { y: top + 16, "font-size": nameSize, "text-anchor": "middle", fill },
      lines.map((line, number) => svg("tspan", { x, dy: number === 0 ? 0 : 15 }, line)),
    ),
    stone.indirect && indirectMark(x - 5.5, top + 10 + lines.length * 15),
  ];
}

export const ownersHeight = 58;
export const countsHeight = 26;

/** Who answers for what: one bracket over neighbours with the same first owner, and a mark where a supplier answers too. */
export function owners(language: Language, stones: readonly Stone[], at: Columns, top: number): Svg {
  const spans: { from: number; to: number; stone: Stone }[] = [];
  for (const [index, stone] of stones.entries()) {
    const last = spans.at(-1);
    if (last !== undefined && last.stone.stage === stone.stage && last.stone.owner === stone.owner) last.to = index;
    else spans.push({ from: index, to: index, stone });
  }
  const brackets = spans.map(({ from, to, stone }) => {
    const [left, right] = [at.x[from]! - at.spacing / 2 + 5, at.x[to]! + at.spacing / 2 - 5];
    const lines = right - left < 34 ? [] : wrapped(stone.owner || "–", 11.5, right - left + 4, 2);
    return [
      svg("path", { d: `M${left},${top + 8}H${right}`, stroke: colour("line"), "stroke-width": 2 }),
      lines.map((line, row) => svg("text", { ...small, x: (left + right) / 2, y: top + 24 + row * 13 }, line)),
    ];
  });
  const suppliers = stones.map((stone, index) => stone.supplier && supplierMark(at.x[index]! - 4.5, top + 43));
  return svg(
    "g",
    { "aria-hidden": "true" },
    laneTitle(words(language)("picture.owners"), at, top + 24),
    brackets,
    suppliers,
  );
}

/** How many answers each figure rests on. */
export function counts(language: Language, stones: readonly Stone[], at: Columns, top: number): Svg {
  return svg(
    "g",
    { "aria-hidden": "true" },
    laneTitle(words(language)("picture.n"), at, top + 16),
    stones.map((stone, index) =>
      svg("text", { ...small, x: at.x[index]!, y: top + 16, ...(at.spacing < 34 && { "font-size": 10 }) }, stone.n),
    ),
  );
}

const small = { "font-size": 11.5, "text-anchor": "middle", fill: colour("soft") };

const laneTitle = (text: string, at: Columns, y: number): Svg =>
  svg("text", { x: at.gutter - 10, y, "font-size": 11.5, "text-anchor": "end", fill: colour("soft") }, text);
