import { mistake } from "../../../core/mistakes/mistake.ts";
import type { Problem } from "../../../core/problem.ts";
import { type OptOutReason, unlessKnown } from "../asking/opt-outs.ts";
import { settleErasures } from "../changing/erase.ts";
import type { Records, WorkspaceId } from "../records.ts";
import { type BackupRow, isTable, rowsAtOnce } from "./backup.ts";
import type { BackupLine } from "./foreign-row.ts";

/** A line of the list of erasures, as its table holds it. */
interface Erased {
  readonly erased: string;
  readonly customer_hash: string | null;
  readonly subject: "experience" | "outcome" | null;
  readonly id: string | null;
}

/** The same of somebody who wants nothing more, or whose address takes nothing. */
interface OptedOut {
  readonly address: string;
  readonly reason: OptOutReason;
  readonly at: string;
}

/** The first line of such a list that is none, where there is one. Of other rows beside them nothing is asked. */
export async function foreignSince(rows: AsyncIterable<BackupLine>): Promise<Problem | null> {
  for await (const { table, json, line } of rows) {
    if (table === "erasures") {
      if (!isErased(parsed(json))) return mistake("foreign-row.erasures", {}, { line });
    } else if (table === "opt_outs") {
      if (!isOptedOut(parsed(json))) return mistake("foreign-row.opt-outs", {}, { line });
    } else if (!isTable(table)) return mistake("foreign-row.erasures", {}, { line });
  }
  return null;
}

function isErased(value: unknown): value is Erased {
  if (typeof value !== "object" || value === null) return false;
  const { erased, customer_hash, subject, id } = value as Partial<Record<keyof Erased, unknown>>;
  const isOr = (test: RegExp, one: unknown) => one === null || is(test, one);
  return isTime(erased) && isOr(hash, customer_hash) && isOr(/^(experience|outcome)$/, subject) && isOr(uuid, id);
}

function isOptedOut(value: unknown): value is OptedOut {
  if (typeof value !== "object" || value === null) return false;
  const { address, reason, at } = value as Partial<Record<keyof OptedOut, unknown>>;
  return is(hash, address) && is(/^(unsubscribed|bounced)$/, reason) && isTime(at);
}

const is = (test: RegExp, one: unknown): boolean => typeof one === "string" && test.test(one);
const isTime = (one: unknown): boolean => typeof one === "string" && !Number.isNaN(Date.parse(one));
const hash = /^\\x([0-9a-f]{2})+$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** What was done again after a restore. */
export interface DoneAgain {
  readonly erased: number;
  readonly optedOut: number;
}

/**
 * Does again what was done after a backup was made, by a newer list; what came with the backup is left. Answers how much of it
 * was new. Everything of a backup was lived before such an erasure, so all of it goes. Who may be asked again since stays left in
 * peace: that somebody said so once is not known from a list that does not name them.
 */
export async function doAgain(records: Records, rows: AsyncIterable<BackupRow>): Promise<DoneAgain> {
  const done = { erased: 0, optedOut: 0 };
  let waiting: BackupRow[] = [];
  const put = async () => {
    const [first] = waiting;
    if (first !== undefined) done.optedOut += await optOutAgain(records, first.workspace, waiting);
    waiting = [];
  };
  for await (const row of rows) {
    if (row.table === "opt_outs") {
      if (waiting.length >= rowsAtOnce(row.table) || (waiting[0] ?? row).workspace !== row.workspace) await put();
      waiting.push(row);
    } else if (row.table === "erasures") {
      if (await eraseAgain(records, row.workspace, JSON.parse(row.json))) done.erased++;
      await settleErasures(records, row.workspace);
    }
  }
  await put();
  return done;
}

/** Answers how many of those were not known. */
const optOutAgain = (records: Records, workspace: WorkspaceId, rows: readonly BackupRow[]): Promise<number> =>
  records.inWorkspace(workspace, async (sql) => {
    const put = await sql.query(
      `INSERT INTO polku.opt_outs (workspace, address, reason, at)
       SELECT DISTINCT ON (listed.address) workspaces.workspace, listed.address, listed.reason, listed.at
       -- A workspace that is younger than the backup is not there, and nothing of it.
       FROM json_populate_recordset(NULL::polku.opt_outs, $1::json) AS listed JOIN polku.workspaces ON workspaces.workspace = $2
       ORDER BY listed.address, listed.reason DESC
       ${unlessKnown} RETURNING address`,
      [`[${rows.map(({ json }) => json).join(",")}]`, workspace],
    );
    return put.length;
  });

const eraseAgain = (
  records: Records,
  workspace: WorkspaceId,
  { erased, customer_hash, subject, id }: Erased,
): Promise<boolean> =>
  records.inWorkspace(workspace, async (sql) => {
    // A workspace that is younger than the backup is not there, and nothing of it.
    if ((await sql.query("SELECT FROM polku.workspaces WHERE workspace = $1", [workspace])).length === 0) return false;
    const known = await sql.query(
      "SELECT FROM polku.erasures WHERE workspace = $1 AND erased = $2 AND customer_hash IS NOT DISTINCT FROM $3::bytea AND id IS NOT DISTINCT FROM $4::uuid",
      [workspace, erased, customer_hash, id],
    );
    if (known.length > 0) return false;
    let customer: string | null = null;
    if (customer_hash !== null) {
      const [there] = await sql.query<{ number: string }>(
        "SELECT number FROM polku.customers WHERE workspace = $1 AND hash = $2::bytea FOR UPDATE",
        [workspace, customer_hash],
      );
      customer = there?.number ?? null;
      await sql.query(
        `INSERT INTO polku.customers (workspace, hash, erased) VALUES ($1, $2::bytea, $3)
         ON CONFLICT (workspace, hash) DO UPDATE SET erased = excluded.erased, number = excluded.number`,
        [workspace, customer_hash, erased],
      );
    }
    await sql.query(
      `INSERT INTO polku.erasures (workspace, erased, customer_hash, customer, subject, id) VALUES ($1, $2, $3::bytea, $4, $5, $6)`,
      [workspace, erased, customer_hash, customer, subject, id],
    );
    return true;
  });
