import type { ToldByLink } from "../../../core/survey/known-from-link.ts";
import type { Answered } from "../../../core/survey/read-given.ts";
import type { Records, WorkspaceId } from "../records.ts";
import { cameAlong } from "../signed-perspective.ts";

/** A response that counts, as far as a rule can speak of it. */
export interface EarlierResponse extends ToldByLink {
  readonly id: string;
  readonly revision: number;
  readonly language: string;
  readonly isEnded: boolean;
  readonly given: Answered;
}

const atATime = 2000;

/** A response is told to be saved when its transaction begins, and seen when that has ended: none takes as long. */
const longestUnderWay = "1 minute";

/**
 * Gives those who came before a quota did their seats; `met` tells by its rules which quotas one meets. However many they are, all stay
 * counted: nobody is left out by what was not wanted yet. Who has a seat keeps it, so it may be called again for those saved `since`
 * the moment that the first call answers: what was under way then had not been seen.
 */
export async function seatEarlier(
  records: Records,
  workspace: WorkspaceId,
  survey: string,
  met: (response: EarlierResponse) => readonly string[],
  since = "-infinity",
): Promise<string> {
  const [began] = await records.inWorkspace(workspace, (sql) =>
    sql.query<{ at: string }>("SELECT (now() - $1::interval)::text AS at", [longestUnderWay]),
  );
  let after = "00000000-0000-0000-0000-000000000000";
  for (let found = atATime; found === atATime; ) {
    found = await records.inWorkspace(workspace, async (sql) => {
      const responses = await sql.query<EarlierResponse>(earlier, [survey, after, atATime, since]);
      const seats = Map.groupBy(
        responses.flatMap((one) => met(one).map((rule) => ({ ...one, rule }))),
        ({ rule }) => rule,
      );
      for (const [rule, those] of seats)
        await sql.query(seat, [rule, those.map(({ id }) => id), those.map(({ revision }) => revision)]);
      after = responses.at(-1)?.id ?? after;
      return responses.length;
    });
  }
  return began!.at;
}

/** Some are chosen before anything is looked up for them. What was signed of a respondent stands in what the response told. */
const earlier = `
  SELECT responses.id, responses.revision, responses.language, responses.ended IS NOT NULL AS "isEnded", given, ${cameAlong} AS context,
    links.channel, coalesce(content->>'location', links.location) AS location,
    coalesce(content->>'perspective', links.perspective) AS perspective, coalesce(content->'attributes', '{}') AS attributes
  FROM (
    SELECT * FROM polku.responses
    WHERE survey = $1 AND id > $2 AND saved >= $4::timestamptz AND begun IS NOT NULL AND erased IS NULL AND flag IS NULL AND NOT counted
    ORDER BY id LIMIT $3
  ) AS responses JOIN polku.survey_links AS links ON links.id = link
  LEFT JOIN LATERAL (
    SELECT content FROM polku.log WHERE log.workspace = responses.workspace AND log.id = experiences[1] AND subject = 'experience'
    ORDER BY turn DESC LIMIT 1
  ) AS told ON true
  ORDER BY responses.id`;

/**
 * Whoever has said something else meanwhile was seated by that.
 *
 * Careful: joined with a list, which may have been planned while the table was empty, this took two seconds for five hundred.
 */
const seat = `
  UPDATE polku.responses SET seats = array_append(seats, $1)
  WHERE id = ANY ($2::uuid[]) AND revision = ($3::int[])[array_position($2::uuid[], id)] AND NOT $1 = ANY (seats)
    AND erased IS NULL AND flag IS NULL AND NOT counted`;
