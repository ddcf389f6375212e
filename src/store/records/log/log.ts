import type { Records, WorkspaceId } from "../records.ts";
import type { LogPage, Position } from "./log-entry.ts";
import { entriesOf, lastPosition, linesOf, pageText } from "./log-page.ts";

/**
 * Entries after a position (null: from the beginning) in the log's order: at least `limit`, fewer only at its end. There are
 * more where sheets lie, each of which counts as one: a page never ends inside one.
 *
 * Only transactions below the oldest one still open are read. A plain sequence would lose rows: a long import takes its
 * numbers early and commits late, after a reader has already gone past them.
 */
export async function readLog(
  records: Records,
  workspace: WorkspaceId,
  after: Position | null,
  limit: number,
): Promise<LogPage> {
  const [rows = []] = await records.atOnce(workspace, [
    {
      name: "polku-read-log",
      text: pageText,
      values: [workspace, after?.xid ?? "0", after?.seq ?? "0", limit],
    },
  ]);
  const [length, text] = rows[0] ?? [];
  const page = text ?? "";
  const lines = () => linesOf(page);
  return { length: Number(length), last: lastPosition(page), lines, [Symbol.iterator]: () => entriesOf(lines()) };
}
