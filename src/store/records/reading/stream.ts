import type { Slice } from "../../../core/insight/slice.ts";
import type { Position } from "../log/log-entry.ts";
import type { Records, Sql, WorkspaceId } from "../records.ts";
import { type KeptExperience, keptColumns } from "./kept-experience.ts";
import { contentIn, contentValues } from "./slice-condition.ts";

/** Which experiences are looked for; absent parts do not restrict. */
export interface Sought extends Omit<Slice, "journey" | "touchpoints"> {
  /** Of these alone, by any name they ever had; null: of the whole. */
  readonly about: readonly { readonly journey: string; readonly touchpoint: string | null }[];
  /** Only those with a comment. */
  readonly said: boolean;
  /** Only those in whose comment each of these stands. */
  readonly words: readonly string[];
  /** What else must be true of it: what no column tells. */
  readonly fits: (kept: KeptExperience) => boolean;
}

export interface StreamPage {
  /** Newest first: in the order in which they first came in. A correction leaves each in its place. */
  readonly experiences: readonly KeptExperience[];
  /** Where to go on; null: the beginning of the log was reached. */
  readonly next: Position | null;
}

/**
 * Looks back through the log from a place (null: its end), as readers of it see it: nothing of a transaction that an older one may yet
 * come before. It goes in steps until a page is full or as much was gone through as `mostWork`: so an answer comes soon, however
 * rare what is sought is, and whoever asked goes on from there.
 *
 * Each stands at its first entry, so that a correction leaves it in its place; where words are looked for, which lie in few lines, at the one
 * that said them, for then no other line need be looked up.
 *
 * Careful: row-level security lets no condition on words or JSON use an index, so there is none for them.
 */
export const lookBack = (
  records: Records,
  workspace: WorkspaceId,
  sought: Sought,
  { before, limit }: { readonly before: Position | null; readonly limit: number },
): Promise<StreamPage> =>
  records.inWorkspace(workspace, async (sql) => {
    await sql.query(throughIndexes);
    const found: (KeptExperience & Place)[] = [];
    const costOfLine = looksForWords(sought) ? 1 : 8;
    let place = before ?? (await endOfLog(sql));
    let step = smallestStep;
    for (let work = 0; work < mostWork; ) {
      const edge = await edgeOf(sql, workspace, place, step, looksForWords(sought));
      if (edge === null) return { experiences: found, next: null };
      const rows = await matches(sql, workspace, sought, place, edge);
      found.push(...rows.filter(sought.fits));
      if (found.length > limit) return { experiences: found.slice(0, limit), next: positionOf(found[limit - 1]!) };
      const isWhole = rows.length < mostAtOnce;
      place = isWhole ? edge : positionOf(rows.at(-1)!);
      work += step * costOfLine + rows.length * costOfRow;
      // As far as some hundreds of rows will be brought over.
      const wanted = (step * mostAtOnce) / 4 / Math.max(1, rows.length);
      step = Math.ceil(Math.max(smallestStep, Math.min(step * 8, wanted, largestStep)));
    }
    return { experiences: found, next: place };
  });

const smallestStep = 250;
const largestStep = 200_000;
/** What is gone through before one answers: lines looked at and rows brought over, each by what it costs. */
const mostWork = 400_000;
const costOfRow = 80;
/** Rows brought over at once. */
const mostAtOnce = 2000;

interface Place {
  readonly xid: string;
  readonly seq: string;
}
export const positionOf = ({ xid, seq }: Place): Position => ({ xid, seq });

/** Words stand in no sheet. */
const looksForWords = ({ said, words }: Sought): boolean => said || words.length > 0;

/** No plan that reads the whole table, however young its statistics. */
export const throughIndexes = `SELECT ${["seqscan", "hashjoin", "mergejoin"].map((way) => `set_config('enable_${way}', 'off', true)`).join(", ")}`;

/** Where the log ends for a reader: nothing of a transaction that an older one may yet come before. */
export async function endOfLog(sql: Sql): Promise<Position> {
  const [end] = await sql.query<{ xid: string }>("SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xid");
  return { xid: end!.xid, seq: "0" };
}

/** The place so many lines back; null where there is nothing further. */
async function edgeOf(
  sql: Sql,
  workspace: WorkspaceId,
  { xid, seq }: Position,
  lines: number,
  isLogAlone: boolean,
): Promise<Position | null> {
  const before = "workspace = $1 AND (xid, seq) < ($2::text::xid8, $3::bigint) ORDER BY xid DESC, seq DESC LIMIT $4";
  const tables = isLogAlone ? ["log"] : ["log", "sheets"];
  const [edge] = await sql.query<Place>(
    `SELECT lines.xid::text, lines.seq::text FROM (
       SELECT * FROM (${tables.map((table) => `(SELECT xid, seq FROM polku.${table} WHERE ${before})`).join(" UNION ALL ")}) AS each
       ORDER BY xid DESC, seq DESC LIMIT $4
     ) AS lines ORDER BY lines.xid, lines.seq LIMIT 1`,
    [workspace, xid, seq, lines],
  );
  return edge ?? null;
}

/** What of the lines between two places is sought, the newest first. Each is found at its first entry, and as it stands now. */
const matches = (
  sql: Sql,
  workspace: WorkspaceId,
  sought: Sought,
  before: Position,
  from: Position,
): Promise<(KeptExperience & Place)[]> =>
  sql.query<KeptExperience & Place>(
    `SELECT place.xid::text, place.seq::text, ${keptColumns("(kept)")} FROM (
       ${looksForWords(sought) ? linesWithWords : linesAsTheyStand}
         AND (kept).entry IN ('lived', 'corrected')
         AND ($6::date IS NULL OR (kept).local >= $6) AND ($7::date IS NULL OR (kept).local < $7)
         AND (kept).journey || ' ' || coalesce((kept).touchpoint, '') = ANY ($8) AND ${contentIn("(kept).content", 9)}
       ${
         looksForWords(sought)
           ? ""
           : `UNION ALL
       SELECT (kept).xid, (kept).seq, kept FROM (
         SELECT unfolded AS kept FROM polku.sheets AS sheet CROSS JOIN LATERAL polku.unfold(sheet) AS unfolded
         WHERE sheet.workspace = $1 AND ${between("sheet")}
           AND ($6::date IS NULL OR sheet.local >= $6) AND ($7::date IS NULL OR sheet.local < $7) AND ${contentIn("sheet.shared", 9)}
       ) AS unfolded
       WHERE ((kept).xid, (kept).seq) < ($2::text::xid8, $3::bigint)
         AND (kept).journey || ' ' || coalesce((kept).touchpoint, '') = ANY ($8)`
       }
     ) AS place (xid, seq, kept)
     ORDER BY place.xid DESC, place.seq DESC LIMIT ${mostAtOnce}`,
    [
      workspace,
      before.xid,
      before.seq,
      from.xid,
      from.seq,
      sought.from ?? null,
      sought.until ?? null,
      sought.about.map(({ journey, touchpoint }) => `${journey} ${touchpoint ?? ""}`),
      ...contentValues(sought),
      ...(looksForWords(sought) ? [patternsOf(sought.words)] : []),
    ],
  );

const between = (row: string): string =>
  `(${row}.xid, ${row}.seq) < ($2::text::xid8, $3::bigint) AND (${row}.xid, ${row}.seq) >= ($4::text::xid8, $5::bigint)`;

/** Each line that begins an experience, with how it stands now. */
const linesAsTheyStand = `
       SELECT first.xid, first.seq, kept FROM polku.log AS first
       CROSS JOIN LATERAL (
         SELECT entries AS kept FROM polku.log AS entries
         WHERE entries.workspace = $1 AND entries.id = first.id AND entries.subject = 'experience' ORDER BY turn DESC LIMIT 1
       ) AS standing
       WHERE first.workspace = $1 AND ${between("first")} AND first.turn = 1 AND first.subject = 'experience'`;

/** Each line in which the words stand, where nothing was said about it since. */
const linesWithWords = `
       SELECT (kept).xid, (kept).seq, kept FROM (
         SELECT said AS kept FROM polku.log AS said
         WHERE said.workspace = $1 AND ${between("said")} AND said.comment IS NOT NULL AND said.comment ILIKE ALL ($13)
       ) AS saying
       WHERE NOT EXISTS (
         SELECT FROM polku.log AS later
         WHERE later.workspace = $1 AND later.id = (kept).id AND later.subject = 'experience' AND later.turn > (kept).turn)`;

export const patternsOf = (words: readonly string[]): string[] =>
  words.length === 0 ? ["%"] : words.map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);
