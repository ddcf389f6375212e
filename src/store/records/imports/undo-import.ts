import { mistake, said } from "../../../core/mistakes/mistake.ts";
import type { Problem } from "../../../core/problem.ts";
import { ok, type Result, refuse } from "../../../core/result.ts";
import { again } from "../again.ts";
import { unfoldText } from "../log/unfold.ts";
import type { Records, Sql, WorkspaceId } from "../records.ts";
import type { ImportState } from "./imports.ts";

/**
 * Undoes an import whole: what it brought is withdrawn, what it corrected is as before. What was corrected again since
 * stays. Afterwards the same source can be imported again, with another mapping.
 */
export const undoImport = (
  records: Records,
  workspace: WorkspaceId,
  number: number,
): Promise<Result<{ withdrawn: number; restored: number }, Problem>> =>
  again(() => records.inWorkspace(workspace, (sql) => undo(sql, workspace, number)));

async function undo(
  sql: Sql,
  workspace: WorkspaceId,
  number: number,
): Promise<Result<{ withdrawn: number; restored: number }, Problem>> {
  const [found] = await sql.query<{ state: ImportState }>(
    "SELECT state FROM polku.imports WHERE number = $1 FOR UPDATE",
    [number],
  );
  if (found?.state !== "finished") {
    const got = said(found === undefined ? "import-missing" : `import-${found.state}`);
    return refuse(mistake("cannot-be-undone", { number, got }));
  }
  await sql.query(
    unfoldText("import = $2 AND xid = (SELECT xid FROM polku.imports WHERE workspace = $1 AND number = $2)"),
    [workspace, number],
  );
  const entries = await sql.query<{ entry: string; n: string }>(undoEntries, [workspace, number]);
  await sql.query("UPDATE polku.imports SET state = 'undone', undone = now() WHERE number = $1", [number]);
  const count = (entry: string) => Number(entries.find((row) => row.entry === entry)?.n ?? 0);
  return ok({ withdrawn: count("withdrawn"), restored: count("corrected") });
}

/**
 * For each id that the import wrote of, and that stands as the import told it (also where undoing a correction has put that back):
 * `before` is the newest entry of neither this import nor one that is undone. Where that one lived, it is written again; else the
 * id is withdrawn at revision 0, so that any revision may come again.
 */
const undoEntries = `
  WITH undone AS (
    INSERT INTO polku.log
      (workspace, id, first_seq, at, local, time_zone, customer, turn, revision, subject, entry,
       journey, touchpoint, content, comment, import, source_row)
    SELECT newest.workspace, newest.id, coalesce(newest.first_seq, newest.seq), before.at, before.local, before.time_zone,
      before.customer, newest.turn + 1, coalesce(before.revision, 0), newest.subject,
      CASE WHEN before.id IS NULL THEN 'withdrawn' ELSE 'corrected' END::polku.entry,
      before.journey, before.touchpoint, before.content, before.comment, before.import, before.source_row
    FROM (
      SELECT DISTINCT workspace, id, subject FROM polku.log
      WHERE workspace = $1 AND import = $2 AND xid = (SELECT xid FROM polku.imports WHERE workspace = $1 AND number = $2)
    ) told
    CROSS JOIN LATERAL (
      SELECT * FROM polku.log AS entries
      WHERE entries.workspace = told.workspace AND entries.id = told.id AND entries.subject = told.subject
      ORDER BY turn DESC LIMIT 1
    ) newest
    LEFT JOIN LATERAL (
      SELECT * FROM (
        SELECT * FROM polku.log AS earlier
        WHERE earlier.workspace = newest.workspace AND earlier.id = newest.id AND earlier.subject = newest.subject
          AND earlier.turn < newest.turn AND earlier.import IS DISTINCT FROM newest.import
          AND NOT EXISTS (
            SELECT FROM polku.imports
            WHERE workspace = earlier.workspace AND number = earlier.import AND state = 'undone')
        ORDER BY turn DESC LIMIT 1
      ) last
      WHERE last.entry IN ('lived', 'corrected')
    ) before ON true
    WHERE newest.import = $2 AND newest.entry IN ('lived', 'corrected')
    RETURNING entry
  )
  SELECT entry, count(*) AS n FROM undone GROUP BY entry`;
