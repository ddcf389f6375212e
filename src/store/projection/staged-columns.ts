import { DOUBLE, type DuckDBType, INTEGER, USMALLINT, UTINYINT } from "@duckdb/node-api";
import { notAnswered, notApplicable } from "../../core/experience/wide.ts";
import { type AnswerColumn, answerName, attributeName, type Dictionary, narrow } from "./dictionary.ts";
import type { NumberColumn } from "./duckdb.ts";
import { type BaseColumn, baseColumns, type ExperienceColumns, type Sparse } from "./experience-columns.ts";
import { absent } from "./query.ts";

/** A column of experiences that wait, and how it is taken over: what stands for nothing becomes nothing. */
export interface StagedColumn extends NumberColumn {
  readonly name: string;
  readonly taken: string;
}

/** Experiences as columns of the table, those in which there is anything. The dictionary must have been saved. */
export function stagedColumns(
  dictionary: Dictionary,
  { base, answers, attributes, length }: ExperienceColumns,
): StagedColumn[] {
  const columns: StagedColumn[] = [];
  for (const [name, type] of Object.entries(baseColumns)) {
    const values = base[name as BaseColumn].subarray(0, length);
    if (!mayBeMissing.has(name)) columns.push({ name, type, values, taken: name });
    else if (alwaysStaged.has(name) || values.some(Boolean))
      columns.push({ name, type, values, taken: `NULLIF(${name}, 0)` });
  }
  for (const column of dictionary.answers()) {
    const cells = answers.get(column.code);
    if (cells === undefined) continue;
    const name = answerName(column);
    const nothing = absent[column.storage];
    const values = new arrays[column.storage](length).fill(nothing);
    spread(cells, values, (cell) => stored(column, cell));
    columns.push({ name, type: storageTypes[column.storage], values, taken: `NULLIF(${name}, ${nothing})` });
  }
  for (const [code, cells] of attributes) {
    const name = attributeName(code);
    const values = new Int32Array(length);
    spread(cells, values, (value) => value);
    columns.push({ name, type: INTEGER, values, taken: `NULLIF(${name}, 0)` });
  }
  return columns;
}

const mayBeMissing: ReadonlySet<string> = new Set(["channel", "location", "customer", "pass"]);
/** Looked at before they are taken over: see disturb.sql. */
const alwaysStaged: ReadonlySet<string> = new Set(["customer", "pass"]);

/** An array for the cells of a column. */
export const arrays = { UTINYINT: Uint8Array, USMALLINT: Uint16Array, DOUBLE: Float64Array } as const;
export const storageTypes: Readonly<Record<keyof typeof arrays, DuckDBType>> = { UTINYINT, USMALLINT, DOUBLE };

function spread({ rows, values }: Sparse, into: { [row: number]: number }, as: (value: number) => number): void {
  for (let at = 0; at < rows.length; at++) into[rows[at]!] = as(values[at]!);
}

/** How a cell lies in its column. */
export function stored(column: AnswerColumn, cell: number): number {
  if (column.storage === "DOUBLE") return cell;
  if (cell === notAnswered) return narrow.notAnswered;
  return cell === notApplicable ? narrow.notApplicable : cell - column.scale[0] + narrow.first;
}
