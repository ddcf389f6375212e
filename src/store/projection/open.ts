import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { Position } from "../records/log/log-entry.ts";
import { arrivalsOf } from "./arrivals.ts";
import { askedAgain } from "./asked-again.ts";
import { countsOn } from "./counts.ts";
import { readDictionary } from "./dictionary.ts";
import { type Database, openDatabase, sqlFile } from "./duckdb.ts";
import { entriesRead, type FileFacts, positionText, readFacts, readPosition } from "./filling/file-facts.ts";
import { loadPasses } from "./filling/load-passes.ts";
import { numbering } from "./filling/numbering.ts";
import { projectLog } from "./filling/project.ts";
import { isBefore, Rereading } from "./filling/rereading.ts";
import type { Store } from "./filling/store.ts";
import { together } from "./filling/wide-rows.ts";
import type { Projection } from "./projection.ts";

export interface OpenProjection {
  /**
   * Where the file lies; "temporary": in memory, and what is too much of it in a folder that is gone after `close`. A
   * temporary one counts the people and passes of large slices one by one, too; others scale a sample up, for they are
   * asked again and again.
   */
  readonly file: string;
  /** Whose projection it is; a file of another workspace is refused. */
  readonly workspace: string;
  /** How much memory DuckDB may use, as "1GB"; it spills to disk beyond. 1 GB unless told. */
  readonly memoryLimit?: string;
  /** Threads for counting; two unless told. */
  readonly threads?: number;
  /**
   * Milliseconds that somebody who asks waits while everything is read again, before `NotNow` is thrown; without it they wait for
   * the end.
   */
  readonly patience?: number;
}

/** Changes with the tables or with how they are filled: an older file is thrown away and read again from the log. */
const schemaVersion = "6";

/**
 * Opens a projection, or says why not. A file that is damaged or of another schema is begun anew: nothing in it is not
 * in the log. One process may have it open. Give Node UV_THREADPOOL_SIZE=16: each query under way holds one of its threads.
 */
export async function openProjection(options: OpenProjection): Promise<Result<Projection, Problem>> {
  const { workspace, memoryLimit = "1GB", threads = 2, patience } = options;
  const folder = options.file === "temporary" ? mkdtempSync(join(tmpdir(), "polku-projection-")) : undefined;
  const file = folder === undefined ? options.file : ":memory:";
  if (folder === undefined) mkdirSync(dirname(file), { recursive: true });
  const settings = {
    ...{ memoryLimit, threads, temporary: folder ?? `${file}.tmp` },
    ...(folder !== undefined && { shown: together }),
  };

  const opened = await openFile(file, settings);
  if (!opened.ok) return opened;
  const database = opened.value;
  const known = await knownFacts(database);
  if (known !== null && known.workspace !== workspace) {
    await database.close();
    const message = `${file} is the projection of another workspace: expected ${workspace}, got ${known.workspace}`;
    return refuse({ code: "other-workspace", message, file });
  }
  const rereading = new Rereading();
  if (known === null) await createTables(database, workspace);
  else if (known.schema !== schemaVersion) await remake(database, workspace);
  const store: Store = {
    database,
    dictionary: await readDictionary(database),
    facts: await readFacts(database),
    shapes: new Map(),
    customers: numbering(),
    wide: folder === undefined ? null : { rows: [], alone: true },
    rereading,
    async clear() {
      const { until, entries } = furthest(store.facts);
      rereading.begin(until, { read: 0, of: entries });
      try {
        await remake(database, workspace);
        store.dictionary = await readDictionary(database);
        store.facts = await readFacts(database);
        counts.forget();
      } catch (trouble) {
        rereading.end();
        throw trouble;
      }
      if (until === null) rereading.end();
    },
    changed: () => counts.forget(),
  };
  const counts = countsOn(() => ({
    database,
    dictionary: store.dictionary,
    repeats: store.facts.read("repeats") !== undefined,
    patient: folder !== undefined,
    wideRows: store.wide?.alone === true ? store.wide.rows : null,
    weighted: store.facts.read("weighted") !== undefined,
  }));

  // A stop may have come in the middle of it.
  const { until, entries } = furthest(store.facts);
  const now = readPosition(store.facts.read("position"));
  if (until !== null && (now === null || isBefore(now, until)))
    rereading.begin(until, { read: entriesRead(store.facts) ?? 0, of: entries });

  let writing: Promise<unknown> = Promise.resolve();
  /** One writer at a time. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = writing.then(work, work);
    writing = turn.catch(() => undefined);
    return turn;
  }
  // Whoever reads the log asks for what is held, and would wait for itself.
  const { forget: _, hold, ...counted } = counts;
  const asked = {
    ...counted,
    arrivals: (since: number) => arrivalsOf(database, store.dictionary, since),
    place: async () => placeIn(store.facts),
  };
  return ok({
    ...askedAgain(asked, () => rereading, patience),
    hold,
    position: async () => readPosition(store.facts.read("position")),
    project: (readLog, journeys, how) => inTurn(() => projectLog(store, readLog, journeys, how)),
    rebuild: (readLog, journeys, how) =>
      inTurn(async () => {
        await store.clear();
        return projectLog(store, readLog, journeys, how);
      }),
    loadPasses: (journey, layout, batches) => inTurn(() => loadPasses(store, journey, layout, batches)),
    loaded: () =>
      inTurn(async () => {
        store.customers = numbering();
      }),
    async close() {
      await writing;
      await database.close();
      rmSync(folder ?? `${file}.tmp`, { recursive: true, force: true });
    },
  });
}

async function openFile(
  file: string,
  settings: Parameters<typeof openDatabase>[1],
): Promise<Result<Database, Problem>> {
  try {
    return ok(await openDatabase(file, settings));
  } catch (trouble) {
    const words = trouble instanceof Error ? trouble.message : String(trouble);
    if (/lock on file|same database file/i.test(words)) {
      const message = `${file} is open in another Polku: expected to be its only user, got ${words.replace(/\s+/g, " ")}`;
      return refuse({ code: "projection-in-use", message, file });
    }
    if (!/not a valid DuckDB|corrupt|checksum|serializ|deserializ|WAL|version number/i.test(words)) {
      const message = `${file} cannot be opened: expected a projection, got ${words.replace(/\s+/g, " ")}`;
      return refuse({ code: "projection-unreadable", message, file });
    }
    // A damaged file is of no use to anybody: the log has all that was in it.
    for (const gone of [file, `${file}.wal`]) rmSync(gone, { force: true });
    return ok(await openDatabase(file, settings));
  }
}

/** Whose file it is and of which schema; null when it is new. */
async function knownFacts(database: Database): Promise<{ schema: string; workspace: string } | null> {
  const [table] = await database.writeRows("SELECT 1 FROM duckdb_tables() WHERE table_name = 'facts'");
  if (table === undefined) return null;
  const facts = await readFacts(database);
  return { schema: facts.read("schema") ?? "", workspace: facts.read("workspace") ?? "" };
}

async function createTables(database: Database, workspace: string, reread: Readonly<Record<string, string>> = {}) {
  await database.transaction(async () => {
    await database.write(sqlFile("schema.sql"));
    const facts = await readFacts(database);
    for (const [key, value] of Object.entries({ schema: schemaVersion, workspace, ...reread }))
      await facts.write(key, value);
  });
}

/** Tables as new; that they are made anew is kept, and until where the log had been read. */
async function remake(database: Database, workspace: string): Promise<void> {
  const facts = await readFacts(database);
  const { until, entries } = furthest(facts);
  await database.transaction(async () => {
    const tables = await database.writeRows("SELECT table_name FROM duckdb_tables() WHERE NOT temporary");
    for (const [name] of tables) await database.write(`DROP TABLE "${name}"`);
  });
  await createTables(database, workspace, {
    rereadings: String(Number(facts.read("rereadings") ?? 0) + 1),
    ...(until !== null && { until: positionText(until) }),
    ...(until !== null && entries !== null && { untilEntries: String(entries) }),
  });
}

/** A position, and how often all was read again, where it was. */
function placeIn(facts: FileFacts): string {
  const position = readPosition(facts.read("position"));
  const again = facts.read("rereadings");
  if (position === null && again === undefined) return "0";
  const { xid, seq } = position ?? { xid: "0", seq: "0" };
  return [xid, seq, ...(again === undefined ? [] : [again])].join(".");
}

/** The furthest that the log has ever been read, and how many entries that is; null where an older Polku did not count them. */
function furthest(facts: FileFacts): { readonly until: Position | null; readonly entries: number | null } {
  const [position, until] = [readPosition(facts.read("position")), readPosition(facts.read("until"))];
  if (position !== null && (until === null || !isBefore(position, until)))
    return { until: position, entries: entriesRead(facts) };
  const entries = facts.read("untilEntries");
  return { until, entries: entries === undefined ? null : Number(entries) };
}
