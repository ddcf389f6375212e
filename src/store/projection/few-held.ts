import { fewestPeople } from "../../core/measures/intervals/suppression.ts";
import type { Condition } from "./conditions.ts";
import type { AnswerColumn } from "./dictionary.ts";
import type { Column } from "./duckdb.ts";
import type { FewFound, FewWanted } from "./few.ts";
import { numbered } from "./lookup.ts";
import type { PersonRows } from "./person-rows.ts";
import { isValue } from "./query.ts";

/** Rows that are held in memory, and what they are looked at by. */
export interface HeldRows {
  readonly all: PersonRows;
  readonly columns: ReadonlyMap<string, Column>;
  /** Those looked at; null: every one. */
  readonly rows: Int32Array | null;
  /** Which answers were ever given at a touchpoint. */
  readonly givenAt: (touchpoint: number) => readonly AnswerColumn[];
}

/** Up to five people for each answer and way to lie. Where five are found, further rows of that kind are passed over. */
export function fewHeld({ all, columns, rows, givenAt }: HeldRows, wanted: FewWanted): FewFound[] {
  const told = rows?.length ?? all.answered.length;
  const ways = waysOf(columns, rows, told, wanted);
  const spots = spotsOf(ways.of, ways.count, columns.get("touchpoint")!, rows);
  const shard = columns.get("shard")!;
  const found: FewFound[] = [];
  const open: Looking[][] = [];
  const anyOpen: (Looking | null)[] = [];
  const begin = (column: AnswerColumn | null, touchpoint: number, way: number): Looking => {
    const shards = new Set<number>();
    found.push({ column, touchpoint, ...ways.meaning(way), shards });
    return {
      shards,
      cells: column === null ? all.answered : all.cells.get(column.code)!,
      isValue: column && isValue(column),
    };
  };
  const wantsAny = wanted.columns.includes(null);
  for (let at = 0; at < told; at++) {
    const row = rows === null ? at : rows[at]!;
    const way = ways.of[at]!;
    if (wantsAny && anyOpen[way] !== null && all.answered[row] !== 0) {
      const any = anyOpen[way] ?? begin(null, 0, way);
      anyOpen[way] = any.shards.add(shard[row]!).size < fewestPeople ? any : null;
    }
    const spot = spots[at]!;
    let looking = open[spot];
    if (looking === undefined) {
      const touchpoint = all.touchpoint[row]!;
      looking = givenAt(touchpoint)
        .filter((one) => wanted.columns.includes(one))
        .map((column) => begin(column, touchpoint, way));
      open[spot] = looking;
    }
    for (let one = looking.length - 1; one >= 0; one--) {
      const { shards, cells, isValue } = looking[one]!;
      if (isValue!(cells[row]!) && shards.add(shard[row]!).size >= fewestPeople) looking.splice(one, 1);
    }
  }
  return found.filter(({ shards }) => shards.size > 0);
}

/** Which answers were ever given a value at which touchpoint. */
export function givenIn(all: PersonRows, answers: readonly AnswerColumn[]): Map<number, AnswerColumn[]> {
  const given = new Map<number, AnswerColumn[]>();
  for (const column of answers) {
    const cells = all.cells.get(column.code)!;
    const told = isValue(column);
    const touchpoints = new Set<number>();
    for (let row = 0; row < cells.length; row++) if (told(cells[row]!)) touchpoints.add(all.touchpoint[row]!);
    for (const touchpoint of touchpoints) given.set(touchpoint, [...(given.get(touchpoint) ?? []), column]);
  }
  return given;
}

/** People who gave one answer in one way to lie, while fewer than five are found. */
interface Looking {
  readonly shards: Set<number>;
  readonly cells: Column;
  readonly isValue: ((cell: number) => boolean) | null;
}

interface Ways {
  /** By row. */
  readonly of: Int32Array;
  readonly count: number;
  readonly meaning: (way: number) => Pick<FewFound, "missed" | "parts">;
}

/** In which way each row lies: which borders it misses, and in which parts it is. */
function waysOf(columns: ReadonlyMap<string, Column>, rows: Int32Array | null, told: number, wanted: FewWanted): Ways {
  const of = new Int32Array(told);
  for (const [at, border] of wanted.borders.entries()) miss(of, columns.get(border.column)!, rows, border, 1 << at);
  let count = 1 << wanted.borders.length;
  const divided = wanted.divisions.map((division) => {
    if (division === undefined) return null;
    const { keys, of: cells } = numbered(picked(columns.get(division.by)!, rows), -1);
    const places = [...keys].map((cell) => (division.partOf === undefined ? cell : division.partOf(cell)));
    const before = count;
    for (let at = 0; at < told; at++) of[at]! += before * (cells[at]! + 1);
    count *= keys.length + 1;
    return { before, size: keys.length + 1, places };
  });
  return {
    of,
    count,
    meaning: (way) => ({
      missed: way % (1 << wanted.borders.length),
      parts: divided.map((one) =>
        one === null ? -1 : (one.places[(Math.floor(way / one.before) % one.size) - 1] ?? -1),
      ),
    }),
  };
}

// Loops of their own: the compiler is done with such a one after a few turns.

/** Sets a bit of the rows that do not meet a condition. */
function miss(of: Int32Array, column: Column, rows: Int32Array | null, condition: Condition, bit: number): void {
  const cells = picked(column, rows);
  if ("from" in condition) {
    for (let at = 0; at < of.length; at++) if (cells[at]! < condition.from) of[at]! |= bit;
  } else if ("until" in condition) {
    for (let at = 0; at < of.length; at++) if (cells[at]! >= condition.until) of[at]! |= bit;
  } else if (condition.among.length === 1) {
    const [only] = condition.among;
    for (let at = 0; at < of.length; at++) if (cells[at] !== only) of[at]! |= bit;
  } else {
    const wanted = new Set(condition.among);
    for (let at = 0; at < of.length; at++) if (!wanted.has(cells[at]!)) of[at]! |= bit;
  }
}

/** Ways and touchpoints together, as one number from 0. */
function spotsOf(ways: Int32Array, count: number, touchpoint: Column, rows: Int32Array | null): Int32Array {
  const cells = picked(touchpoint, rows);
  const spots = new Int32Array(ways.length);
  for (let at = 0; at < spots.length; at++) spots[at] = cells[at]! * count + ways[at]!;
  return spots;
}

function picked(column: Column, rows: Int32Array | null): Column {
  if (rows === null) return column;
  const some = new (column.constructor as new (length: number) => Column)(rows.length);
  for (let at = 0; at < rows.length; at++) some[at] = column[rows[at]!]!;
  return some;
}
