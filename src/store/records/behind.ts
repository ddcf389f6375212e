import type { Position } from "./log.ts";
import type { Records, WorkspaceId } from "./records.ts";

/**
 * For how many seconds the oldest entry after a position has been waiting to be read; 0 when everything is read. Also
 * counts what a reader cannot see yet because an older transaction is still open.
 */
export async function secondsBehind(records: Records, workspace: WorkspaceId, after: Position | null): Promise<number> {
  const [rows = []] = await records.atOnce(workspace, [
    {
      name: "polku-behind",
      text: `
        SELECT greatest(0.001, extract(epoch FROM clock_timestamp() - received)) FROM (
          ${["log", "sheets"].map(oldest).join(" UNION ALL ")}
        ) AS unread ORDER BY xid, seq LIMIT 1`,
      values: [workspace, after?.xid ?? "0", after?.seq ?? "0"],
    },
  ]);
  return Number(rows[0]?.[0] ?? 0);
}

const oldest = (table: string): string => `(
  SELECT xid, seq, received FROM polku.${table}
  WHERE workspace = $1 AND (xid, seq) > ($2::text::xid8, $3::bigint) ORDER BY xid, seq LIMIT 1)`;
