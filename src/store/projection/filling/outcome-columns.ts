import { BIGINT, DATE, INTEGER, USMALLINT, UTINYINT } from "@duckdb/node-api";
import type { KnownOutcome } from "../../records/log/log-entry.ts";
import type { Dictionary } from "../dictionary.ts";
import type { NumberColumn } from "../duckdb.ts";
import type { SharedNumbers } from "./shared-numbers.ts";

/** The columns of `outcomes` in the table's own order, and their types. */
const types = {
  number: BIGINT,
  turn: INTEGER,
  journey: USMALLINT,
  kind: USMALLINT,
  happened: UTINYINT,
  good: UTINYINT,
  day: DATE,
  second: INTEGER,
  customer: BIGINT,
  pass: BIGINT,
} as const;

/** Outcomes of the log in columns, as they wait to be written. 0 is nobody, and no pass. */
export class OutcomeColumns {
  readonly columns: Readonly<Record<keyof typeof types, number[]>>;
  readonly #dictionary: Dictionary;
  readonly #numbers: SharedNumbers;

  constructor(dictionary: Dictionary, numbers: SharedNumbers) {
    this.#dictionary = dictionary;
    this.#numbers = numbers;
    const columns = Object.keys(types).map((name) => [name, []]);
    this.columns = Object.fromEntries(columns) as Record<keyof typeof types, number[]>;
  }

  get length(): number {
    return this.columns.number.length;
  }

  add(outcome: KnownOutcome, turn: number): void {
    const { columns } = this;
    columns.number.push(outcome.number);
    columns.turn.push(turn);
    columns.journey.push(this.#dictionary.code("journey", 0, outcome.journey));
    columns.kind.push(this.#dictionary.code("outcome", 0, outcome.kind));
    columns.happened.push(outcome.happened ? 1 : 0);
    columns.good.push(outcome.good ? 1 : 0);
    columns.day.push(this.#numbers.day(outcome.day));
    columns.second.push(outcome.second);
    columns.customer.push(outcome.customer ?? 0);
    columns.pass.push(outcome.pass === undefined ? 0 : this.#numbers.pass(outcome.journey, outcome.pass));
  }

  staged(): NumberColumn[] {
    return Object.entries(types).map(([name, type]) => ({ type, values: this.columns[name as keyof typeof types] }));
  }
}
