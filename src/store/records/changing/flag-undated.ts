import type { Problem } from "../../../core/problem.ts";
import type { Result } from "../../../core/result.ts";
import type { Records, WorkspaceId } from "../records.ts";
import { flagging, tellFlags } from "./flag-presses.ts";

/**
 * Leaves responses out of the figures of which nobody knows when they were: they lie on the day on which they came, and would be counted in
 * a month that is not theirs. What is over a quota, or was counted by hand, stays what it is. Answers how many entries that took.
 */
export const flagUndated = (
  records: Records,
  workspace: WorkspaceId,
  responses: readonly string[],
): Promise<Result<number, Problem>> =>
  flagging(records, workspace, async (sql) => {
    const flagged = await sql.query<{ id: string }>(
      `UPDATE polku.responses SET flag = 'undated'
       WHERE workspace = $1 AND id = ANY ($2::uuid[]) AND NOT counted AND erased IS NULL AND flag IS DISTINCT FROM 'over-quota' RETURNING id`,
      [workspace, responses],
    );
    return tellFlags(sql, workspace, new Map(flagged.map(({ id }) => [id, "undated"])));
  });
