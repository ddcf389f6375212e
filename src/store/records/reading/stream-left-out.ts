import type { Position } from "../log/log-entry.ts";
import type { Records, WorkspaceId } from "../records.ts";
import { type KeptExperience, keptColumns } from "./kept-experience.ts";
import { contentIn, contentValues } from "./slice-condition.ts";
import { endOfLog, patternsOf, positionOf, type Sought, type StreamPage, throughIndexes } from "./stream.ts";

/**
 * The stream of what the figures leave out, in the same order as that of everything. It is few among many, so it is found by the narrow
 * table in which it is noted, and not by looking back through the log.
 */
export const lookAtLeftOut = (
  records: Records,
  workspace: WorkspaceId,
  sought: Sought,
  { before, limit }: { readonly before: Position | null; readonly limit: number },
): Promise<StreamPage> =>
  records.inWorkspace(workspace, async (sql) => {
    await sql.query(throughIndexes);
    const found: (KeptExperience & Position)[] = [];
    let place = before ?? (await endOfLog(sql));
    for (;;) {
      const rows = await sql.query<KeptExperience & Position>(leftOutBefore, [
        ...[workspace, place.xid, place.seq, sought.from ?? null, sought.until ?? null],
        sought.about.map(({ journey, touchpoint }) => `${journey} ${touchpoint ?? ""}`),
        ...[sought.said, patternsOf(sought.words), ...contentValues(sought)],
      ]);
      found.push(...rows.filter(sought.fits));
      if (found.length > limit) return { experiences: found.slice(0, limit), next: positionOf(found[limit - 1]!) };
      if (rows.length < atOnce) return { experiences: found, next: null };
      place = positionOf(rows.at(-1)!);
    }
  });

const atOnce = 500;

const leftOutBefore = `
  SELECT first.xid::text, first.seq::text, ${keptColumns("(kept)")}
  FROM polku.left_out
  CROSS JOIN LATERAL (
    SELECT xid, seq FROM polku.log
    WHERE log.workspace = $1 AND log.id = left_out.experience AND log.subject = 'experience' AND turn = 1
  ) AS first
  CROSS JOIN LATERAL (
    SELECT entries AS kept FROM polku.log AS entries
    WHERE entries.workspace = $1 AND entries.id = left_out.experience AND entries.subject = 'experience' ORDER BY turn DESC LIMIT 1
  ) AS standing
  WHERE left_out.workspace = $1 AND (first.xid, first.seq) < ($2::text::xid8, $3::bigint)
    AND ($4::date IS NULL OR left_out.day >= $4) AND ($5::date IS NULL OR left_out.day < $5)
    AND left_out.journey || ' ' || coalesce(left_out.touchpoint, '') = ANY ($6)
    AND (kept).entry IN ('lived', 'corrected') AND ${contentIn("(kept).content", 9)}
    AND (NOT $7 OR (kept).comment IS NOT NULL) AND coalesce((kept).comment, '') ILIKE ALL ($8)
  ORDER BY first.xid DESC, first.seq DESC LIMIT ${atOnce}`;
