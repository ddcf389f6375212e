import { isWithin, weekMoment } from "../../../core/device/hours.ts";
import { flagsOf, reach } from "../../../core/device/presses.ts";
import type { DeviceSettings } from "../../../core/device/settings.ts";
import type { Flag } from "../../../core/experience/flag.ts";
import type { Problem } from "../../../core/problem.ts";
import { ok, type Result, refuse } from "../../../core/result.ts";
import { again, uniqueViolation } from "../again.ts";
import { enterWriting } from "../connection.ts";
import { whileGone } from "../intake/while-gone.ts";
import type { ExperienceContent } from "../reading/kept-experience.ts";
import type { Records, Sql, WorkspaceId } from "../records.ts";
import { troubleOf } from "../trouble.ts";

/**
 * Decides of presses that just came in, and of those around them, which are left out of the figures: each gets its reason in the log, and
 * those that count again lose it. Answers how many entries that took. Whatever was taken together, it comes out the same, so it may be
 * asked again as often as one likes.
 */
export const flagPresses = (
  records: Records,
  workspace: WorkspaceId,
  device: string,
  responses: readonly string[],
): Promise<Result<number, Problem>> =>
  flagging(records, workspace, async (sql) => {
    // One at a time for each kiosk: whoever comes second sees what the first one decided.
    await sql.query("SELECT pg_advisory_xact_lock(hashtext($1), hashtext('presses ' || $2))", [workspace, device]);
    return decide(sql, workspace, device, responses);
  });

/** Decides of responses in a transaction, and anew where somebody wrote meanwhile. */
export async function flagging<Value>(
  records: Records,
  workspace: WorkspaceId,
  decide: (sql: Sql) => Promise<Value>,
): Promise<Result<Value, Problem>> {
  try {
    const attempt = () =>
      records.inWorkspace(workspace, async (sql) => {
        await sql.run(enterWriting);
        return decide(sql);
      });
    return ok(await whileGone(records, () => again(attempt)));
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === undefined) throw error;
    return refuse(records.trouble() ?? trouble);
  }
}

interface KeptPress {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly face: string | null;
  readonly isMeant: boolean;
  readonly flag: Flag | null;
  readonly counted: boolean;
}

async function decide(sql: Sql, workspace: WorkspaceId, device: string, responses: readonly string[]): Promise<number> {
  const presses = await pressesAround(sql, workspace, device, responses);
  const came = new Set(responses.map((id) => id.toLowerCase()));
  const times = presses.flatMap(({ id, at }) => (came.has(id) ? [at] : [])).sort((a, b) => a - b);
  if (times.length === 0) return 0;
  const flags = flagsOf(presses, await openingOf(sql, device));
  const wanted = presses.map(({ counted }, place) => (counted ? null : flags[place]!));
  // Of those further away others may decide that are not looked at here; over a quota is decided where a response is taken.
  const decided = presses.flatMap(({ id, at, flag }, place) =>
    isNear(at, times) && flag !== "over-quota" && (flag !== null || wanted[place] !== null)
      ? [{ id, flag: wanted[place]! }]
      : [],
  );
  if (decided.length === 0) return 0;
  await sql.query(
    `UPDATE polku.responses SET flag = decided.flag FROM unnest($2::uuid[], $3::text[]) AS decided (id, flag)
     WHERE workspace = $1 AND responses.id = decided.id AND responses.flag IS DISTINCT FROM decided.flag`,
    [workspace, decided.map(({ id }) => id), decided.map(({ flag }) => flag)],
  );
  return tellFlags(sql, workspace, new Map(decided.map(({ id, flag }) => [id, flag])));
}

/** The presses of a kiosk around those that came in, as far as two of them can have to do with each other. Of the undated nobody knows whether they do. */
const pressesAround = (
  sql: Sql,
  workspace: WorkspaceId,
  device: string,
  responses: readonly string[],
): Promise<KeptPress[]> =>
  sql.query<KeptPress>(
    `SELECT DISTINCT press.id, (date_part('epoch', press.opened) * 1000)::float8 AS at, press.given->>press.reached[1] AS face,
       press.flag, press.counted, press.ended IS NOT NULL AND EXISTS (
         SELECT FROM polku.log WHERE workspace = $1 AND id = ANY (press.experiences) AND subject = 'experience' AND comment <> ''
       ) AS "isMeant"
     FROM polku.responses AS came
     JOIN polku.responses AS press ON press.workspace = $1 AND press.device = $2 AND press.begun IS NOT NULL
       AND press.flag IS DISTINCT FROM 'undated' AND press.opened BETWEEN came.opened - $4 * interval '1 millisecond' AND came.opened + $4 * interval '1 millisecond'
     WHERE came.workspace = $1 AND came.id = ANY ($3::uuid[]) AND came.device = $2 AND came.begun IS NOT NULL`,
    [workspace, device, responses, 2 * reach],
  );

/** Whether the place where a kiosk stands is open at a moment. */
async function openingOf(sql: Sql, device: string): Promise<(at: number) => boolean> {
  const [found] = await sql.query<{ settings: DeviceSettings; zone: string }>(
    `SELECT settings, coalesce(
       (SELECT effective_time_zone FROM polku.locations JOIN polku.survey_links ON location = key WHERE survey_links.id = devices.link),
       (SELECT time_zone FROM polku.settings)) AS zone
     FROM polku.devices WHERE id = $1`,
    [device],
  );
  const open = found?.settings.open ?? null;
  return open === null ? () => true : (at) => isWithin(open, weekMoment(at / 1000, found!.zone));
}

/** Whether one of the times, in order, is within reach. */
function isNear(at: number, times: readonly number[]): boolean {
  let [from, until] = [0, times.length];
  while (from < until) {
    const middle = (from + until) >> 1;
    if (times[middle]! < at - reach) from = middle + 1;
    else until = middle;
  }
  return from < times.length && times[from]! <= at + reach;
}

interface Standing {
  readonly id: string;
  readonly response: string;
  readonly entry: string | null;
  readonly journey: string | null;
  readonly touchpoint: string | null;
  readonly day: string | null;
  readonly turn: number | null;
  readonly content: ExperienceContent | null;
}

/** Writes into the log what was decided of responses, of each experience that they tell, and counts those that are left out. */
export async function tellFlags(
  sql: Sql,
  workspace: WorkspaceId,
  flags: ReadonlyMap<string, Flag | null>,
): Promise<number> {
  const standing = await sql.query<Standing>(
    `SELECT told.id, responses.id AS response, last.entry, last.journey, last.touchpoint, last.local::date::text AS day, last.turn, last.content
     FROM polku.responses CROSS JOIN LATERAL unnest(experiences) AS told (id)
     LEFT JOIN LATERAL (
       SELECT entry, journey, touchpoint, local, turn, content FROM polku.log
       WHERE workspace = $1 AND id = told.id AND subject = 'experience' ORDER BY turn DESC LIMIT 1
     ) AS last ON true
     WHERE responses.workspace = $1 AND responses.id = ANY ($2::uuid[])`,
    [workspace, [...flags.keys()]],
  );
  const changed: Changed[] = [];
  const leftOut: Standing[] = [];
  for (const one of standing) {
    const { id, response, entry, turn, content } = one;
    if (content === null || (entry !== "lived" && entry !== "corrected")) continue;
    const flag = flags.get(response) ?? null;
    if (flag !== null) leftOut.push(one);
    const { flag: before = null, edited: _, ...told } = content;
    if (before !== flag)
      changed.push({ id, turn: turn!, content: JSON.stringify({ ...told, ...(flag !== null && { flag }) }) });
  }
  await sql.query("DELETE FROM polku.left_out WHERE workspace = $1 AND experience = ANY ($2::uuid[])", [
    workspace,
    standing.map(({ id }) => id),
  ]);
  const all = <Value>(column: (one: Standing) => Value) => leftOut.map(column);
  await sql.query(
    `INSERT INTO polku.left_out (workspace, experience, response, journey, touchpoint, location, day, reason)
     SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::date[], $8::text[])`,
    [
      ...[workspace, all(({ id }) => id), all(({ response }) => response), all(({ journey }) => journey)],
      ...[all(({ touchpoint }) => touchpoint), all(({ content }) => content?.location ?? null), all(({ day }) => day)],
      all(({ response }) => flags.get(response)),
    ],
  );
  await writeContents(sql, workspace, changed);
  return changed.length;
}

interface Changed {
  readonly id: string;
  /** The entry that was read. */
  readonly turn: number;
  readonly content: string;
}

/**
 * Another entry for each, at the revision that it had: the device may go on correcting. Where somebody has written since it was read,
 * all is decided anew.
 */
async function writeContents(sql: Sql, workspace: WorkspaceId, changed: readonly Changed[]): Promise<void> {
  const written = await sql.query(
    `INSERT INTO polku.log
       (workspace, id, first_seq, at, local, time_zone, customer, turn, revision, subject, entry, journey, touchpoint, content, comment)
     SELECT $1, last.id, coalesce(last.first_seq, last.seq), last.at, last.local, last.time_zone, last.customer, last.turn + 1,
       last.revision, 'experience', 'corrected', last.journey, last.touchpoint, changed.content, last.comment
     FROM unnest($2::uuid[], $3::json[], $4::int[]) AS changed (id, content, turn)
     CROSS JOIN LATERAL (
       SELECT * FROM polku.log WHERE workspace = $1 AND id = changed.id AND subject = 'experience' ORDER BY turn DESC LIMIT 1
     ) AS last
     WHERE last.turn = changed.turn
     RETURNING id`,
    [workspace, changed.map(({ id }) => id), changed.map(({ content }) => content), changed.map(({ turn }) => turn)],
  );
  if (written.length < changed.length)
    throw Object.assign(new Error("somebody wrote meanwhile"), { code: uniqueViolation });
}
