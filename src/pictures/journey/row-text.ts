import type { Language } from "../../core/text.ts";
import { words } from "../../texts/words.ts";
import { indirectMark, supplierMark } from "../marks.ts";
import { type Svg, svg } from "../svg.ts";
import { leastWidth, textWidth, wrapped } from "../text-width.ts";
import { colour } from "../tokens.ts";
import type { LaneName } from "./lane.ts";
import type { Stone } from "./stones.ts";

const small = 11.5;

/** What stands at the left of a touchpoint's row: its name, n and owner, and the marks of supplier and indirect contact. */
export interface RowText {
  readonly height: number;
  /** Drawn from (x, top). */
  readonly drawn: (x: number, top: number) => Svg[];
}

export function rowText(language: Language, stone: Stone, width: number, lanes: readonly LaneName[]): RowText {
  // A word too long for the line is written smaller; names are not divided.
  const size = leastWidth(stone.name, 13.5, 3) > width ? small : 13.5;
  const name = wrapped(stone.name, size, width, 3);
  const isSupplied = stone.suppliers.length > 0;
  const marks = (isSupplied ? 15 : 0) + (stone.indirect ? 17 : 0);
  const about = [...further(stone, width, lanes), ...linesBelow(language, stone, width - marks, lanes)];
  const height = name.length * 16 + about.length * 15;
  return {
    height,
    drawn: (x, top) => {
      const y = top + 12;
      const below = y + name.length * 16 - 1;
      const end = x + textWidth(about.at(-1) ?? "", small) + 6;
      const last = below + (about.length - 1) * 15;
      return [
        svg(
          "text",
          { "font-size": size, fill: colour(stone.verdict === "blind" ? "soft" : "ink") },
          name.map((line, index) => svg("tspan", { x, y: y + index * 16 }, line)),
        ),
        svg(
          "text",
          { "font-size": small, fill: colour("soft") },
          about.map((line, index) => svg("tspan", { x, y: below + index * 15 }, line)),
        ),
        ...(isSupplied ? [supplierMark(end, last - 8)] : []),
        ...(stone.indirect ? [indirectMark(end + (isSupplied ? 15 : 0), last - 4)] : []),
      ];
    },
  };
}

/** n and owner: on one line where there is room for both. */
function linesBelow(
  language: Language,
  { n, owner, change }: Stone,
  width: number,
  lanes: readonly LaneName[],
): string[] {
  const count = n === "–" || !lanes.includes("counts") ? "" : words(language)("picture.nOf", { n });
  const parts = [
    change === null || change.text === "–" ? "" : words(language)("picture.changeOf", { change: change.text }),
    count,
    lanes.includes("owners") ? owner : "",
  ].filter((part) => part !== "");
  const whole = parts.join(" · ");
  return textWidth(whole, small) <= width ? [whole] : parts.flatMap((part) => wrapped(part, small, width, 2));
}

/** What was promised, and by name who answers from outside, where these rows were chosen. */
const further = ({ promises, suppliers, owner }: Stone, width: number, lanes: readonly LaneName[]): string[] =>
  [
    ...(lanes.includes("promises") ? promises.map((promise) => `”${promise}”`) : []),
    ...(lanes.includes("suppliers") ? suppliers.filter((name) => name !== owner || !lanes.includes("owners")) : []),
  ].flatMap((part) => wrapped(part, small, width, 3));
