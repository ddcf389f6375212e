import type { Condition } from "./conditions.ts";
import type { AnswerColumn } from "./dictionary.ts";
import type { DivisionColumn } from "./division.ts";
import type { Column } from "./duckdb.ts";
import type { FewFound, FewWanted } from "./few.ts";
import { LookedAt } from "./looked-at.ts";
import type { PersonRows } from "./person-rows.ts";
import type { NearRows } from "./row-index.ts";

/** Rows that are held in memory, and what they are looked at by. */
export interface HeldRows {
  readonly all: PersonRows;
  readonly columns: ReadonlyMap<string, Column>;
  /** Those looked at. */
  readonly near: readonly NearRows[];
  /** The first and the last day of all that is held. */
  readonly days: readonly [first: number, last: number];
  /** What occurs in a column. */
  readonly cellsOf: (column: string) => ReadonlySet<number>;
  /** Which answers were ever given at a touchpoint. */
  readonly givenAt: (touchpoint: number) => readonly AnswerColumn[];
}

/** Up to five people for each answer and way to lie, a list for each way to divide. */
export function fewHeld(held: HeldRows, wanted: FewWanted): FewFound[][] {
  const masks = 1 << wanted.borders.length;
  return wanted.by.map((divisions) => {
    const parts = divisions.map((division) => partsIn(held, division));
    const count = parts.reduce((count, { names }) => count * names.length, 1);
    const looked = new LookedAt(held, wanted, masks * count);
    for (const { touchpoints, rows } of held.near) {
      looked.begin(touchpoints, possibleMasks(wanted.borders, held.days) * count);
      for (let from = 0; from < rows.length && !looked.isDone; from += piece) {
        const some = rows.subarray(from, from + piece);
        const ways = missedBy(held, wanted.borders, some);
        let width = masks;
        for (const { column, lowest, places, names } of parts) {
          for (let at = 0; at < some.length; at++) ways[at]! += width * places[column[some[at]!]! - lowest]!;
          width *= names.length;
        }
        looked.look(some, ways);
      }
    }
    const partsOf = (way: number): number[] => {
      let rest = Math.floor(way / masks);
      return parts.map(({ names }) => {
        const name = names[rest % names.length]!;
        rest = Math.floor(rest / names.length);
        return name;
      });
    };
    return looked.found.map(({ way, ...one }) => ({ ...one, missed: way % masks, parts: partsOf(way) }));
  });
}

/** Rows that are looked at before it is asked whether many were found everywhere: mostly the first will do. */
const piece = 4096;

/** How many masks there can be: no day lies both before a period and after it. */
function possibleMasks(borders: readonly Condition[], [first, last]: HeldRows["days"]): number {
  const ends = borders.flatMap((border) => ("from" in border ? border.from : "until" in border ? border.until : []));
  const days = ends.flatMap((day) => [day - 1, day]).filter((day) => day >= first && day <= last);
  const among = (day: number): string =>
    borders.map((one) => ("from" in one ? day < one.from : "until" in one ? day >= one.until : "")).join();
  return new Set([first, ...days, last].map(among)).size * 2 ** (borders.length - ends.length);
}

/** The parts of a division: what they are called, and in which each cell of a column lies, counted from the lowest. */
interface Parts {
  readonly column: Column;
  readonly lowest: number;
  readonly places: Int32Array;
  readonly names: readonly number[];
}

function partsIn({ columns, cellsOf }: HeldRows, division: DivisionColumn | undefined): Parts {
  const by = division?.by ?? "touchpoint";
  const cells = [...cellsOf(by)];
  const nameOf = (cell: number): number =>
    division === undefined || cell === -1 ? -1 : (division.partOf?.(cell) ?? cell);
  const names = [...new Set(cells.map(nameOf))];
  const lowest = cells.reduce((least, cell) => Math.min(least, cell), 0);
  const places = new Int32Array(cells.reduce((most, cell) => Math.max(most, cell), 0) - lowest + 1);
  for (const cell of cells) places[cell - lowest] = names.indexOf(nameOf(cell));
  return { column: columns.get(by)!, lowest, places, names };
}

/** Which borders some rows miss: bits. */
function missedBy({ columns }: HeldRows, borders: readonly Condition[], rows: Int32Array): Int32Array {
  const of = new Int32Array(rows.length);
  for (const [at, border] of borders.entries()) miss(of, columns.get(border.column)!, rows, border, 1 << at);
  return of;
}

/** Sets a bit of the rows that do not meet a condition. Loops of their own: the compiler is done with such a one soon. */
function miss(of: Int32Array, column: Column, rows: Int32Array, condition: Condition, bit: number): void {
  if ("from" in condition) {
    const { from } = condition;
    for (let at = 0; at < of.length; at++) if (column[rows[at]!]! < from) of[at]! |= bit;
  } else if ("until" in condition) {
    const { until } = condition;
    for (let at = 0; at < of.length; at++) if (column[rows[at]!]! >= until) of[at]! |= bit;
  } else {
    const among = new Set(condition.among);
    for (let at = 0; at < of.length; at++) if (!among.has(column[rows[at]!]!)) of[at]! |= bit;
  }
}
