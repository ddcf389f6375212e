import {
  BIGINT,
  DATE,
  DOUBLE,
  DuckDBDateValue,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  USMALLINT,
  UTINYINT,
} from "@duckdb/node-api";
import { notAnswered, notApplicable } from "../../core/experience/wide.ts";
import { type AnswerColumn, answerName, attributeName, type Dictionary, narrow } from "./dictionary.ts";
import type { AppendColumn, Database } from "./duckdb.ts";
import type { ExperienceRow } from "./experience-row.ts";

/** Names of the columns of `experiences`, in the table's own order. */
export async function columnNames(database: Database): Promise<string[]> {
  const rows = await database.writeRows(
    "SELECT column_name FROM duckdb_columns() WHERE table_name = 'experiences' ORDER BY column_index",
  );
  return rows.map(([name]) => String(name));
}

/** Writes rows into a table that is made like `experiences`. The dictionary must have been saved. */
export async function appendRows(
  database: Database,
  table: string,
  dictionary: Dictionary,
  rows: readonly ExperienceRow[],
): Promise<void> {
  const answers = new Map(dictionary.answers().map((column) => [answerName(column), column]));
  const attributes = new Map(dictionary.attributes().map((code) => [attributeName(code), code]));
  const columns = (await columnNames(database)).map((name): AppendColumn => {
    const base = baseColumns[name];
    if (base !== undefined) return { type: base.type, read: (row) => base.read(rows[row]!) };
    const attribute = attributes.get(name);
    if (attribute !== undefined) return { type: INTEGER, read: (row) => rows[row]!.attributes.get(attribute) ?? null };
    const answer = answers.get(name);
    if (answer === undefined) throw new Error(`column ${name} is in no dictionary`);
    return { type: storageTypes[answer.storage], read: (row) => stored(answer, rows[row]!.cells.get(answer.code)) };
  });
  await database.append(table, rows.length, columns);
}

export const storageTypes = { UTINYINT, USMALLINT, DOUBLE } as const;

/** How a cell lies in its column. */
export function stored(column: AnswerColumn, cell: number | undefined): number | null {
  if (cell === undefined) return null;
  if (column.storage === "DOUBLE") return cell;
  if (cell === notAnswered) return narrow.notAnswered;
  return cell === notApplicable ? narrow.notApplicable : cell - column.scale[0] + narrow.first;
}

const whole = (type: DuckDBType, read: (row: ExperienceRow) => number | null) => ({ type, read });
const big = (read: (row: ExperienceRow) => number | null) => ({
  type: BIGINT,
  read: (row: ExperienceRow) => {
    const value = read(row);
    return value === null ? null : BigInt(value);
  },
});

const baseColumns: Readonly<Record<string, { type: DuckDBType; read: (row: ExperienceRow) => DuckDBValue }>> = {
  number: big((row) => row.number),
  turn: whole(INTEGER, (row) => row.turn),
  journey: whole(USMALLINT, (row) => row.journey),
  perspective: whole(UTINYINT, (row) => row.perspective),
  touchpoint: whole(USMALLINT, (row) => row.touchpoint),
  answered: whole(UTINYINT, (row) => row.answered),
  day: { type: DATE, read: (row) => new DuckDBDateValue(row.day) },
  second: whole(INTEGER, (row) => row.second),
  orderly: whole(UTINYINT, (row) => row.orderly),
  channel: whole(USMALLINT, (row) => row.channel),
  location: whole(USMALLINT, (row) => row.location),
  customer: big((row) => row.customer),
  pass: big((row) => row.pass),
  shard: whole(USMALLINT, (row) => row.shard),
  weight: whole(DOUBLE, (row) => row.weight),
};
