import type { AnswerColumn } from "../dictionary.ts";
import { type Column, type Database, joined } from "../duckdb.ts";
import { absentCell, columnOf, listed, number, query, type Sql } from "../query.ts";
import { numbered } from "./lookup.ts";

/** What people said, person after person, as columns of numbers. */
export interface PersonRows {
  readonly people: number;
  /** Who each row is of: a number from 0, ascending. */
  readonly person: Int32Array;
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
  database: Database,
  { columns, filter, weighted, parts = [] }: RowsAsked,
): Promise<PersonRows> {
  const cells = columns.map((column) => `COALESCE(${columnOf(column)}, ${number(absentCell(column))})` as Sql);
  const places = parts.map((part) => `COALESCE(CAST(${part} AS INTEGER), -1)` as Sql);
  const weights = weighted ? ["weight" as Sql] : [];
  const read = await database.columns(historiesQuery({ columns: listed(...cells, ...places, ...weights), filter }));
  const { order, person, people } = byPerson(read[0]!);
  const [pass, touchpoint, answered, ...others] = read.slice(1).map((column) => inOrder(column, order));
  return {
    people,
    person,
    pass: pass!,
    touchpoint: touchpoint!,
    answered: answered!,
    cells: new Map(columns.map(({ code }, at) => [code, others[at]!])),
    parts: others.slice(cells.length, cells.length + places.length),
    weight: weighted ? others.at(-1)! : null,
  };
}

/** Rows of different people, read by the same question, as one. */
export function joinedRows(read: readonly PersonRows[]): PersonRows {
  const some = read.filter(({ people }) => people > 0);
  const [first] = some;
  if (first === undefined || some.length === 1) return first ?? read[0]!;
  let before = 0;
  const person = some.map(({ person, people }) => {
    const moved = person.map((who) => who + before);
    before += people;
    return moved;
  });
  const join = (columnOf: (rows: PersonRows) => Column): Column => joined(some.map(columnOf));
  return {
    people: before,
    person: joined(person) as Int32Array,
    pass: join(({ pass }) => pass),
    touchpoint: join(({ touchpoint }) => touchpoint),
    answered: join(({ answered }) => answered),
    cells: new Map([...first.cells.keys()].map((code) => [code, join(({ cells }) => cells.get(code)!)])),
    parts: first.parts.map((_, way) => join(({ parts }) => parts[way]!)),
    weight: first.weight === null ? null : join(({ weight }) => weight!),
  };
}

/** The same rows, those of one touchpoint after those of another: what is asked of one touchpoint then lies close together. */
export function byTouchpoint(rows: PersonRows): PersonRows {
  const { keys, of } = numbered(rows.touchpoint, Number.NaN);
  return movedTo(rows, inTurn(of, keys.length));
}

function movedTo(rows: PersonRows, order: Int32Array): PersonRows {
  const move = (column: Column): Column => inOrder(column, order);
  return {
    people: rows.people,
    person: move(rows.person) as Int32Array,
    pass: move(rows.pass),
    touchpoint: move(rows.touchpoint),
    answered: move(rows.answered),
    cells: new Map([...rows.cells].map(([code, column]) => [code, move(column)])),
    parts: rows.parts.map(move),
    weight: rows.weight === null ? null : move(rows.weight),
  };
}

/**
 * The same rows, each person's about the whole in the order of time: of those that are looked at the last is then the latest. `at` are
 * columns by which they are ordered, the first above the second.
 */
export function wholeInTime(rows: PersonRows, at: readonly Column[]): PersonRows {
  const { touchpoint, person } = rows;
  const isBefore = (one: number, other: number): boolean => {
    for (const column of at) if (column[one] !== column[other]) return column[one]! < column[other]!;
    return false;
  };
  const isNext = (row: number): boolean =>
    touchpoint[row] === 0 && touchpoint[row + 1] === 0 && person[row] === person[row + 1];
  let order: Int32Array | null = null;
  for (let first = 0, row = 0; row < person.length; row++) {
    if (row + 1 < person.length && isNext(row)) continue;
    const theirs = row - first;
    let inTime = true;
    for (let one = first; one < first + theirs; one++) if (isBefore(one + 1, one)) inTime = false;
    if (!inTime) {
      order ??= Int32Array.from(person, (_, at) => at);
      order.subarray(first, row + 1).sort((a, b) => (isBefore(a, b) ? -1 : 1));
    }
    first = row + 1;
  }
  return order === null ? rows : movedTo(rows, order);
}

/**
 * The order that puts each person's rows together (null: they are), and who each is of then. Linear: sorting would cost more
 * than the rest.
 */
function byPerson(column: Column): Pick<PersonRows, "people" | "person"> & { readonly order: Int32Array | null } {
  const { keys, of } = numbered(column, Number.NaN);
  const people = keys.length;
  if (of.every((place, row) => row === 0 || of[row - 1]! <= place)) return { order: null, person: of, people };
  const order = inTurn(of, people);
  return { order, person: inOrder(of, order) as Int32Array, people };
}

/** Rows by the number that each has of so many, else in the order in which they are. */
function inTurn(of: Int32Array, numbers: number): Int32Array {
  const free = new Int32Array(numbers + 1);
  for (let row = 0; row < of.length; row++) free[of[row]! + 1]!++;
  for (let at = 0; at < numbers; at++) free[at + 1]! += free[at]!;
  const order = new Int32Array(of.length);
  for (let row = 0; row < of.length; row++) order[free[of[row]!]!++] = row;
  return order;
}

function inOrder(column: Column, order: Int32Array | null): Column {
  if (order === null) return column;
  const sorted = new (column.constructor as new (length: number) => Column)(column.length);
  for (let at = 0; at < order.length; at++) sorted[at] = column[order[at]!]!;
  return sorted;
}
