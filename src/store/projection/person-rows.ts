import type { Counting } from "./counting.ts";
import type { AnswerColumn } from "./dictionary.ts";
import type { Column } from "./duckdb.ts";
import { numbered } from "./lookup.ts";
import { absentCell, columnOf, listed, number, query, type Sql } from "./query.ts";

/** What people said, person after person, as columns of numbers. The rows of person p are those from `starts[p]` until `starts[p + 1]`. */
export interface PersonRows {
  readonly people: number;
  readonly starts: Int32Array;
  /** 0 where there was none. */
  readonly pass: Column;
  /** Touchpoint codes; 0 about the whole. */
  readonly touchpoint: Column;
  /** 1 where a row has any answer, 0 where all were left blank. */
  readonly answered: Column;
  /** By the code of the answer's column; `absentCell` where it was not asked. */
  readonly cells: ReadonlyMap<number, Column>;
  /** Codes of what the rows are divided by, in the order asked; −1 where a row belongs to no part. */
  readonly parts: readonly Column[];
  readonly weight: Column | null;
}

export interface RowsAsked {
  readonly columns: readonly AnswerColumn[];
  /** Which experiences to read. */
  readonly filter: Sql;
  readonly weighted: boolean;
  readonly parts?: readonly Sql[];
}

const historiesQuery = query("histories");

/** Reads what everybody in the filter said. */
export async function readPersonRows(
  { database }: Counting,
  { columns, filter, weighted, parts = [] }: RowsAsked,
): Promise<PersonRows> {
  const cells = columns.map((column) => `COALESCE(${columnOf(column)}, ${number(absentCell(column))})` as Sql);
  const places = parts.map((part) => `COALESCE(CAST(${part} AS INTEGER), -1)` as Sql);
  const weights = weighted ? ["weight" as Sql] : [];
  const read = await database.columns(historiesQuery({ columns: listed(...cells, ...places, ...weights), filter }));
  const { order, starts } = byPerson(read[0]!);
  const [pass, touchpoint, answered, ...others] = read.slice(1).map((column) => inOrder(column, order));
  return {
    people: starts.length - 1,
    starts,
    pass: pass!,
    touchpoint: touchpoint!,
    answered: answered!,
    cells: new Map(columns.map(({ code }, at) => [code, others[at]!])),
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
