import type { Slice } from "../../../core/insight/slice.ts";
import type { Records, WorkspaceId } from "../records.ts";
import { contentIn, contentValues } from "./slice-condition.ts";

/** What somebody said in their own words, and of what. */
export interface Comment {
  readonly id: string;
  /** The experience's number, as in the log. */
  readonly experience: number;
  readonly touchpoint: string | null;
  /** ISO 8601 with offset, as it was told. */
  readonly at: string;
  readonly language: string | null;
  readonly comment: string;
}

/** Where a page of comments ended. */
export interface CommentPlace {
  readonly at: string;
  readonly experience: number;
}

/**
 * Comments of a slice, the newest first; of one touchpoint (null: about the journey as a whole), or of all. `after` is
 * the last place of the page before. Whether so few people may be shown at all is the caller's to decide.
 */
export async function listComments(
  records: Records,
  workspace: WorkspaceId,
  slice: Slice,
  options: { touchpoint?: string | null; limit: number; after?: CommentPlace },
): Promise<{ comments: Comment[]; next: CommentPlace | null }> {
  const rows = await records.inWorkspace(workspace, (sql) =>
    sql.query<Comment & { place: string }>(
      `SELECT id, coalesce(log.first_seq, log.seq)::float8 AS experience, touchpoint, content->>'at' AS at, log.at::text AS place,
              content->>'language' AS language, comment
       FROM polku.log AS log
       WHERE comment IS NOT NULL AND workspace = $1 AND journey = $2
         AND (NOT $3 OR touchpoint IS NOT DISTINCT FROM $4)
         AND ($5::date IS NULL OR local >= $5) AND ($6::date IS NULL OR local < $6)
         AND ($7::text[] IS NULL OR touchpoint = ANY ($7)) AND ${contentIn("content", 8)}
         AND ($12::timestamptz IS NULL OR (log.at, coalesce(log.first_seq, log.seq)) < ($12, $13))
         AND content->>'flag' IS NULL AND NOT EXISTS (
           SELECT FROM polku.log AS later
           WHERE later.workspace = log.workspace AND later.id = log.id AND later.subject = log.subject AND later.turn > log.turn)
       ORDER BY log.at DESC, coalesce(log.first_seq, log.seq) DESC
       LIMIT $14`,
      [
        workspace,
        slice.journey,
        options.touchpoint !== undefined,
        options.touchpoint ?? null,
        slice.from ?? null,
        slice.until ?? null,
        slice.touchpoints ?? null,
        ...contentValues(slice),
        options.after?.at ?? null,
        options.after?.experience ?? null,
        options.limit + 1,
      ],
    ),
  );
  const page = rows.slice(0, options.limit);
  const last = rows.length > page.length ? page.at(-1) : undefined;
  return {
    comments: page.map(({ place: _, ...comment }) => comment),
    next: last === undefined ? null : { at: last.place, experience: last.experience },
  };
}
