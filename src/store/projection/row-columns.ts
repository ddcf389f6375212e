import { BIGINT, DOUBLE, INTEGER, USMALLINT, UTINYINT } from "@duckdb/node-api";
import { outcomeKinds } from "../../core/experience/experience.ts";
import { notAsked, type WideBatch, type WideLayout } from "../../core/experience/wide.ts";
import type { Journey } from "../../core/journey/journey.ts";
import { type AnswerColumn, attributeName, fits } from "./dictionary.ts";
import type { NumberColumn } from "./duckdb.ts";
import { personOf } from "./experience-columns.ts";
import type { Load } from "./load.ts";
import { absent } from "./query.ts";
import { passNumber, shardOf } from "./shard.ts";
import { arrays, storageTypes, stored } from "./staged-columns.ts";
import type { Store } from "./store.ts";

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

const baseTypes = { BIGINT, DOUBLE, INTEGER, USMALLINT } as const;

/** The columns of one batch; codes instead of keys, no nothing: see `absent`. */
export function rowColumns(
  store: Store,
  journey: Journey,
  layout: WideLayout,
  batch: WideBatch,
  load: Load,
): RowColumn[] {
  const { dictionary } = store;
  const long = layout.shape === "long";
  const { length } = batch;
  const customers = customersOf(store, layout, batch, load);
  if (batch.weight?.some((weight) => weight !== 1)) load.weighted = true;

  const touchpoints = new Map<string | null, number>([[null, 0]]);
  const touchpointOf = (key: string | null): number => {
    const code = touchpoints.get(key) ?? dictionary.code("touchpoint", load.journey, key!);
    touchpoints.set(key, code);
    return code;
  };
  const columns: RowColumn[] = [];
  const base = (name: string, sqlType: keyof typeof baseTypes, values: ArrayLike<number>) =>
    columns.push({ name, sqlType, type: baseTypes[sqlType], target: null, values });
  base(
    "row_number",
    "BIGINT",
    Float64Array.from({ length }, (_, row) => load.row + row),
  );
  base("day_of_row", "INTEGER", batch.day);
  base("second", "INTEGER", batch.second);
  if (batch.weight !== undefined) base("weight", "DOUBLE", batch.weight);
  if (long) {
    const passes = passesOf(journey, batch);
    if (passes.some((pass, row) => pass === 0 && customers[row] !== 0)) load.derive = true;
    const places = Uint16Array.from({ length }, (_, row) => touchpointOf(batch.touchpoint?.[row] ?? null));
    const shards = Uint16Array.from({ length }, (_, row) =>
      shardOf(customers[row]! || passes[row]! || load.numbers + load.row + row + 1),
    );
    base("touchpoint", "USMALLINT", places);
    base(
      "customer",
      "BIGINT",
      customers.map((customer, row) => customer || personOf(passes[row]!)),
    );
    base("pass", "BIGINT", passes);
    base("shard", "USMALLINT", shards);
  } else {
    base("customer", "BIGINT", customers);
    base("shard", "USMALLINT", Uint16Array.from(customers, shardOf));
  }

  layout.columns.forEach(({ touchpoint, answer, kind, scale }, at) => {
    const cells = batch.answers[at]!;
    let column = dictionary.answer(answer, kind, scale);
    if (!cells.every((cell) => cell === notAsked || fits(column, cell))) {
      dictionary.widen(column);
      column = dictionary.answer(answer, kind, scale);
    }
    const nothing = absent[column.storage];
    const values = new arrays[column.storage](length);
    for (let row = 0; row < length; row++)
      values[row] = cells[row] === notAsked ? nothing : stored(column, cells[row]!);
    columns.push({
      name: `answer_at_${at}`,
      sqlType: column.storage,
      type: storageTypes[column.storage],
      target: { answer: column, touchpoint: long ? null : touchpointOf(touchpoint) },
      values,
    });
  });
  const words = (
    name: string,
    target: string,
    keys: readonly (string | null)[],
    codeOfWord: (word: string) => number,
  ) => {
    const codes = new Map<string, number>();
    const codeOf = (value: string): number => {
      const code = codes.get(value) ?? codeOfWord(value);
      codes.set(value, code);
      return code;
    };
    const values = Int32Array.from(keys, (key) => (key === null ? 0 : codeOf(key)));
    columns.push({ name, sqlType: "INTEGER", type: INTEGER, target: { attribute: target }, values });
  };
  layout.attributes.forEach((key, at) => {
    const attribute = dictionary.code("attribute", 0, key);
    words(`attribute_at_${at}`, attributeName(attribute), batch.attributes[at]!, (value) =>
      dictionary.code("value", attribute, value),
    );
  });
  for (const kind of ["channel", "location"] as const) {
    const keys = batch[kind];
    if (keys !== undefined) words(`${kind}_of_row`, kind, keys, (value) => dictionary.code(kind, 0, value));
  }
  layout.outcomes.forEach((key, at) => {
    columns.push({
      name: `outcome_at_${at}`,
      sqlType: "UTINYINT",
      type: UTINYINT,
      target: { outcome: dictionary.code("outcome", 0, key), good: layout.good?.[at] ?? outcomeKinds[key] ?? true },
      values: Uint8Array.from(batch.outcomes[at]!, (told) => (told === notAsked ? absent.UTINYINT : told)),
    });
  });
  return columns;
}

/** Customers' numbers; 0 where nobody is known. In wide data somebody is always there: the row is a person. */
function customersOf(store: Store, layout: WideLayout, batch: WideBatch, load: Load): Float64Array {
  const numbers = new Float64Array(batch.length);
  const next = () => ++load.people;
  for (let row = 0; row < batch.length; row++) {
    const key = layout.customers ? (batch.customer?.[row] ?? null) : null;
    if (key === null) numbers[row] = layout.shape === "row" ? next() : 0;
    else {
      const { number, known } = store.customers.number(key, next);
      numbers[row] = number;
      if (known) load.repeats = true;
    }
  }
  return numbers;
}

/** Numbers of the passes that long data name; 0 where none is given. */
function passesOf(journey: Journey, batch: WideBatch): Float64Array {
  const numbers = new Float64Array(batch.length);
  let lastKey: string | null = null;
  let lastNumber = 0;
  for (let row = 0; row < batch.length; row++) {
    const key = batch.pass?.[row] ?? null;
    if (key === null) continue;
    // Rows of a pass mostly follow each other.
    if (key !== lastKey) lastNumber = passNumber(journey.key, key);
    lastKey = key;
    numbers[row] = lastNumber;
  }
  return numbers;
}
