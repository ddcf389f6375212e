import type { Records, Statement, WorkspaceId } from "../records.ts";
import { integers, texts } from "./binary-arrays.ts";
import type { IncomingResponse } from "./incoming-response.ts";
import { justTaken, takenValues } from "./keep-responses-statement.ts";
import { takenNow } from "./taken-now.ts";

/**
 * Quotas, decided where responses are taken, in the same transaction and one after the other: a response has a seat of every quota that it
 * meets, or none where one of them is full. Then it is kept and left out of the figures. What it said last decides, so who changes an
 * answer gives a seat back. What was counted by hand stays counted and takes none.
 */
export function seatStatements(workspace: WorkspaceId, all: readonly IncomingResponse[]): Statement[] {
  const rows = all.filter(({ quotas }) => quotas !== null);
  if (rows.length === 0) return [];
  return [
    ...rows.map((row) => takeSeat(workspace, row)),
    { name: "polku-over-quota", text: leaveOutText, values: takenValues(workspace, rows) },
  ];
}

const takeSeat = (workspace: WorkspaceId, { id, revision, link, survey, quotas }: IncomingResponse): Statement => ({
  name: "polku-take-seat",
  text: `
    WITH mine AS (
      SELECT counted OR EXISTS (
        SELECT FROM unnest($6::text[], $7::int[]) AS wanted (quota, most)
        WHERE NOT quota = ANY (seats) AND (${seatsTaken("$1", "$5", "quota")}) >= most
      ) AS stands
      FROM polku.responses WHERE ${takenNow("$2", "$4", "$3")}
    )
    UPDATE polku.responses SET
      seats = CASE WHEN stands THEN '{}' ELSE $6::text[] END,
      flag = CASE WHEN stands AND NOT counted THEN 'over-quota' WHEN flag <> 'over-quota' THEN flag END
    FROM mine
    WHERE workspace = $1 AND id = $2 AND (stands OR seats <> $6::text[] OR flag = 'over-quota')`,
  values: [
    ...[workspace, id, revision, link, survey],
    texts((quotas ?? []).map(({ rule }) => rule)),
    integers((quotas ?? []).map(({ most }) => most)),
  ],
});

/** Of a quota; a press that was left out since does not fill it. */
const seatsTaken = (workspace: string, survey: string, quota: string): string => `
  SELECT count(*) FROM polku.responses AS seated
  WHERE seated.workspace = ${workspace} AND seated.survey = ${survey} AND seated.seats <> '{}' AND ${quota} = ANY (seated.seats)
    AND seated.flag IS NULL`;

/** What those over a quota tell is left out of the figures, entry by entry; what is told by those who are not any more, is not. */
const leaveOutText = `
  WITH taken AS MATERIALIZED (
    SELECT taken.id, taken.flag, taken.experiences FROM unnest($2::uuid[], $3::int[], $4::uuid[]) AS i (id, revision, link)
    CROSS JOIN LATERAL (${justTaken("id, flag, experiences")}) AS taken
  ), again AS (
    DELETE FROM polku.left_out WHERE workspace = $1 AND reason = 'over-quota'
      AND response = ANY (SELECT id FROM taken WHERE flag IS DISTINCT FROM 'over-quota')
  ), told AS MATERIALIZED (
    SELECT last.*, taken.id AS response FROM taken CROSS JOIN LATERAL unnest(experiences) AS ever (id)
    CROSS JOIN LATERAL (
      SELECT * FROM polku.log WHERE workspace = $1 AND id = ever.id AND subject = 'experience' ORDER BY turn DESC LIMIT 1
    ) AS last
    WHERE flag = 'over-quota' AND last.entry IN ('lived', 'corrected') AND last.content->>'flag' IS DISTINCT FROM 'over-quota'
  ), numbered AS (
    INSERT INTO polku.left_out (workspace, experience, response, journey, touchpoint, location, day, reason)
    SELECT $1, id, response, journey, touchpoint, content->>'location', local::date, 'over-quota' FROM told
    ON CONFLICT (workspace, experience) DO UPDATE SET
      journey = excluded.journey, touchpoint = excluded.touchpoint, location = excluded.location, day = excluded.day, reason = excluded.reason
  )
  INSERT INTO polku.log
    (workspace, id, first_seq, at, local, time_zone, customer, turn, revision, subject, entry, journey, touchpoint, content, comment)
  SELECT $1, id, coalesce(first_seq, seq), at, local, time_zone, customer, turn + 1, revision, 'experience', 'corrected', journey, touchpoint,
    (content::jsonb - 'edited' || '{"flag": "over-quota"}')::json, comment
  FROM told`;

/** How many seats of each quota of a survey are taken, by its rule. */
export const seatsOf = async (
  records: Records,
  workspace: WorkspaceId,
  survey: string,
): Promise<ReadonlyMap<string, number>> => {
  const rows = await records.inWorkspace(workspace, (sql) =>
    sql.query<{ rule: string; n: number }>(
      `SELECT rule, count(*)::int AS n FROM polku.responses CROSS JOIN LATERAL unnest(seats) AS rule
       WHERE workspace = $1 AND survey = $2 AND seats <> '{}' AND flag IS NULL GROUP BY rule`,
      [workspace, survey],
    ),
  );
  return new Map(rows.map(({ rule, n }) => [rule, n]));
};

/** Which of some responses are over a quota. */
export const overQuota = async (
  records: Records,
  workspace: WorkspaceId,
  responses: readonly string[],
): Promise<string[]> => {
  const rows = await records.inWorkspace(workspace, (sql) =>
    sql.query<{ id: string }>(
      "SELECT id FROM polku.responses WHERE workspace = $1 AND id = ANY ($2::uuid[]) AND flag = 'over-quota' ORDER BY id",
      [workspace, responses],
    ),
  );
  return rows.map(({ id }) => id);
};
