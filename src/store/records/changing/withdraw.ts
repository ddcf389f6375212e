import type { Edited } from "../../../core/experience/edited.ts";
import { again } from "../again.ts";
import type { Subject } from "../intake/incoming.ts";
import { unfold } from "../log/unfold.ts";
import type { Records, WorkspaceId } from "../records.ts";

/**
 * Takes an experience or outcome back: it no longer counts, its content stays in the log. A higher revision brings it
 * back. False when there is nothing to take back. `edited` says who did it, where that is known.
 */
export const withdraw = (
  records: Records,
  workspace: WorkspaceId,
  subject: Subject,
  id: string,
  edited?: Edited,
): Promise<boolean> =>
  again(() =>
    records.inWorkspace(workspace, async (sql) => {
      if (subject === "experience") await unfold(sql, workspace, [id]);
      const entries = await sql.query(
        `INSERT INTO polku.log (workspace, id, first_seq, turn, revision, subject, entry, content)
       SELECT workspace, id, coalesce(first_seq, seq), turn + 1, revision, subject, 'withdrawn', $4::json
       FROM (SELECT * FROM polku.log WHERE workspace = $1 AND id = $2 AND subject = $3 ORDER BY turn DESC LIMIT 1) last
       WHERE entry IN ('lived', 'corrected')
       RETURNING id`,
        [workspace, id, subject, edited === undefined ? null : JSON.stringify({ edited })],
      );
      return entries.length > 0;
    }),
  );
