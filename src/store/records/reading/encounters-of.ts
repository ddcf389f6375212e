import { beginningOf } from "../log/sheet.ts";
import { firstFrom, lastFrom } from "../log/unfold.ts";
import type { Records, WorkspaceId } from "../records.ts";
import { type KeptExperience, keptColumns } from "./kept-experience.ts";
import { throughIndexes } from "./stream.ts";

/** Nobody is lived so often; a number that many share is no person. */
const mostOfAll = 5000;

/**
 * What else was lived by the customers of these experiences, as it stands now; of those without a customer, what the same row of a file told.
 * In any order.
 */
export async function encountersOf(
  records: Records,
  workspace: WorkspaceId,
  experiences: readonly Pick<KeptExperience, "id" | "customer">[],
): Promise<KeptExperience[]> {
  const customers = [...new Set(experiences.flatMap(({ customer }) => customer ?? []))];
  const beginnings = experiences.filter(({ id, customer }) => customer === null && id[14] === "8");
  if (customers.length === 0 && beginnings.length === 0) return [];
  const ranges = [...new Set(beginnings.map(({ id }) => beginningOf(id)))];
  return records.inWorkspace(workspace, async (sql) => {
    await sql.query(throughIndexes);
    return sql.query<KeptExperience>(
      `SELECT ${keptColumns("log")} FROM (
         SELECT * FROM polku.log WHERE workspace = $1 AND customer = ANY ($2::bigint[])
         UNION ALL
         SELECT theirs.* FROM unnest($3::uuid[], $4::uuid[]) AS range (first, last)
         JOIN polku.log AS theirs ON theirs.workspace = $1 AND theirs.id BETWEEN range.first AND range.last
         UNION ALL
         SELECT unfolded.* FROM (
           SELECT sheets AS sheet FROM polku.sheets WHERE workspace = $1 AND customer = ANY ($2::bigint[])
           UNION ALL SELECT sheets FROM polku.sheets WHERE workspace = $1 AND beginning = ANY ($3::uuid[])
         ) AS folded CROSS JOIN LATERAL polku.unfold(sheet) AS unfolded
       ) AS log
       WHERE subject = 'experience' AND entry IN ('lived', 'corrected') AND NOT EXISTS (
         SELECT FROM polku.log AS later
         WHERE later.workspace = $1 AND later.id = log.id AND later.subject = 'experience' AND later.turn > log.turn)
       LIMIT ${mostOfAll}`,
      [workspace, customers, ranges.map(firstFrom), ranges.map(lastFrom)],
    );
  });
}
