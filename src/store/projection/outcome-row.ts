import { BIGINT, DATE, DuckDBDateValue, INTEGER, USMALLINT, UTINYINT } from "@duckdb/node-api";
import { dayOf } from "../../core/calendar.ts";
import type { KnownOutcome } from "../records/log.ts";
import type { Dictionary } from "./dictionary.ts";
import type { Database } from "./duckdb.ts";
import { passNumber } from "./experience-row.ts";

/** A row of `outcomes`. */
export interface OutcomeRow {
  readonly number: number;
  readonly turn: number;
  readonly journey: number;
  readonly kind: number;
  readonly happened: number;
  readonly day: number;
  readonly second: number;
  readonly customer: number | null;
  readonly pass: number | null;
}

/** What an outcome of the log is in columns. */
export function outcomeRow(outcome: KnownOutcome, turn: number, dictionary: Dictionary): OutcomeRow {
  const day = dayOf(outcome.day);
  if (day === null) throw new Error(`expected a day as YYYY-MM-DD, got ${outcome.day}`);
  return {
    number: outcome.number,
    turn,
    journey: dictionary.code("journey", 0, outcome.journey),
    kind: dictionary.code("outcome", 0, outcome.kind),
    happened: outcome.happened ? 1 : 0,
    day,
    second: outcome.second,
    customer: outcome.customer,
    pass: outcome.pass === undefined ? null : passNumber(outcome.journey, outcome.pass),
  };
}

/** Writes rows into a table that is made like `outcomes`. */
export function appendOutcomes(database: Database, table: string, rows: readonly OutcomeRow[]): Promise<void> {
  const big = (value: number | null) => (value === null ? null : BigInt(value));
  return database.append(table, rows.length, [
    { type: BIGINT, read: (row) => big(rows[row]!.number) },
    { type: INTEGER, read: (row) => rows[row]!.turn },
    { type: USMALLINT, read: (row) => rows[row]!.journey },
    { type: USMALLINT, read: (row) => rows[row]!.kind },
    { type: UTINYINT, read: (row) => rows[row]!.happened },
    { type: DATE, read: (row) => new DuckDBDateValue(rows[row]!.day) },
    { type: INTEGER, read: (row) => rows[row]!.second },
    { type: BIGINT, read: (row) => big(rows[row]!.customer) },
    { type: BIGINT, read: (row) => big(rows[row]!.pass) },
  ]);
}
