import { howItCame } from "../../core/experience/how-it-came.ts";
import type { LeftOut, LeftOutAt } from "../../core/insight/left-out.ts";
import type { Slice } from "../../core/insight/slice.ts";
import type { Records, WorkspaceId } from "./records.ts";

/**
 * What the figures of a slice leave out at touchpoints, by any name that each ever had, null for the journey as a whole; by reason, the
 * most first. All of it was pressed at kiosks, by customers; of their attributes nothing is known.
 */
export const leftOutOf = (
  records: Records,
  workspace: WorkspaceId,
  { journey, from, until, perspective, channels, locations, attributes }: Slice,
  touchpoints: readonly (string | null)[],
): Promise<LeftOut[]> => {
  const isElsewhere =
    perspective !== "customer" ||
    (channels !== undefined && !channels.includes("kiosk")) ||
    Object.entries(attributes ?? {}).some(([key, values]) => key !== howItCame || !values.includes("self"));
  if (isElsewhere) return Promise.resolve([]);
  return records.inWorkspace(workspace, (sql) =>
    sql.query<LeftOut>(
      `SELECT reason, count(*)::int AS n FROM polku.left_out
       WHERE ${stands} AND workspace = $1 AND journey = $2 AND ($3::date IS NULL OR day >= $3) AND ($4::date IS NULL OR day < $4)
         AND ($5::text[] IS NULL OR location = ANY ($5))
         AND (touchpoint = ANY ($6) OR touchpoint IS NULL AND $7)
       GROUP BY reason ORDER BY n DESC, reason`,
      [
        ...[workspace, journey, from ?? null, until ?? null, locations ?? null],
        ...[touchpoints.filter((one) => one !== null), touchpoints.includes(null)],
      ],
    ),
  );
};

/** Whether it was not taken back since: somebody went back and took another way, or withdrew it by hand. */
const stands = `(
  SELECT entry IN ('lived', 'corrected') FROM polku.log
  WHERE workspace = $1 AND id = experience AND subject = 'experience' ORDER BY turn DESC LIMIT 1
)`;

/** All that was ever left out, by journey and touchpoint as that was called then. */
export const allLeftOut = (
  records: Records,
  workspace: WorkspaceId,
): Promise<(LeftOutAt & { readonly journey: string })[]> =>
  records.inWorkspace(workspace, (sql) =>
    sql.query(
      `SELECT journey, touchpoint, reason, count(*)::int AS n FROM polku.left_out
       WHERE ${stands} AND workspace = $1 GROUP BY journey, touchpoint, reason ORDER BY journey, touchpoint, reason`,
      [workspace],
    ),
  );

/** Those of a survey, one for each response. */
export const leftOutOfSurvey = (records: Records, workspace: WorkspaceId, survey: string): Promise<LeftOut[]> =>
  records.inWorkspace(workspace, (sql) =>
    sql.query<LeftOut>(
      `SELECT flag AS reason, count(*)::int AS n FROM polku.responses
       WHERE survey = $1 AND flag IS NOT NULL AND erased IS NULL GROUP BY flag ORDER BY n DESC, flag`,
      [survey],
    ),
  );

/** Somebody says that what told an experience is to count: the response that did, and its kiosk; undefined where none did. */
export const countAfterAll = async (
  records: Records,
  workspace: WorkspaceId,
  experience: string,
): Promise<{ readonly response: string; readonly device: string } | undefined> => {
  const [found] = await records.inWorkspace(workspace, (sql) =>
    sql.query<{ response: string; device: string }>(
      `UPDATE polku.responses SET counted = true
       WHERE workspace = $1 AND id = (SELECT response FROM polku.left_out WHERE workspace = $1 AND experience = $2)
       RETURNING id AS response, device`,
      [workspace, experience],
    ),
  );
  return found;
};
