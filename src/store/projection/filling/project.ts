import { BIGINT, INTEGER, UTINYINT, VARCHAR } from "@duckdb/node-api";
import { standardAnswers } from "../../../core/experience/answers.ts";
import type { LogPage, Position } from "../../records/log/log-entry.ts";
import { sqlFile } from "../duckdb.ts";
import type { Projected, ProjectOptions, ReadLog } from "../projection.ts";
import { entriesRead, positionText, readPosition } from "./file-facts.ts";
import { type JourneyHistory, type JourneyShape, shapeOf, shapeText } from "./journey-shape.ts";
import { type Contested, LogBatch } from "./log-batch.ts";
import { type TakenColumn, takenColumns } from "./staged-columns.ts";
import type { Store } from "./store.ts";

const stage = sqlFile("writes/stage.sql");
const settleContested = sqlFile("writes/settle.sql");
const disturb = sqlFile("writes/disturb.sql");
const apply = sqlFile("writes/apply.sql");
const derivePasses = sqlFile("writes/derive-passes.sql");

/** Entries a transaction unless told: one of DuckDB's row groups, which it then writes where it belongs at once. */
const usualBatch = 122_880;
/** Lines of the log read at a time: entries, or sheets of a dozen. */
const pageLength = 3000;
/** After so many, others get the event loop. */
const breath = 2000;

/** Reads the log from the file's position to its end. Each batch and its position are committed together. */
export async function projectLog(
  store: Store,
  readLog: ReadLog,
  journeys: readonly JourneyHistory[],
  { batch: batchLength = usualBatch, progress, signal }: ProjectOptions = {},
): Promise<Projected> {
  await adopt(store, journeys);
  const shapes = shapesOf(store);
  const limit = Math.min(batchLength, pageLength);
  const read = (after: Position | null): Promise<LogPage> => thrownLater(readLog(after, limit));

  const projected = { entries: 0, position: readPosition(store.facts.read("position")) };
  let batch = new LogBatch(store.dictionary, shapes, Number(store.facts.read("highest") ?? 0), 0);
  let writing: Promise<void> = Promise.resolve();
  let isAll = false;
  for (let reading = read(projected.position); !isAll && signal?.aborted !== true; ) {
    const page = await reading;
    isAll = page.length < limit;
    // PostgreSQL reads the next page while this one is taken in, and DuckDB writes the batch before.
    if (!isAll) reading = read(page.last);
    const rest = page.lines()[Symbol.iterator]();
    do await new Promise(setImmediate);
    while (batch.add(rest, breath));
    batch.position = page.last ?? batch.position;
    if (batch.length === 0 || (!isAll && batch.length < batchLength)) continue;
    await writing;
    writing = thrownLater(writeNext(batch));
    batch = new LogBatch(store.dictionary, shapes, batch.highest, batch.experiences.length);
  }
  await writing;
  if (isAll) store.rereading.end();
  return projected;

  async function writeNext(full: LogBatch): Promise<void> {
    await write(store, full);
    projected.entries += full.length;
    projected.position = full.position;
    store.rereading.reached(full.position!, entriesRead(store.facts) ?? 0);
    progress?.(projected.entries);
  }
}

/** What goes wrong is thrown where it is awaited, if it still is. */
function thrownLater<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

/** Takes the journeys as they are now. A journey that has data and another shape than before: everything is read again. */
async function adopt(store: Store, journeys: readonly JourneyHistory[]): Promise<void> {
  const shapes = new Map<string, JourneyShape>();
  for (const history of journeys) {
    const shape = shapeOf(history);
    if (shape !== null) shapes.set(shape.journey, shape);
  }
  const reshaped = [...shapes.values()].some(
    (shape) =>
      store.facts.read(`shape ${shape.journey}`) !== shapeText(shape) &&
      store.dictionary.find("journey", 0, shape.journey) !== undefined,
  );
  if (reshaped) await store.clear();
  store.shapes = shapes;
  await transaction(store, async () => {
    for (const shape of shapes.values()) await store.facts.write(`shape ${shape.journey}`, shapeText(shape));
  });
  for (const { journey, renamed } of shapes.values()) {
    const code = renamed.length === 0 ? 0 : store.dictionary.code("journey", 0, journey);
    for (const [was, now] of renamed) store.dictionary.rename(code, was, now);
  }
  await store.dictionary.save(store.database);
}

async function write(store: Store, batch: LogBatch): Promise<void> {
  const { database, dictionary } = store;
  const { experiences, outcomes, contested } = batch;
  // New codes and columns are committed before the data: they mean nothing until a row refers to them.
  await dictionary.save(database);
  await transaction(store, async () => {
    const gaps = await writeGaps(store);
    const lookedAt = new Set([...(gaps ? disturbs : []), ...(contested.length > 0 ? settles : [])]);
    const columns = takenColumns(dictionary, experiences, lookedAt);
    const list = (part: (column: TakenColumn) => string) => columns.map(part).join(", ");
    const staged = columns.flatMap(({ name, staged }) => (staged === null ? [] : [{ name, ...staged }]));
    await database.write(stage.replace("{columns}", staged.map(({ name, type }) => `${name} ${type}`).join(", ")));
    await database.append("staged", experiences.length, staged);
    await database.append("staged_outcomes", outcomes.length, outcomes.staged());
    if (contested.length > 0) await settle(store, contested);
    if (gaps) await database.write(disturb);
    await database.write(
      apply
        .replace(
          "{names}",
          list(({ name }) => name),
        )
        .replace(
          "{columns}",
          list(({ taken }) => taken),
        ),
    );
    if (gaps) await database.write(derivePasses);
    await store.facts.write("repeats", "yes");
    if (experiences.weighted) await store.facts.write("weighted", "yes");
    await store.facts.write("highest", String(batch.highest));
    const read = entriesRead(store.facts);
    if (read !== null) await store.facts.write("entries", String(read + batch.length));
    await store.facts.write("position", positionText(batch.position!));
  });
  store.changed();
}

async function settle({ database }: Store, contested: readonly Contested[]): Promise<void> {
  await database.append("contested", contested.length, [
    { type: BIGINT, values: contested.map(({ number }) => number) },
    { type: INTEGER, values: contested.map(({ turn }) => turn) },
    { type: VARCHAR, read: (row) => contested[row]!.subject },
    { type: UTINYINT, values: contested.map(({ gone }) => (gone ? 1 : 0)) },
  ]);
  await database.write(settleContested);
}

/** The shape of a journey; one that nobody told about has the standard answers only. */
function shapesOf(store: Store): (journey: string) => JourneyShape {
  const unknown = new Map<string, JourneyShape>();
  return (journey) => {
    const known = store.shapes.get(journey) ?? unknown.get(journey);
    if (known !== undefined) return known;
    const shape = { ...unknownShape, journey };
    unknown.set(journey, shape);
    return shape;
  };
}
const unknownShape: JourneyShape = {
  journey: "",
  gap: null,
  attributes: [],
  renamed: [],
  answers: new Map([
    [0, new Map(Object.entries(standardAnswers).map(([key, type]) => [key, { ...type, turned: false }]))],
  ]),
};

/** Columns that are looked at before they are taken over: in disturb.sql, in settle.sql. */
const disturbs = ["journey", "perspective", "orderly", "customer", "pass"];
const settles = ["turn"];

/** Tells DuckDB the journeys' gaps, for the derivation of passes; answers whether there are any. */
export async function writeGaps({ database, dictionary, shapes }: Store): Promise<boolean> {
  const gaps = [...shapes.values()].flatMap(({ journey, gap }) => {
    const code = dictionary.find("journey", 0, journey);
    return code === undefined || gap === null ? [] : [`(${code}, ${gap})`];
  });
  if (gaps.length === 0) return false;
  await database.write("CREATE OR REPLACE TEMP TABLE gaps (journey USMALLINT, gap BIGINT)");
  await database.write(`INSERT INTO gaps VALUES ${gaps.join(", ")}`);
  return true;
}

/** A transaction whose facts count when it is committed, and not otherwise. */
export async function transaction(store: Store, work: () => Promise<void>): Promise<void> {
  let committed = false;
  try {
    await store.database.transaction(work);
    committed = true;
  } finally {
    store.facts.settle(committed);
  }
}
