import { BIGINT, INTEGER, UTINYINT, VARCHAR } from "@duckdb/node-api";
import { standardAnswers } from "../../core/experience/answers.ts";
import type { LogEntry, Position } from "../records/log.ts";
import { appendRows } from "./append-rows.ts";
import { sqlFile } from "./duckdb.ts";
import { type ExperienceRow, experienceRow } from "./experience-row.ts";
import { positionText, readPosition } from "./file-facts.ts";
import { type JourneyHistory, type JourneyShape, shapeOf, shapeText } from "./journey-shape.ts";
import { appendOutcomes, outcomeRow } from "./outcome-row.ts";
import type { Projected, ProjectOptions, ReadLog } from "./projection.ts";
import type { Store } from "./store.ts";

const stage = sqlFile("writes/stage.sql");
const apply = sqlFile("writes/apply.sql");
const derivePasses = sqlFile("writes/derive-passes.sql");

/** Entries a transaction unless told. */
const usualBatch = 20_000;

/** Reads the log from the file's position to its end. Each batch and its position are committed together. */
export async function projectLog(
  store: Store,
  readLog: ReadLog,
  journeys: readonly JourneyHistory[],
  { batch = usualBatch, progress, signal }: ProjectOptions = {},
): Promise<Projected> {
  await adopt(store, journeys);
  let position = readPosition(store.facts.read("position"));
  let entries = 0;
  while (signal?.aborted !== true) {
    const read = await readLog(position, batch);
    if (read.length === 0) break;
    position = read.at(-1)!.position;
    await applyBatch(store, read, position);
    entries += read.length;
    progress?.(entries);
    if (read.length < batch) break;
  }
  return { entries, position };
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

/** What a batch says last about each number. */
interface Standing {
  readonly number: number;
  readonly what: "experience" | "outcome";
  readonly entry: LogEntry;
}

function standings(entries: readonly LogEntry[]): Standing[] {
  const last = new Map<string, Standing>();
  for (const entry of entries) {
    const [what, number] =
      "experience" in entry
        ? (["experience", entry.experience.number] as const)
        : "outcome" in entry
          ? (["outcome", entry.outcome.number] as const)
          : "experienceNumber" in entry
            ? (["experience", entry.experienceNumber] as const)
            : (["outcome", entry.outcomeNumber] as const);
    const earlier = last.get(`${what} ${number}`);
    if (earlier === undefined || earlier.entry.turn < entry.turn)
      last.set(`${what} ${number}`, { number, what, entry });
  }
  return [...last.values()];
}

async function applyBatch(store: Store, entries: readonly LogEntry[], position: Position): Promise<void> {
  const { database, dictionary } = store;
  const standing = standings(entries);
  const rows: ExperienceRow[] = standing.flatMap(({ entry }) =>
    "experience" in entry
      ? [experienceRow(entry.experience, entry.turn, shapeFor(store, entry.experience.journey), dictionary)]
      : [],
  );
  const outcomes = standing.flatMap(({ entry }) =>
    "outcome" in entry ? [outcomeRow(entry.outcome, entry.turn, dictionary)] : [],
  );
  // New codes and columns are committed before the data: they mean nothing until a row refers to them.
  await dictionary.save(database);
  await transaction(store, async () => {
    await database.write(stage);
    await writeGaps(store);
    await appendRows(database, "staged", dictionary, rows);
    await appendOutcomes(database, "staged_outcomes", outcomes);
    await database.append("touched", standing.length, [
      { type: BIGINT, read: (row) => BigInt(standing[row]!.number) },
      { type: INTEGER, read: (row) => standing[row]!.entry.turn },
      { type: VARCHAR, read: (row) => standing[row]!.what },
      { type: UTINYINT, read: (row) => (isGone(standing[row]!.entry) ? 1 : 0) },
    ]);
    await database.write(apply);
    await database.write(derivePasses);
    await store.facts.write("repeats", "yes");
    if (rows.some(({ weight }) => weight !== 1)) await store.facts.write("weighted", "yes");
    await store.facts.write("position", positionText(position));
  });
  store.changed();
}

const isGone = (entry: LogEntry): boolean => "experienceNumber" in entry || "outcomeNumber" in entry;

/** The shape of a journey; one that nobody told about has the standard answers only. */
function shapeFor(store: Store, journey: string): JourneyShape {
  return store.shapes.get(journey) ?? { ...unknownShape, journey };
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

/** Tells DuckDB the journeys' gaps, for the derivation of passes. */
export async function writeGaps({ database, dictionary, shapes }: Store): Promise<void> {
  const gaps = [...shapes.values()].flatMap(({ journey, gap }) => {
    const code = dictionary.find("journey", 0, journey);
    return code === undefined || gap === null ? [] : [`(${code}, ${gap})`];
  });
  await database.write("CREATE OR REPLACE TEMP TABLE gaps (journey USMALLINT, gap BIGINT)");
  if (gaps.length > 0) await database.write(`INSERT INTO gaps VALUES ${gaps.join(", ")}`);
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
