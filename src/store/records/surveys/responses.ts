import type { Perspective } from "../../../core/experience/experience.ts";
import type { Flag } from "../../../core/experience/flag.ts";
import type { Answered } from "../../../core/survey/read-given.ts";
import type { Records, Sql, WorkspaceId } from "../records.ts";
import { cameAlong, isOfOthers, perspectiveBy } from "../signed-perspective.ts";
import { utc } from "../utc.ts";

/** A response that was begun, as it was sent last: what was said, never who may be contacted. */
export interface KeptResponse {
  readonly id: string;
  /** The version of the survey whose words were answered. */
  readonly version: number;
  readonly link: string;
  /** What people call the link. */
  readonly label: string | null;
  readonly channel: string;
  readonly location: string | null;
  readonly perspective: Perspective;
  readonly language: string;
  /** The customer's surrogate number. */
  readonly customer: number | null;
  /** When the survey was opened, when that first came in and when its end did; ISO 8601 in UTC. */
  readonly opened: string;
  readonly received: string;
  readonly ended: string | null;
  /** Why no figure counts it; null: they do. */
  readonly flag: Flag | null;
  readonly given: Answered;
  readonly context: Readonly<Record<string, string | number>>;
  /** What it tells now: experiences that count. */
  readonly experiences: readonly { readonly id: string; readonly touchpoint: string | null }[];
}

/** Which responses to a survey are wanted; absent parts do not restrict. */
export interface WantedResponses {
  readonly survey: string;
  readonly link?: string;
  readonly channel?: string;
  readonly ended?: boolean;
  /** Whose are left out. */
  readonly not: readonly Perspective[];
}

/** A place among them: when it came in, in microseconds since 1970, and its id. */
export interface ResponsePlace {
  readonly received: string;
  readonly id: string;
}

/** The newest first, by when they first came in, after a place; and where to go on: null at the end. */
export const responsesPage = (
  records: Records,
  workspace: WorkspaceId,
  wanted: WantedResponses,
  { before, limit }: { readonly before: ResponsePlace | null; readonly limit: number },
): Promise<{ readonly responses: readonly KeptResponse[]; readonly next: ResponsePlace | null }> =>
  records.inWorkspace(workspace, async (sql) => {
    const rows = await sql.query<KeptResponse & { readonly place: string }>(
      `SELECT ${columns}, ${micros}::text AS place FROM (
         SELECT * FROM ${begunOf}
           AND ($6::bigint IS NULL OR (${micros}, responses.id) < ($6, $7::uuid))
         ORDER BY received DESC, id DESC LIMIT $8
       ) AS responses JOIN polku.survey_links AS links ON links.id = link
       ORDER BY received DESC, responses.id DESC`,
      [...valuesOf(wanted), before?.received ?? null, before?.id ?? null, limit + 1],
    );
    const responses = rows.slice(0, limit).map(({ place: _, ...response }) => response);
    const last = rows[limit - 1];
    return { responses, next: rows.length > limit ? { received: last!.place, id: last!.id } : null };
  });

/** Hands over every response in the order in which they came, some hundreds at a time. */
export type EachResponse = (take: (responses: readonly KeptResponse[]) => Promise<void>) => Promise<void>;

/** All of them as they stand at one moment, however often `work` goes through them. */
export const responsesAtOneMoment = <Value>(
  records: Records,
  workspace: WorkspaceId,
  wanted: WantedResponses,
  work: (each: EachResponse) => Promise<Value>,
): Promise<Value> =>
  records.inWorkspace(workspace, async (sql) => {
    await sql.query(
      `DECLARE responses SCROLL CURSOR FOR
       SELECT ${columns} FROM (SELECT * FROM ${begunOf}) AS responses JOIN polku.survey_links AS links ON links.id = link
       ORDER BY received, responses.id`,
      valuesOf(wanted),
    );
    return work((take) => throughCursor(sql, take));
  });

async function throughCursor(sql: Sql, take: (responses: readonly KeptResponse[]) => Promise<void>): Promise<void> {
  await sql.query("MOVE ABSOLUTE 0 FROM responses");
  for (;;) {
    const rows = await sql.query<KeptResponse>("FETCH 500 FROM responses");
    if (rows.length === 0) return;
    await take(rows);
  }
}

/** How many of those wanted are of these perspectives. */
export const countOfPerspectives = async (
  records: Records,
  workspace: WorkspaceId,
  survey: string,
  perspectives: readonly Perspective[],
): Promise<number> => {
  const [row] = await records.inWorkspace(workspace, (sql) =>
    sql.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM polku.responses JOIN polku.survey_links AS links ON links.id = link
       WHERE responses.survey = $1 AND begun IS NOT NULL AND responses.erased IS NULL AND ${perspectiveBy("links")} = ANY ($2)`,
      [survey, perspectives],
    ),
  );
  return row!.n;
};

const micros = "(extract(epoch FROM received) * 1000000)::bigint";

const begunOf = `polku.responses AS responses
  WHERE responses.survey = $1 AND begun IS NOT NULL AND responses.erased IS NULL
    AND ($2::uuid IS NULL OR link = $2) AND ($4::boolean IS NULL OR (responses.ended IS NOT NULL) = $4)
    AND ${isOfOthers("$5", "$3::text IS NULL OR channel = $3")}`;

const valuesOf = ({ survey, link, channel, ended, not }: WantedResponses) => [
  ...[survey, link ?? null, channel ?? null, ended ?? null, not],
];

/** Of what it ever told, what counts: its last entry in the log is no taking back. */
const columns = `responses.id, version, link, label, channel, location, ${perspectiveBy("links")} AS perspective, responses.language,
  customer::float8 AS customer, ${utc("opened")} AS opened, ${utc("received")} AS received, ${utc("responses.ended")} AS ended,
  flag, given, ${cameAlong} AS context,
  coalesce((
    SELECT json_agg(json_build_object('id', standing.id, 'touchpoint', standing.touchpoint) ORDER BY place)
    FROM unnest(experiences) WITH ORDINALITY AS told (id, place) CROSS JOIN LATERAL (
      SELECT log.id, log.touchpoint, log.entry FROM polku.log AS log
      WHERE log.workspace = responses.workspace AND log.id = told.id AND log.subject = 'experience' ORDER BY turn DESC LIMIT 1
    ) AS standing WHERE standing.entry IN ('lived', 'corrected')
  ), '[]') AS experiences`;
