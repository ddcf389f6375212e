import type { Perspective } from "../../../core/experience/experience.ts";
import type { LeftOut, LeftOutAt } from "../../../core/insight/heard/left-out.ts";
import type { Slice } from "../../../core/insight/slice.ts";
import { tellFlags } from "../changing/flag-presses.ts";
import { enterWriting } from "../connection.ts";
import type { Records, WorkspaceId } from "../records.ts";
import { perspectiveBy } from "../signed-perspective.ts";
import { contentIn, contentValues } from "./slice-condition.ts";

/**
 * What the figures of a slice leave out at touchpoints, by any name that each ever had, null for the journey as a whole; by reason, the
 * most first.
 */
export const leftOutOf = (
  records: Records,
  workspace: WorkspaceId,
  { journey, from, until, ...of }: Slice,
  touchpoints: readonly (string | null)[],
): Promise<LeftOut[]> =>
  records.inWorkspace(workspace, (sql) =>
    sql.query<LeftOut>(
      `SELECT reason, count(*)::int AS n FROM polku.left_out CROSS JOIN LATERAL (${lastOf}) AS last
       WHERE ${stands} AND workspace = $1 AND journey = $2 AND ($3::date IS NULL OR day >= $3) AND ($4::date IS NULL OR day < $4)
         AND (touchpoint = ANY ($5) OR touchpoint IS NULL AND $6) AND ${contentIn("content", 7)}
       GROUP BY reason ORDER BY n DESC, reason`,
      [
        ...[workspace, journey, from ?? null, until ?? null],
        ...[touchpoints.filter((one) => one !== null), touchpoints.includes(null), ...contentValues(of)],
      ],
    ),
  );

/** How what is left out stands in the log. */
const lastOf = `
  SELECT entry, content FROM polku.log
  WHERE workspace = $1 AND id = experience AND subject = 'experience' ORDER BY turn DESC LIMIT 1`;

/** Whether it was not taken back since, or told anew: somebody went back and took another way, or withdrew it by hand. */
const stands = "last.entry IN ('lived', 'corrected') AND last.content->>'flag' = reason";

/** All that was ever left out but that of some perspectives, by journey and touchpoint as that was called then. */
export const allLeftOut = (
  records: Records,
  workspace: WorkspaceId,
  not: readonly Perspective[],
): Promise<(LeftOutAt & { readonly journey: string })[]> =>
  records.inWorkspace(workspace, (sql) =>
    sql.query(
      `SELECT journey, touchpoint, reason, count(*)::int AS n FROM polku.left_out CROSS JOIN LATERAL (${lastOf}) AS last
       WHERE ${stands} AND workspace = $1 AND content->>'perspective' <> ALL ($2) GROUP BY journey, touchpoint, reason ORDER BY journey, touchpoint, reason`,
      [workspace, not],
    ),
  );

/** Those of a survey but of some perspectives, one for each response. */
export const leftOutOfSurvey = (
  records: Records,
  workspace: WorkspaceId,
  survey: string,
  not: readonly Perspective[],
): Promise<LeftOut[]> =>
  records.inWorkspace(workspace, (sql) =>
    sql.query<LeftOut>(
      `SELECT flag AS reason, count(*)::int AS n FROM polku.responses JOIN polku.survey_links AS links ON links.id = link
       WHERE responses.survey = $1 AND flag IS NOT NULL AND responses.erased IS NULL AND ${perspectiveBy("links")} <> ALL ($2) GROUP BY flag ORDER BY n DESC, flag`,
      [survey, not],
    ),
  );

/** Whether it was left out when it was taken, which nobody decides again. */
const atIntake = "coalesce(kept.flag IN ('over-quota', 'undated'), false)";

/** Somebody says that what told an experience is to count: the response that did, and its kiosk; undefined where none did. */
export const countAfterAll = (
  records: Records,
  workspace: WorkspaceId,
  experience: string,
): Promise<{ readonly response: string; readonly device: string | null } | undefined> =>
  records.inWorkspace(workspace, async (sql) => {
    await sql.run(enterWriting);
    const [found] = await sql.query<{ response: string; device: string | null; wasAtIntake: boolean }>(
      `UPDATE polku.responses SET counted = true, flag = CASE WHEN ${atIntake} THEN NULL ELSE kept.flag END
       FROM (
         SELECT id, flag FROM polku.responses
         WHERE workspace = $1 AND id = (SELECT response FROM polku.left_out WHERE workspace = $1 AND experience = $2) FOR UPDATE
       ) AS kept
       WHERE responses.workspace = $1 AND responses.id = kept.id
       RETURNING responses.id AS response, device, ${atIntake} AS "wasAtIntake"`,
      [workspace, experience],
    );
    if (found?.wasAtIntake) await tellFlags(sql, workspace, new Map([[found.response, null]]));
    return found;
  });
