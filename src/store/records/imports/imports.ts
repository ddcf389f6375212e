import type { Experience, Outcome } from "../../../core/experience/experience.ts";
import type { ToldRow } from "../../../core/experience/told-row.ts";
import { mistake } from "../../../core/mistakes/mistake.ts";
import type { Problem } from "../../../core/problem.ts";
import { ok, type Result, refuse } from "../../../core/result.ts";
import { again, uniqueViolation } from "../again.ts";
import { settleErasures } from "../changing/erase.ts";
import { enterWriting } from "../connection.ts";
import { customersOf } from "../intake/customers.ts";
import type { Records, Sql, WorkspaceId } from "../records.ts";
import { troubleOf } from "../trouble.ts";
import { utc } from "../utc.ts";
import { ImportBatches } from "./import-batches.ts";

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
  /** Adds what one row of the source tells. */
  add(row: number, told: ToldRow | null, outcomes: readonly Outcome[]): void;
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
  let batches: ImportBatches;
  try {
    batches = await records.inWorkspace(workspace, async (sql) => {
      await sql.run(enterWriting);
      const taking = new ImportBatches(records, workspace, sql, customers, number);
      try {
        await feed(opened(Number(number), taking));
        await taking.sendAll();
        await taking.done();
        await sql.query(
          `UPDATE polku.imports SET state = 'finished', finished = now(), counts = $2, xid = pg_current_xact_id() WHERE number = $1`,
          [number, JSON.stringify(taking.counts)],
        );
      } catch (error) {
        await taking.abandon();
        throw error;
      }
      return taking;
    });
  } catch (error) {
    await setState(records, workspace, number, "abandoned").catch(() => {}); // the first error says more
    const trouble = troubleOf(error) ?? refusedBy(error);
    if (trouble === undefined) throw error;
    return refuse(trouble);
  }
  await settleErasures(records, workspace); // of customers who were erased while it ran
  const { counts, rejected } = batches;
  return ok({ number: Number(number), counts, rejected });
}

const opened = (number: number, batches: ImportBatches): OpenImport => ({
  number,
  add(row, told, outcomes) {
    if (told !== null) batches.told(told);
    batches.outcomes(row, outcomes);
  },
  send: (least) => batches.send(least),
  experiences(rows) {
    for (const { row, values } of byRow(rows)) batches.experiences(row, values);
    return batches.sendAll();
  },
  outcomes(rows) {
    for (const { row, value } of rows) batches.outcomes(row, [value]);
    return batches.sendAll();
  },
});

/** What follows each other of one row together. */
function byRow<Value>(rows: readonly ImportRow<Value>[]): { readonly row: number; readonly values: Value[] }[] {
  const together: { readonly row: number; readonly values: Value[] }[] = [];
  for (const { row, value } of rows) {
    const last = together.at(-1);
    if (last?.row === row) last.values.push(value);
    else together.push({ row, values: [value] });
  }
  return together;
}

/** PostgreSQL's refusal of what it was brought: an error with a place in its list of states. */
const refusedBy = (error: unknown): Problem | undefined => {
  const { code, message } = error as { code?: string; message?: string };
  if (code === undefined || !/^[0-9A-Z]{5}$/.test(code)) return undefined;
  if (code === uniqueViolation) return mistake("import-crossed");
  return mistake("import-failed", { why: message ?? "" });
};

/** The workspace's imports, the newest first. */
export const listImports = (records: Records, workspace: WorkspaceId): Promise<ImportRecord[]> =>
  records.inWorkspace(workspace, (sql) => sql.query<ImportRecord>(`${selectImports} ORDER BY number DESC`));

const selectImports = `SELECT number::float8, source, fingerprint, mapping, state, counts, ${utc("begun")} AS begun FROM polku.imports`;

const numbered = async (sql: Sql, number: number): Promise<ImportRecord | null> =>
  (await sql.query<ImportRecord>(`${selectImports} WHERE number = $1`, [number]))[0] ?? null;

export const findImport = (records: Records, workspace: WorkspaceId, number: number): Promise<ImportRecord | null> =>
  records.inWorkspace(workspace, (sql) => numbered(sql, number));

/**
 * The import as it stands when nobody works on it any more: one that was begun and left, as by a server that broke down, is
 * abandoned. Where its last word is on its way to PostgreSQL still, that is waited for.
 */
export const leftImport = (records: Records, workspace: WorkspaceId, number: number): Promise<ImportRecord | null> =>
  records.inWorkspace(workspace, async (sql) => {
    await sql.query("UPDATE polku.imports SET state = 'abandoned' WHERE number = $1 AND state = 'begun'", [number]);
    return numbered(sql, number);
  });

/** The journey that an import brought something of; null where all that it told was known already. */
export const journeyOfImport = (records: Records, workspace: WorkspaceId, number: number): Promise<string | null> =>
  records.inWorkspace(workspace, async (sql) => {
    const [first] = await sql.query<{ journey: string }>(
      `SELECT journey FROM (
         SELECT xid, import, journey FROM polku.sheets WHERE workspace = $1
         UNION ALL SELECT xid, import, journey FROM polku.log WHERE workspace = $1
       ) AS told
       WHERE import = $2 AND xid = (SELECT xid FROM polku.imports WHERE workspace = $1 AND number = $2)
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
  // Each workspace counts its own from 1; of two that begin at once one counts again.
  const [row] = await again(() =>
    records.inWorkspace(workspace, (sql) =>
      sql.query<{ number: string }>(
        `INSERT INTO polku.imports (workspace, number, source, fingerprint, mapping)
         SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4 FROM polku.imports WHERE workspace = $1 RETURNING number`,
        [workspace, source, fingerprint, JSON.stringify(mapping)],
      ),
    ),
  );
  return row!.number;
}

const setState = (records: Records, workspace: WorkspaceId, number: string, state: ImportState): Promise<unknown> =>
  records.inWorkspace(workspace, (sql) =>
    sql.query("UPDATE polku.imports SET state = $2 WHERE number = $1", [number, state]),
  );
