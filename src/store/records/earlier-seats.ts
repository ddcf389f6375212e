import type { Told } from "../../core/survey/known.ts";
import type { Answered } from "../../core/survey/read-given.ts";
import type { Records, WorkspaceId } from "./records.ts";

/** A response that counts, as far as a rule can speak of it. */
export interface EarlierResponse extends Told {
  readonly id: string;
  readonly revision: number;
  readonly language: string;
  readonly isEnded: boolean;
  readonly given: Answered;
}

const atATime = 500;

/**
 * Gives those who came before a quota did their seats; `met` tells by its rules which quotas one meets. However many they are, all stay
 * counted: nobody is left out by what was not wanted yet. Who has a seat keeps it, so it may be called again.
 */
export async function seatEarlier(
  records: Records,
  workspace: WorkspaceId,
  survey: string,
  met: (response: EarlierResponse) => readonly string[],
): Promise<void> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (let found = atATime; found === atATime; ) {
    found = await records.inWorkspace(workspace, async (sql) => {
      const responses = await sql.query<EarlierResponse>(earlier, [survey, after, atATime]);
      const seats = Map.groupBy(
        responses.flatMap(({ id, revision, ...one }) =>
          met({ id, revision, ...one }).map((rule) => ({ rule, id, revision })),
        ),
        ({ rule }) => rule,
      );
      for (const [rule, those] of seats)
        await sql.query(seat, [rule, those.map(({ id }) => id), those.map(({ revision }) => revision)]);
      after = responses.at(-1)?.id ?? after;
      return responses.length;
    });
  }
}

/** What was signed of a respondent stands in what the response told. */
const earlier = `
  SELECT responses.id, responses.revision, responses.language, responses.ended IS NOT NULL AS "isEnded", given, responses.context,
    links.channel, coalesce(content->>'location', links.location) AS location,
    coalesce(content->>'perspective', links.perspective) AS perspective, coalesce(content->'attributes', '{}') AS attributes
  FROM polku.responses JOIN polku.survey_links AS links ON links.id = link
  LEFT JOIN LATERAL (
    SELECT content FROM polku.log WHERE log.workspace = responses.workspace AND log.id = experiences[1] AND subject = 'experience'
    ORDER BY turn DESC LIMIT 1
  ) AS told ON true
  WHERE responses.survey = $1 AND begun IS NOT NULL AND erased IS NULL AND flag IS NULL AND NOT counted AND responses.id > $2
  ORDER BY responses.id LIMIT $3`;

/** Whoever has said something else meanwhile was seated by what he said. */
const seat = `
  UPDATE polku.responses SET seats = array_append(seats, $1)
  FROM unnest($2::uuid[], $3::int[]) AS those (id, revision)
  WHERE responses.id = those.id AND responses.revision = those.revision AND NOT $1 = ANY (seats)
    AND erased IS NULL AND flag IS NULL AND NOT counted`;
