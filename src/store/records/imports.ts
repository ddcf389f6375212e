import type { Experience, Outcome } from "../../core/experience/experience.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import { enterWriting } from "./connection.ts";
import { customersOf, meetCustomers } from "./customers.ts";
import { settleErasures } from "./erase.ts";
import { type Incoming, incomingOutcome, type Subject } from "./incoming.ts";
import { incomingRows } from "./incoming-rows.ts";
import { roundsOf } from "./keep.ts";
import { keepStatement, readEntered } from "./keep-statement.ts";
import { loadStatement, readLoaded } from "./load-statement.ts";
import type { Records, Statement, WorkspaceId } from "./records.ts";
import { troubleOf } from "./trouble.ts";

/** What is taken in: where it comes from, what the file is (its hash), and how it was read. */
export interface ImportSource {
  readonly source: string;
  readonly fingerprint: string;
  readonly mapping: unknown;
}

export type ImportState = "begun" | "finished" | "abandoned" | "undone";

/** How many rows became what. */
export interface ImportCounts {
  readonly kept: number;
  readonly corrected: number;
  /** Known already, or erased. */
  readonly known: number;
  readonly rejected: number;
}

/** An import as it stands. Nothing of it counts before it is finished, or after it was undone. */
export interface ImportRecord extends ImportSource {
  readonly number: number;
  readonly state: ImportState;
  readonly counts: ImportCounts | null;
  readonly begun: string;
}

/** A row of the source as a value. `row` counts from 1 below the header. */
export interface ImportRow<Value> {
  readonly row: number;
  readonly value: Value;
}

/**
 * An import under way: one transaction, so that it is there whole or not at all. What is added is sent in batches (some
 * thousands are best); a batch is made ready while PostgreSQL works on the ones before. Live intake goes on beside it.
 */
export interface OpenImport {
  readonly number: number;
  /** Adds what one row of the source says. */
  add(row: number, told: { readonly experiences: readonly Experience[]; readonly outcomes: readonly Outcome[] }): void;
  /** Sends what has been added, where that is at least so many; resolves when there is room for more. */
  send(least: number): Promise<void>;
  /** Adds and sends. */
  experiences(rows: readonly ImportRow<Experience>[]): Promise<void>;
  outcomes(rows: readonly ImportRow<Outcome>[]): Promise<void>;
}

export interface FinishedImport {
  readonly number: number;
  readonly counts: ImportCounts;
  /** Rows that could not be kept, with their row number; at most a thousand. */
  readonly rejected: readonly Problem[];
}

/**
 * Takes a source in whole: `feed` hands over its rows. When `feed` throws or PostgreSQL fails, nothing of it is there.
 * The same source again doubles nothing: its ids are known.
 */
export async function importInto(
  records: Records,
  workspace: WorkspaceId,
  source: ImportSource,
  feed: (open: OpenImport) => Promise<void>,
): Promise<Result<FinishedImport, Problem>> {
  const number = await begin(records, workspace, source);
  const customers = await customersOf(records, workspace);
  const meet = (rows: readonly Incoming[]) =>
    meetCustomers(
      records,
      workspace,
      customers,
      rows.flatMap(({ customer }) => customer ?? []),
    );
  const counts = { kept: 0, corrected: 0, known: 0, rejected: 0 };
  const rejected: Problem[] = [];
  try {
    await records.inWorkspace(workspace, async (sql) => {
      await sql.run(enterWriting);
      /** Batches on their way: PostgreSQL has the next at hand when it is done with one. */
      const underWay: Promise<void>[] = [];

      const added: Record<Subject, Incoming[]> = { experience: [], outcome: [] };
      const incomingExperience = incomingRows();

      function add(subject: Subject, row: number, incoming: Result<Incoming, Problem>): void {
        if (incoming.ok) added[subject].push(incoming.value);
        else {
          counts.rejected += 1;
          if (rejected.length < 1000) rejected.push({ ...incoming.refusal, row });
        }
      }

      async function send(least: number): Promise<void> {
        for (const subject of ["experience", "outcome"] as const) {
          const rows = added[subject];
          if (rows.length === 0 || rows.length < least) continue;
          added[subject] = [];
          await meet(rows);
          const quick = loadStatement(workspace, subject, rows, customers, number);
          // else one by one, so that what comes twice is taken in the order given
          while (underWay.length > (quick === null ? 0 : mostUnderWay)) await underWay.shift();
          const entering = quick === null ? enter(subject, rows) : load(quick, subject, rows);
          entering.catch(() => {}); // thrown by the await that follows
          underWay.push(entering);
        }
      }

      async function load(statement: Statement, subject: Subject, rows: readonly Incoming[]): Promise<void> {
        const loaded = readLoaded((await sql.run(statement))[0]);
        if (loaded === rows.length) counts.kept += loaded;
        else await enter(subject, rows);
      }

      async function enter(subject: Subject, rows: readonly Incoming[]): Promise<void> {
        for (const placed of roundsOf(rows.map((row, place) => ({ row, place })))) {
          const round = placed.map(({ row }) => row);
          let intake = keepStatement(workspace, subject, round, customers, number);
          let entered = readEntered((await sql.run(intake.statement))[0]);
          while (entered.newestErasure !== intake.newestErasure) {
            // somebody was erased meanwhile: nothing was kept, the numbers are to be learned anew
            customers.forget(entered.newestErasure);
            await meet(round);
            intake = keepStatement(workspace, subject, round, customers, number);
            entered = readEntered((await sql.run(intake.statement))[0]);
          }
          const corrected = [...entered.entries.values()].filter((entry) => entry === "corrected").length;
          counts.kept += entered.lived;
          counts.corrected += corrected;
          counts.known += round.length - entered.lived - corrected;
        }
      }

      await feed({
        number: Number(number),
        add(row, { experiences, outcomes }) {
          for (const value of experiences) add("experience", row, incomingExperience(value, row));
          for (const value of outcomes) add("outcome", row, incomingOutcome(value, row));
        },
        send,
        experiences(rows) {
          for (const { row, value } of rows) add("experience", row, incomingExperience(value, row));
          return send(1);
        },
        outcomes(rows) {
          for (const { row, value } of rows) add("outcome", row, incomingOutcome(value, row));
          return send(1);
        },
      });
      await send(1);
      for (const entering of underWay) await entering;
      await sql.query(
        `UPDATE polku.imports SET state = 'finished', finished = now(), counts = $2, xid = pg_current_xact_id() WHERE number = $1`,
        [number, JSON.stringify(counts)],
      );
    });
  } catch (error) {
    await setState(records, workspace, number, "abandoned").catch(() => {}); // the first error says more
    const trouble = troubleOf(error) ?? refusedBy(error);
    if (trouble === undefined) throw error;
    return refuse(trouble);
  }
  await settleErasures(records, workspace); // of customers who were erased while it ran
  return ok({ number: Number(number), counts, rejected });
}

/** So many batches wait at most while one more is taken in: PostgreSQL never waits for us, and little is held. */
const mostUnderWay = 2;

/** PostgreSQL's own refusal of something in the data: an error with a place in its list of states. */
const refusedBy = (error: unknown): Problem | undefined => {
  const { code, message } = error as { code?: string; message?: string };
  if (code === undefined || !/^[0-9A-Z]{5}$/.test(code)) return undefined;
  return {
    code: "import-failed",
    message: `PostgreSQL does not take a row of this import, so nothing of it was kept: ${message}`,
  };
};

/** The workspace's imports, the newest first. */
export const listImports = (records: Records, workspace: WorkspaceId): Promise<ImportRecord[]> =>
  records.inWorkspace(workspace, (sql) =>
    sql.query<ImportRecord>(
      `SELECT number::float8, source, fingerprint, mapping, state, counts, to_char(begun AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS begun
       FROM polku.imports ORDER BY number DESC`,
    ),
  );

/** The journey that an import brought something of; null where all that it told was known already. */
export const journeyOfImport = (records: Records, workspace: WorkspaceId, number: number): Promise<string | null> =>
  records.inWorkspace(workspace, async (sql) => {
    const [first] = await sql.query<{ journey: string }>(
      `SELECT journey FROM polku.log
       WHERE workspace = $1 AND import = $2 AND xid = (SELECT xid FROM polku.imports WHERE workspace = $1 AND number = $2)
         AND journey IS NOT NULL LIMIT 1`,
      [workspace, number],
    );
    return first?.journey ?? null;
  });

async function begin(
  records: Records,
  workspace: WorkspaceId,
  { source, fingerprint, mapping }: ImportSource,
): Promise<string> {
  const [row] = await records.inWorkspace(workspace, (sql) =>
    sql.query<{ number: string }>(
      "INSERT INTO polku.imports (workspace, source, fingerprint, mapping) VALUES ($1, $2, $3, $4) RETURNING number",
      [workspace, source, fingerprint, JSON.stringify(mapping)],
    ),
  );
  return row!.number;
}

const setState = (records: Records, workspace: WorkspaceId, number: string, state: ImportState): Promise<unknown> =>
  records.inWorkspace(workspace, (sql) =>
    sql.query("UPDATE polku.imports SET state = $2 WHERE number = $1", [number, state]),
  );
