import { again } from "../again.ts";
import { enterWriting } from "../connection.ts";
import { unfold } from "../log/unfold.ts";
import type { ExperienceContent } from "../reading/kept-experience.ts";
import type { Records, WorkspaceId } from "../records.ts";

/** What is told instead, at the revision after the one it was read at. */
export interface Correction {
  readonly id: string;
  readonly basedOn: number;
  readonly content: ExperienceContent;
  readonly comment: string | null;
}

/**
 * Corrects an experience by hand: another entry, at the next revision, with the customer, time and place that it had; one that was
 * withdrawn is back. It is of no import, so that undoing the one it came by leaves it. False where it is no longer at that revision.
 */
export const correct = (
  records: Records,
  workspace: WorkspaceId,
  { id, basedOn, content, comment }: Correction,
): Promise<boolean> =>
  again(() =>
    records.inWorkspace(workspace, async (sql) => {
      await sql.run(enterWriting);
      await unfold(sql, workspace, [id]);
      const entries = await sql.query(
        `INSERT INTO polku.log
           (workspace, id, first_seq, at, local, time_zone, customer, turn, revision, subject, entry, journey, touchpoint, content, comment)
         SELECT $1::uuid, $2::uuid, coalesce(last.first_seq, last.seq), told.at, told.local, told.time_zone, told.customer, last.turn + 1,
           last.revision + 1, 'experience',
           CASE WHEN last.entry = 'withdrawn' THEN 'lived' ELSE 'corrected' END::polku.entry,
           told.journey, told.touchpoint, $4::json, $5::text
         FROM (SELECT * FROM polku.log WHERE workspace = $1 AND id = $2 AND subject = 'experience' ORDER BY turn DESC LIMIT 1) AS last
         CROSS JOIN LATERAL (
           SELECT * FROM polku.log AS entries
           WHERE workspace = $1 AND id = $2 AND subject = 'experience' AND entry IN ('lived', 'corrected') ORDER BY turn DESC LIMIT 1
         ) AS told
         WHERE last.revision = $3 AND last.entry <> 'erased'
         RETURNING id`,
        [workspace, id, basedOn, JSON.stringify(content), comment],
      );
      return entries.length > 0;
    }),
  );
