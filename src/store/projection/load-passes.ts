import { DOUBLE, INTEGER, USMALLINT, UTINYINT } from "@duckdb/node-api";
import { outcomeKinds, perspectives } from "../../core/experience/experience.ts";
import { notAsked, type WideBatch, type WideLayout } from "../../core/experience/wide.ts";
import type { Journey } from "../../core/journey/journey.ts";
import { type AnswerColumn, attributeName, fits } from "./dictionary.ts";
import { sqlFile } from "./duckdb.ts";
import { personOf } from "./experience-columns.ts";
import { plainShape, shapeText } from "./journey-shape.ts";
import type { Load } from "./load.ts";
import { transaction, writeGaps } from "./project.ts";
import type { Loaded } from "./projection.ts";
import { absent } from "./query.ts";
import { passNumber, shardOf } from "./shard.ts";
import { storageTypes, stored } from "./staged-columns.ts";
import type { Store } from "./store.ts";
import { type StagedColumn, unstage } from "./unstage.ts";

const derivePasses = sqlFile("writes/derive-passes.sql");

/**
 * So many rows wait before they are written as experiences: what is held at a time is bounded however long the file, and
 * whoever reads the file can read on meanwhile. Two of DuckDB's row groups.
 */
const stagedRows = 245_760;
/** So many experiences have their passes derived at a time. */
const derivedRows = 5_000_000;

/**
 * Data files into the projection, by the million. In wide data a row is a person's pass and each touchpoint answered an
 * experience; in long data a row is an experience, and passes without a key are derived.
 */
export async function loadPasses(
  store: Store,
  journey: Journey,
  layout: WideLayout,
  batches: AsyncIterable<WideBatch>,
): Promise<Loaded> {
  const { database, dictionary } = store;
  const shape = plainShape(journey);
  store.shapes = new Map([...store.shapes, [journey.key, shape]]);
  const code = dictionary.code("journey", 0, journey.key);
  const [largest] = await database.writeRows("SELECT MAX(number), MAX(customer), COUNT(*), MAX(pass) FROM experiences");
  const [numbers, people, before, passes] = largest!.map(Number) as [number, number, number, number];
  const load = {
    journey: code,
    perspective: perspectives.indexOf(layout.perspective),
    orderly: layout.precision === "second" || layout.precision === "day" ? 1 : 0,
    row: 0,
    numbers,
    people: Math.max(people, 0),
    passes: Math.max(passes, 0),
    repeats: layout.shape === "long",
    weighted: false,
    derive: false,
  };

  let rows = 0;
  let staged = 0;
  let columns: StagedColumn[] | null = null;
  for await (const batch of batches) {
    if (batch.length === 0) continue;
    const wanted = stagingColumns(store, journey, layout, batch, load);
    // A column that turned out to need another type begins a new stage, before its type changes in the file.
    if (columns?.some(({ sqlType }, at) => sqlType !== wanted[at]!.sqlType)) {
      await unstage(store, layout, columns, load);
      columns = null;
    }
    await dictionary.save(database);
    if (columns === null) {
      const declared = wanted.map(({ name, sqlType }) => `${name} ${sqlType}`).join(", ");
      await database.write(`CREATE OR REPLACE TEMP TABLE staged_rows (${declared})`);
      staged = 0;
    }
    columns = wanted;
    await database.append("staged_rows", batch.length, wanted);
    rows += batch.length;
    staged += batch.length;
    load.row += batch.length;
    if (staged >= stagedRows) {
      await unstage(store, layout, columns, load);
      columns = null;
    }
  }
  if (columns !== null) await unstage(store, layout, columns, load);
  if (load.derive && shape.gap !== null) await deriveAll(store);

  await transaction(store, async () => {
    await store.facts.write(`shape ${journey.key}`, shapeText(shape));
    if (load.repeats) await store.facts.write("repeats", "yes");
    if (load.weighted) await store.facts.write("weighted", "yes");
  });
  store.changed();
  const [after] = await database.writeRows("SELECT COUNT(*) FROM experiences");
  return { rows, experiences: Number(after![0]) - before };
}

/** The columns of one batch as they wait to be written; codes instead of keys, no nothing: see `absent`. */
function stagingColumns(
  store: Store,
  journey: Journey,
  layout: WideLayout,
  batch: WideBatch,
  load: Load,
): StagedColumn[] {
  const { dictionary } = store;
  const first = load.row;
  const customers = customersOf(store, layout, batch, load);
  const passes = passesOf(journey, layout, batch, load.passes + first);
  if (passes.some((pass, row) => pass === 0 && customers[row] !== 0)) load.derive = true;
  if (batch.weight?.some((weight) => weight !== 1)) load.weighted = true;

  const touchpoints = new Map<string | null, number>([[null, 0]]);
  const touchpointOf = (key: string | null): number => {
    const code = touchpoints.get(key) ?? dictionary.code("touchpoint", load.journey, key!);
    touchpoints.set(key, code);
    return code;
  };
  const base = (name: string, sqlType: keyof typeof baseTypes, read: (row: number) => number): StagedColumn => {
    return { name, sqlType, type: baseTypes[sqlType], target: null, read };
  };
  const columns = [
    base("row_number", "DOUBLE", (row) => first + row),
    base("day", "INTEGER", (row) => batch.day[row]!),
    base("second", "INTEGER", (row) => batch.second[row]!),
    base("touchpoint", "USMALLINT", (row) => touchpointOf(batch.touchpoint?.[row] ?? null)),
    base("customer", "DOUBLE", (row) => customers[row]! || personOf(passes[row]!)),
    base("pass", "DOUBLE", (row) => passes[row]!),
    base("shard", "USMALLINT", (row) => shardOf(customers[row]! || passes[row]! || load.numbers + first + row + 1)),
    base("weight", "DOUBLE", (row) => batch.weight?.[row] ?? 1),
  ];

  layout.columns.forEach(({ touchpoint, answer, kind, scale }, at) => {
    const values = batch.answers[at]!;
    let column = dictionary.answer(answer, kind, scale);
    if (!values.every((value) => value === notAsked || fits(column, value))) {
      dictionary.widen(column);
      column = dictionary.answer(answer, kind, scale);
    }
    columns.push({
      name: `answer_at_${at}`,
      sqlType: column.storage,
      type: storageTypes[column.storage],
      target: { answer: column, touchpoint: layout.shape === "long" ? null : touchpointOf(touchpoint) },
      read: answerReader(column, values),
    });
  });
  const words = (
    name: string,
    target: string,
    values: readonly (string | null)[],
    codeOfWord: (word: string) => number,
  ) => {
    const codes = new Map<string, number>();
    const codeOf = (value: string): number => {
      const code = codes.get(value) ?? codeOfWord(value);
      codes.set(value, code);
      return code;
    };
    for (const value of values) if (value !== null) codeOf(value);
    columns.push({
      name,
      sqlType: "INTEGER",
      type: INTEGER,
      target: { attribute: target },
      read: (row) => (values[row] == null ? 0 : codeOf(values[row]!)),
    });
  };
  layout.attributes.forEach((key, at) => {
    const attribute = dictionary.code("attribute", 0, key);
    words(`attribute_at_${at}`, attributeName(attribute), batch.attributes[at]!, (value) =>
      dictionary.code("value", attribute, value),
    );
  });
  for (const kind of ["channel", "location"] as const) {
    const values = batch[kind];
    if (values !== undefined) words(`${kind}_of_row`, kind, values, (value) => dictionary.code(kind, 0, value));
  }
  layout.outcomes.forEach((key, at) => {
    const values = batch.outcomes[at]!;
    columns.push({
      name: `outcome_at_${at}`,
      sqlType: "UTINYINT",
      type: UTINYINT,
      target: { outcome: dictionary.code("outcome", 0, key), good: layout.good?.[at] ?? outcomeKinds[key] ?? true },
      read: (row) => (values[row] === notAsked ? absent.UTINYINT : values[row]!),
    });
  });
  for (const key of batch.touchpoint ?? []) touchpointOf(key);
  return columns;
}

const baseTypes = { DOUBLE, INTEGER, USMALLINT } as const;

function answerReader(column: AnswerColumn, values: Float64Array): (row: number) => number {
  const nothing = absent[column.storage];
  return (row) => (values[row] === notAsked ? nothing : stored(column, values[row]!));
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

/** Passes' numbers; 0 where none is given. In wide data a row is one. */
function passesOf(journey: Journey, layout: WideLayout, batch: WideBatch, first: number): Float64Array {
  const numbers = new Float64Array(batch.length);
  let lastKey: string | null = null;
  let lastNumber = 0;
  for (let row = 0; row < batch.length; row++) {
    const key = batch.pass?.[row] ?? null;
    if (key !== null) {
      // Rows of a pass mostly follow each other.
      if (key !== lastKey) lastNumber = passNumber(journey.key, key);
      lastKey = key;
      numbers[row] = lastNumber;
    } else if (layout.shape === "row") numbers[row] = first + row + 1;
  }
  return numbers;
}

/** Derives passes shard by shard, so that the order of everybody's experiences is never held at once. */
async function deriveAll(store: Store): Promise<void> {
  const { database } = store;
  const [count] = await database.writeRows(
    "SELECT COUNT(*) FROM experiences WHERE pass IS NULL AND customer IS NOT NULL",
  );
  const parts = Math.ceil(Number(count![0]) / derivedRows);
  for (let part = 0; part < parts; part++) {
    await database.transaction(async () => {
      await writeGaps(store);
      await database.write(
        `CREATE OR REPLACE TEMP TABLE disturbed AS SELECT DISTINCT journey, perspective, customer FROM experiences
         WHERE customer IS NOT NULL AND shard % ${parts} = ${part}`,
      );
      await database.write(derivePasses);
    });
  }
}
