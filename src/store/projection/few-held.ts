import { fewestPeople } from "../../core/measures/intervals/suppression.ts";
import type { Condition } from "./conditions.ts";
import { type AnswerColumn, narrow } from "./dictionary.ts";
import type { DivisionColumn } from "./division.ts";
import type { Column } from "./duckdb.ts";
import type { FewFound, FewWanted } from "./few.ts";
import type { PersonRows } from "./person-rows.ts";
import { absentCell } from "./query.ts";
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

/** Which answers were ever given a value at which touchpoint. */
export function givenIn(all: PersonRows, answers: readonly AnswerColumn[]): Map<number, AnswerColumn[]> {
  const given = new Map<number, AnswerColumn[]>();
  for (const column of answers) {
    const [low, above] = valuesOf(column);
    const cells = all.cells.get(column.code)!;
    const touchpoints = new Set<number>();
    for (let row = 0; row < cells.length; row++)
      if (cells[row]! >= low && cells[row]! < above) touchpoints.add(all.touchpoint[row]!);
    for (const touchpoint of touchpoints) given.set(touchpoint, [...(given.get(touchpoint) ?? []), column]);
  }
  return given;
}

/** Cells that are values: from the first, below the second. */
const valuesOf = (column: AnswerColumn): readonly [low: number, above: number] =>
  column.storage === "DOUBLE" ? [-1e9, Number.POSITIVE_INFINITY] : [narrow.first, absentCell(column)];

/** People who gave one answer in one way to lie. */
interface Looked extends Pick<FewFound, "column" | "touchpoint"> {
  readonly way: number;
  readonly shards: Set<number>;
}

/** The same while fewer than five are found. */
interface Looking {
  readonly shards: Set<number>;
  readonly cells: Column;
  readonly low: number;
  readonly above: number;
}

/**
 * What is found. Where five are found of every answer, further rows of that way and touchpoint are passed over; when that
 * is so in every way that there can be, all of them.
 */
class LookedAt {
  readonly #held: HeldRows;
  readonly #wanted: FewWanted;
  readonly #ways: number;
  readonly #shard: Column;
  readonly #looked: Looked[] = [];
  readonly #anywhere: Looking[][] = [];
  readonly #open: Looking[][] = [];
  readonly #done: Uint8Array;
  #left = 0;

  constructor(held: HeldRows, wanted: FewWanted, ways: number) {
    this.#held = held;
    this.#wanted = wanted;
    this.#ways = ways;
    this.#shard = held.columns.get("shard")!;
    this.#done = new Uint8Array(ways * (Math.max(0, ...held.near.flatMap(({ touchpoints }) => touchpoints)) + 1));
  }

  /** Rows of these touchpoints come next, each in so many ways at most. */
  begin(touchpoints: readonly number[], ways: number): void {
    this.#left = touchpoints.length * ways;
  }

  get isDone(): boolean {
    return this.#left === 0;
  }

  get found(): Looked[] {
    return this.#looked.filter(({ shards }) => shards.size > 0);
  }

  look(rows: Int32Array, ways: Int32Array): void {
    const { touchpoint } = this.#held.all;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!;
      const spot = touchpoint[row]! * this.#ways + ways[at]!;
      if (this.#done[spot] === 0) this.#lookAt(row, ways[at]!, spot);
    }
  }

  #lookAt(row: number, way: number, spot: number): void {
    const touchpoint = this.#held.all.touchpoint[row]!;
    const { columns } = this.#wanted;
    this.#anywhere[way] ??= columns.includes(null) ? [this.#begin(null, 0, way)] : [];
    this.#open[spot] ??= this.#held
      .givenAt(touchpoint)
      .filter((column) => columns.includes(column))
      .map((column) => this.#begin(column, touchpoint, way));
    lookFor(this.#anywhere[way], row, this.#shard);
    lookFor(this.#open[spot], row, this.#shard);
    if (this.#anywhere[way].length > 0 || this.#open[spot].length > 0) return;
    this.#done[spot] = 1;
    this.#left--;
  }

  #begin(column: AnswerColumn | null, touchpoint: number, way: number): Looking {
    const shards = new Set<number>();
    const { all } = this.#held;
    this.#looked.push({ column, touchpoint, way, shards });
    const [low, above] = column === null ? [1, 2] : valuesOf(column);
    return { shards, cells: column === null ? all.answered : all.cells.get(column.code)!, low, above };
  }
}

/** How many masks there can be: no day lies both before a period and after it. */
function possibleMasks(borders: readonly Condition[], [first, last]: HeldRows["days"]): number {
  const ends = borders.flatMap((border) => ("from" in border ? border.from : "until" in border ? border.until : []));
  const days = ends.flatMap((day) => [day - 1, day]).filter((day) => day >= first && day <= last);
  const among = (day: number): string =>
    borders.map((one) => ("from" in one ? day < one.from : "until" in one ? day >= one.until : "")).join();
  return new Set([first, ...days, last].map(among)).size * 2 ** (borders.length - ends.length);
}

function lookFor(looking: Looking[], row: number, shard: Column): void {
  for (let at = looking.length - 1; at >= 0; at--) {
    const { shards, cells, low, above } = looking[at]!;
    if (cells[row]! >= low && cells[row]! < above && shards.add(shard[row]!).size >= fewestPeople)
      looking.splice(at, 1);
  }
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
  const lowest = Math.min(...cells);
  const places = new Int32Array(Math.max(...cells) - lowest + 1);
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
