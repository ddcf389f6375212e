import { type AnswerColumn, narrow, widenedCell } from "./dictionary.ts";
import type { NumberColumn } from "./duckdb.ts";
import type { Load } from "./filling/load.ts";
import { absent } from "./query.ts";

/** Rows of a data file in a table. */
export interface Rows {
  readonly table: string;
  readonly load: Load;
  readonly columns: readonly RowColumn[];
}

/** An answer in a column of rows; `touchpoint` is its code, null where the row itself says which. */
export interface AnswerOfRow {
  readonly name: string;
  readonly answer: AnswerColumn;
  readonly touchpoint: number | null;
}

/** A column of rows of a data file, and what of an experience or outcome it becomes; null: a part of every row. */
export interface RowColumn extends NumberColumn {
  readonly name: string;
  /** DuckDB's word for the type. */
  readonly sqlType: string;
  readonly target:
    | null
    | Omit<AnswerOfRow, "name">
    | { readonly attribute: string }
    | { readonly outcome: number; readonly good: boolean };
}

/** The pass that a row is, as SQL. */
export const passOfRow = ({ passes }: Pick<Load, "passes">): string => `row_number + ${passes + 1}`;

/** Whether a row says anything of an answer, if only that it was not answered. */
export const isAsked = ({ name, answer }: AnswerOfRow): string => `${name} <> ${absent[answer.storage]}`;

/** Whether a row has a value of an answer. */
export const saysValue = ({ name, answer: { storage } }: AnswerOfRow): string =>
  storage === "DOUBLE" ? `${name} > -1000000000` : `${name} > ${narrow.notApplicable} AND ${name} < ${absent[storage]}`;

/** The answers that stand in columns of rows. */
export const answersOfRows = ({ columns }: Pick<Rows, "columns">): AnswerOfRow[] =>
  columns.flatMap(({ name, target }) => (target !== null && "answer" in target ? [{ name, ...target }] : []));

/**
 * What rows say of an answer at a place, as its column holds it now: what came before its first half mark lies in narrow
 * cells. Null where they cannot say anything of it.
 */
export function cellOf(answers: readonly AnswerOfRow[], place: number | null, now: AnswerColumn): string | null {
  const cells = answers
    .filter(({ touchpoint, answer }) => touchpoint === place && answer.code === now.code)
    .map(({ name, answer }) => {
      const cell = `NULLIF(${name}, ${absent[answer.storage]})`;
      return answer.storage === now.storage ? cell : widenedCell(cell, answer);
    });
  return cells.length < 2 ? (cells[0] ?? null) : `COALESCE(${cells.join(", ")})`;
}
