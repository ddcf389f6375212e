import type { Perspective } from "../../../core/experience/experience.ts";
import { closeCircles } from "../../../core/insight/disclosure/disclosure.ts";
import type { LinkRates, QuestionRates, Rates, SurveyRates, VersionRates } from "../../../core/survey/rates.ts";
import { customersOf } from "../intake/customers.ts";
import { isOfOnce, keptOnce } from "../intake/kept-once.ts";
import type { Records, WorkspaceId } from "../records.ts";
import { perspectiveBy } from "../signed-perspective.ts";

/**
 * How many opened a survey, began and finished, by link; and of how many each question was asked, and answered; and how many began
 * each version. What is left out of the figures is in none of these. Responses that were erased count as opened, begun and finished; what
 * they reached is gone.
 */
export const surveyRates = (records: Records, workspace: WorkspaceId, survey: string): Promise<SurveyRates> =>
  records.inWorkspace(workspace, async (sql) => {
    const links = await sql.query<LinkRates>(
      `SELECT link, channel, label, ${counted}
       FROM (${responsesTo}) AS responses JOIN polku.survey_links ON survey_links.id = link GROUP BY link, channel, label ORDER BY opened DESC, link`,
      [survey],
    );
    const questions = await sql.query<QuestionRates>(
      `SELECT version, question, count(*)::int AS reached, (count(*) FILTER (WHERE given->>question IS NOT NULL))::int AS answered
       FROM (${responsesTo}) AS responses CROSS JOIN LATERAL unnest(reached) AS question GROUP BY version, question ORDER BY version DESC, question`,
      [survey],
    );
    const versions = await sql.query<VersionRates>(
      `SELECT version, count(*)::int AS began, bool_or(${perspectiveBy("survey_links")} = ANY ($2)) AS colleagues
       FROM (${responsesTo}) AS responses JOIN polku.survey_links ON survey_links.id = link
       WHERE responses.begun IS NOT NULL AND responses.erased IS NULL GROUP BY version`,
      [survey, closeCircles],
    );
    return { links, questions, versions };
  });

/** How many opened, began and finished each survey, by key; likewise, but of those of some perspectives. */
export const ratesOfSurveys = async (
  records: Records,
  workspace: WorkspaceId,
  not: readonly Perspective[] = [],
): Promise<Map<string, Rates>> => {
  const rows = await records.inWorkspace(workspace, (sql) =>
    sql.query<Rates & { survey: string }>(
      `SELECT responses.survey, ${counted} FROM polku.responses JOIN polku.survey_links ON survey_links.id = link
       WHERE flag IS NULL AND ${perspectiveBy("survey_links")} <> ALL ($1) GROUP BY responses.survey`,
      [not],
    ),
  );
  return new Map(rows.map(({ survey, ...rates }) => [survey, rates]));
};

/** How many responses a survey has that were begun. */
export const begunOf = async (records: Records, workspace: WorkspaceId, survey: string): Promise<number> => {
  const [row] = await records.inWorkspace(workspace, (sql) =>
    sql.query<{ n: number }>(
      "SELECT count(*)::int AS n FROM polku.responses WHERE survey = $1 AND begun IS NOT NULL AND flag IS NULL",
      [survey],
    ),
  );
  return row!.n;
};

/** Whether a link for one response alone was used up: by one that reached its end. */
export const isUsedUp = async (
  records: Records,
  workspace: WorkspaceId,
  link: string,
  once: string,
): Promise<boolean> => {
  const { hash } = await customersOf(records, workspace);
  const rows = await records.inWorkspace(workspace, (sql) =>
    sql.query(
      `SELECT FROM polku.used_links JOIN polku.responses ON responses.id = response
       WHERE used_links.link = $1 AND ${isOfOnce("$2", "$3")} AND (responses.ended IS NOT NULL OR responses.erased IS NOT NULL)`,
      [link, keptOnce(hash, { link, once }), once],
    ),
  );
  return rows.length > 0;
};

const counted = `count(*)::int AS opened, count(responses.begun)::int AS began, count(responses.ended)::int AS finished`;

/** Those of a survey ($1) that are not left out, each half by its index. */
const responsesTo = ["IS NULL", "IS NOT NULL"]
  .map((half) => `SELECT * FROM polku.responses WHERE survey = $1 AND begun ${half} AND flag IS NULL`)
  .join(" UNION ALL ");
