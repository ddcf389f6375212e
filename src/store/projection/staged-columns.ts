import { DOUBLE, type DuckDBType, INTEGER, USMALLINT, UTINYINT } from "@duckdb/node-api";
import { notAnswered, notApplicable } from "../../core/experience/wide.ts";
import { type AnswerColumn, answerName, attributeName, type Dictionary, narrow } from "./dictionary.ts";
import type { Database, NumberColumn } from "./duckdb.ts";
import { type BaseColumn, baseColumns, type ExperienceColumns, type Sparse } from "./experience-columns.ts";
import { absent } from "./query.ts";

/** A column of experiences that wait, and how it is taken over: what stands for nothing becomes nothing. */
export interface StagedExperiences extends NumberColumn {
  readonly taken: string;
}

/** Experiences as the table's own columns, in its own order. The dictionary must have been saved. */
export async function stagedColumns(
  database: Database,
  dictionary: Dictionary,
  { base, answers, attributes, length }: ExperienceColumns,
): Promise<StagedExperiences[]> {
  const byName = new Map<string, StagedExperiences>();
  for (const [name, type] of Object.entries(baseColumns)) {
    const taken = mayBeMissing.has(name) ? `NULLIF(${name}, 0)` : name;
    byName.set(name, { type, values: base[name as BaseColumn], taken });
  }
  for (const column of dictionary.answers()) {
    const name = answerName(column);
    const nothing = absent[column.storage];
    const values = new arrays[column.storage](length).fill(nothing);
    spread(answers.get(column.code), values, (cell) => stored(column, cell));
    byName.set(name, { type: storageTypes[column.storage], values, taken: `NULLIF(${name}, ${nothing})` });
  }
  for (const code of dictionary.attributes()) {
    const name = attributeName(code);
    const values = new Int32Array(length);
    spread(attributes.get(code), values, (value) => value);
    byName.set(name, { type: INTEGER, values, taken: `NULLIF(${name}, 0)` });
  }
  const names = await database.writeRows(
    "SELECT column_name FROM duckdb_columns() WHERE table_name = 'experiences' ORDER BY column_index",
  );
  return names.map(([name]) => {
    const column = byName.get(String(name));
    if (column === undefined) throw new Error(`column ${name} is in no dictionary`);
    return column;
  });
}

const mayBeMissing: ReadonlySet<string> = new Set(["channel", "location", "customer", "pass"]);

const arrays = { UTINYINT: Uint8Array, USMALLINT: Uint16Array, DOUBLE: Float64Array } as const;
export const storageTypes: Readonly<Record<keyof typeof arrays, DuckDBType>> = { UTINYINT, USMALLINT, DOUBLE };

function spread(sparse: Sparse | undefined, into: { [row: number]: number }, as: (value: number) => number): void {
  if (sparse === undefined) return;
  const { rows, values } = sparse;
  for (let at = 0; at < rows.length; at++) into[rows[at]!] = as(values[at]!);
}

/** How a cell lies in its column. */
export function stored(column: AnswerColumn, cell: number): number {
  if (column.storage === "DOUBLE") return cell;
  if (cell === notAnswered) return narrow.notAnswered;
  return cell === notApplicable ? narrow.notApplicable : cell - column.scale[0] + narrow.first;
}
