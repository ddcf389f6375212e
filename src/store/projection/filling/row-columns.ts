import { BIGINT, DOUBLE, INTEGER, USMALLINT, UTINYINT } from "@duckdb/node-api";
import { outcomeKinds } from "../../../core/experience/experience.ts";
import {
  notAnswered,
  notApplicable,
  notAsked,
  type WideBatch,
  type WideLayout,
} from "../../../core/experience/wide.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import { own } from "../../../core/own.ts";
import { type AnswerColumn, attributeName, narrow } from "../dictionary.ts";
import { absent } from "../query.ts";
import type { RowColumn } from "../rows.ts";
import { personOf } from "./experience-columns.ts";
import type { Load } from "./load.ts";
import { passNumber, shardOf } from "./shard.ts";
import { arrays, storageTypes } from "./staged-columns.ts";
import type { Store } from "./store.ts";
import { setCode } from "./word-sets.ts";

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
    const codes = batch.sets?.[at]?.map((words) => setCode(dictionary, load.journey, answer, words));
    const told = batch.answers[at]!.subarray(0, length);
    const cells = codes === undefined ? told : told.map((cell) => codes[cell] ?? cell);
    let column = dictionary.answer(answer, kind, scale);
    let values = column.storage === "DOUBLE" ? cells : packed(column, cells);
    if (values === null) {
      dictionary.widen(column);
      column = dictionary.answer(answer, kind, scale);
      values = cells;
    }
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
      target: {
        outcome: dictionary.code("outcome", 0, key),
        good: layout.good?.[at] ?? own(outcomeKinds, key) ?? true,
      },
      values: Uint8Array.from(batch.outcomes[at]!, (told) => (told === notAsked ? absent.UTINYINT : told)),
    });
  });
  return columns;
}

/** Cells as they lie in a narrow column; null where one does not fit. */
function packed(column: AnswerColumn, cells: Float64Array): Uint8Array | Uint16Array | null {
  const { storage, scale } = column;
  if (storage === "DOUBLE") return null;
  const values = new arrays[storage](cells.length);
  const toFirst = narrow.first - scale[0];
  const last = scale[1] + toFirst;
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!;
    const code = cell + toFirst;
    values[row] = code;
    if (code >= narrow.first && code <= last && values[row] === code) continue;
    if (cell === notAsked) values[row] = absent[storage];
    else if (cell === notAnswered) values[row] = narrow.notAnswered;
    else if (cell === notApplicable) values[row] = narrow.notApplicable;
    else return null;
  }
  return values;
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
