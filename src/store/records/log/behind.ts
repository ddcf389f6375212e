import type { Records, Statement, WorkspaceId } from "../records.ts";
import { utc } from "../utc.ts";
import type { Position } from "./log-entry.ts";

/**
 * For how many seconds the oldest entry after a position has been waiting to be read; 0 when everything is read. Also
 * counts what a reader cannot see yet because an older transaction is still open.
 */
export async function secondsBehind(records: Records, workspace: WorkspaceId, after: Position | null): Promise<number> {
  const [rows = []] = await records.atOnce(workspace, [oldestWaiting(workspace, after)]);
  return Number(rows[0]?.[0] ?? 0);
}

/** How far whoever has read up to a position is behind the log. */
export interface Behind {
  readonly seconds: number;
  /** Entries that wait, `mostCounted` at most. */
  readonly entries: number;
  /** When the last entry that was read had come in, ISO time; null: none was read. */
  readonly read: string | null;
}

/** Of more entries it is said only that they are more: counting millions would take as long as reading them. */
export const mostCounted = 100_000;

/** The same with how many entries wait, and when the last one that was read had come in. */
export async function howFarBehind(records: Records, workspace: WorkspaceId, after: Position | null): Promise<Behind> {
  const [waiting = [], entries = [], read = []] = await records.atOnce(workspace, [
    oldestWaiting(workspace, after),
    {
      name: "polku-waiting",
      text: `SELECT least(${mostCounted}, coalesce(sum(length), 0)) FROM (
          ${Object.entries({ log: "1", sheets: "length" })
            .map(
              ([table, length]) => `(SELECT ${length} AS length FROM polku.${table}
                WHERE workspace = $1 AND (xid, seq) > ($2::text::xid8, $3::bigint) LIMIT ${mostCounted})`,
            )
            .join(" UNION ALL ")}
        ) AS unread`,
      values: valuesOf(workspace, after),
    },
    {
      name: "polku-last-read",
      text: `SELECT ${utc("received")} FROM (
          ${["log", "sheets"]
            .map(
              (table) => `(SELECT xid, seq, received FROM polku.${table}
                WHERE workspace = $1 AND (xid, seq) <= ($2::text::xid8, $3::bigint) ORDER BY xid DESC, seq DESC LIMIT 1)`,
            )
            .join(" UNION ALL ")}
        ) AS done ORDER BY xid DESC, seq DESC LIMIT 1`,
      values: valuesOf(workspace, after),
    },
  ]);
  return { seconds: Number(waiting[0]?.[0] ?? 0), entries: Number(entries[0]?.[0] ?? 0), read: read[0]?.[0] ?? null };
}

const oldestWaiting = (workspace: WorkspaceId, after: Position | null): Statement => ({
  name: "polku-behind",
  text: `
    SELECT greatest(0.001, extract(epoch FROM clock_timestamp() - received)) FROM (
      ${["log", "sheets"].map(oldest).join(" UNION ALL ")}
    ) AS unread ORDER BY xid, seq LIMIT 1`,
  values: valuesOf(workspace, after),
});

const valuesOf = (workspace: WorkspaceId, after: Position | null) => [workspace, after?.xid ?? "0", after?.seq ?? "0"];

const oldest = (table: string): string => `(
  SELECT xid, seq, received FROM polku.${table}
  WHERE workspace = $1 AND (xid, seq) > ($2::text::xid8, $3::bigint) ORDER BY xid, seq LIMIT 1)`;
