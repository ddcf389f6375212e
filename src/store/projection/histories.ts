import type { Counting } from "./counting.ts";
import type { AnswerColumn } from "./dictionary.ts";
import type { Column } from "./duckdb.ts";
import { type Histogram, Histograms } from "./histograms.ts";
import { type Numbered, numbered } from "./lookup.ts";
import { absentCell, columnOf, listed, number, query, type Sql } from "./query.ts";

/**
 * What people answered, person after person, as columns of numbers: everything that asks *who* is counted from these.
 * The rows of person p are those from `starts[p]` until `starts[p + 1]`.
 */
export interface Histories {
  readonly people: number;
  readonly starts: Int32Array;
  /** Numbered from 1 in any order; 0 where there was none. */
  readonly pass: Column;
  /** 1 where a row has any answer, 0 where all were left blank. */
  readonly answered: Column;
  /** Touchpoint codes; 0 about the whole. */
  readonly touchpoint: Column;
  /** The same, numbered. */
  readonly spots: Numbered;
  /** The cells of an answer; `absentCell` where it was not asked. */
  cellsOf(column: AnswerColumn): Column;
  /** Codes of what the rows are divided by, in the order asked; −1 where a row belongs to no part. */
  readonly parts: readonly Column[];
  readonly weight: Column | null;
}

export interface HistoriesAsked {
  readonly columns: readonly AnswerColumn[];
  /** Which experiences to read. */
  readonly filter: Sql;
  readonly weighted: boolean;
  readonly parts?: readonly Sql[];
}

const historiesQuery = query("histories");

/** Reads the histories of everybody in the filter. */
export async function readHistories(
  { database }: Counting,
  { columns, filter, weighted, parts = [] }: HistoriesAsked,
): Promise<Histories> {
  const cells = columns.map((column) => `COALESCE(${columnOf(column)}, ${number(absentCell(column))})` as Sql);
  const places = parts.map((part) => `COALESCE(CAST(${part} AS INTEGER), -1)` as Sql);
  const weights = weighted ? ["weight" as Sql] : [];
  const read = await database.columns(historiesQuery({ columns: listed(...cells, ...places, ...weights), filter }));
  const { order, starts } = byPerson(read[0]!);
  const [pass, touchpoint, answered, ...others] = read.slice(1).map((column) => inOrder(column, order));
  const cellsByCode = new Map(columns.map(({ code }, at) => [code, others[at]!]));
  return {
    people: starts.length - 1,
    starts,
    pass: numbered(pass!, 0).of.map((place) => place + 1),
    touchpoint: touchpoint!,
    spots: numbered(touchpoint!),
    answered: answered!,
    cellsOf: ({ code }) => cellsByCode.get(code)!,
    parts: others.slice(cells.length, cells.length + places.length),
    weight: weighted ? others.at(-1)! : null,
  };
}

/**
 * The order that puts each person's rows together (null: they are), and where each person begins. Linear: sorting would
 * cost more than the rest.
 */
function byPerson(person: Column): { readonly order: Int32Array | null; readonly starts: Int32Array } {
  const { keys, of } = numbered(person, Number.NaN);
  const starts = new Int32Array(keys.length + 1);
  for (let row = 0; row < of.length; row++) starts[of[row]! + 1]!++;
  for (let at = 0; at < keys.length; at++) starts[at + 1]! += starts[at]!;
  if (of.every((place, row) => row === 0 || of[row - 1]! <= place)) return { order: null, starts };
  const free = starts.slice();
  const order = new Int32Array(of.length);
  for (let row = 0; row < of.length; row++) order[free[of[row]!]!++] = row;
  return { order, starts };
}

function inOrder(column: Column, order: Int32Array | null): Column {
  if (order === null) return column;
  const sorted = new (column.constructor as new (length: number) => Column)(column.length);
  for (let at = 0; at < order.length; at++) sorted[at] = column[order[at]!]!;
  return sorted;
}

/** The histograms of histories by the spots at which their rows lie: touchpoints, or parts of one. */
export function histogramsIn(
  { cellsOf, weight }: Histories,
  columns: readonly AnswerColumn[],
  spots: Numbered,
  whereIs: (spot: number) => { readonly touchpoint: number; readonly part: number | null },
): Histogram[] {
  const found = new Histograms(columns, weight !== null);
  for (const column of columns) {
    const said = numbered(cellsOf(column), absentCell(column));
    const width = said.keys.length;
    const size = spots.keys.length * width;
    const n = new Float64Array(size);
    const weights = new Float64Array(weight === null ? 0 : size);
    const squares = new Float64Array(weight === null ? 0 : size);
    tally(spots.of, said.of, width, n);
    if (weight !== null) weigh(spots.of, said.of, width, weight, weights, squares);
    for (const [at, many] of n.entries()) {
      if (many === 0) continue;
      const { touchpoint, part } = whereIs(spots.keys[Math.floor(at / width)]!);
      found.add(column.code, touchpoint, part, [said.keys[at % width]!, many, weights[at]!, squares[at]!]);
    }
  }
  return found.all();
}

// Loops of their own, over plain arrays: the compiler is done with such a one after a few turns.

/** Counts the rows at each spot by what is said there. */
function tally(spots: Int32Array, said: Int32Array, width: number, n: Float64Array): void {
  for (let row = 0; row < said.length; row++)
    if (spots[row]! >= 0 && said[row]! >= 0) n[spots[row]! * width + said[row]!]!++;
}

function weigh(
  spots: Int32Array,
  said: Int32Array,
  width: number,
  weight: Column,
  weights: Float64Array,
  squares: Float64Array,
): void {
  for (let row = 0; row < said.length; row++) {
    if (spots[row]! < 0 || said[row]! < 0) continue;
    const at = spots[row]! * width + said[row]!;
    weights[at]! += weight[row]!;
    squares[at]! += weight[row]! ** 2;
  }
}
