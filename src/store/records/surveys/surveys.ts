import type { Asking } from "../../../core/asking/asking.ts";
import type { Problem } from "../../../core/problem.ts";
import { ok, type Result, refuse } from "../../../core/result.ts";
import type { SurveyVersion } from "../../../core/survey/survey.ts";
import { changedSince } from "../as-read.ts";
import type { Records, Sql, WorkspaceId } from "../records.ts";

/** How a survey stands. */
export interface SurveyStanding {
  readonly key: string;
  /** The newest version, published or not. */
  readonly newest: number;
  /** The version that is asked now; null: none was published yet. */
  readonly asked: number | null;
  /** When it was ended by hand. */
  readonly ended: Date | null;
  /** Which events lead to being asked it. */
  readonly asking: Asking;
}

/** A version with who saved it, when, and whether it was ever asked. */
export interface SavedSurvey extends SurveyVersion {
  /** null: somebody at this computer. */
  readonly author: string | null;
  readonly made: Date;
  /** null: a draft. */
  readonly published: Date | null;
}

/**
 * Keeps a survey as a version after the newest one known; answers what now is the newest. null when another came first: then
 * nothing is kept. What has not changed makes no version.
 */
export const keepSurveyVersion = (
  records: Records,
  workspace: WorkspaceId,
  { version, survey }: SurveyVersion,
  author: string | null,
): Promise<SurveyVersion | null> =>
  records.inWorkspace(workspace, async (sql) => {
    await sql.query("INSERT INTO polku.surveys (workspace, key) VALUES ($1, $2) ON CONFLICT DO NOTHING", [
      workspace,
      survey.key,
    ]);
    await lock(sql, survey.key);
    const [newest] = await sql.query<SurveyVersion & { same: boolean }>(
      `SELECT version, value AS survey, value::text = $2 AS same
       FROM polku.survey_versions WHERE survey = $1 ORDER BY version DESC LIMIT 1`,
      [survey.key, JSON.stringify(survey)],
    );
    if ((newest?.version ?? 0) !== version - 1) return null;
    if (newest?.same) return { version: newest.version, survey: newest.survey };
    await sql.query(
      "INSERT INTO polku.survey_versions (workspace, survey, version, value, author) VALUES ($1, $2, $3, $4, $5)",
      [workspace, survey.key, version, JSON.stringify(survey), author],
    );
    return { version, survey };
  });

/** From now on that version is asked, also where the survey had been ended. */
export const publishVersion = (
  records: Records,
  workspace: WorkspaceId,
  survey: string,
  version: number,
): Promise<void> =>
  records.inWorkspace(workspace, async (sql) => {
    await lock(sql, survey);
    await sql.query(
      "UPDATE polku.survey_versions SET published = now() WHERE survey = $1 AND version = $2 AND published IS NULL",
      [survey, version],
    );
    await sql.query("UPDATE polku.surveys SET asked = $2, ended = NULL WHERE key = $1", [survey, version]);
  });

/** From now on nothing is asked; false where nothing was. */
export const endSurvey = (records: Records, workspace: WorkspaceId, survey: string): Promise<boolean> =>
  records.inWorkspace(workspace, async (sql) => {
    const ended = await sql.query(
      "UPDATE polku.surveys SET ended = now() WHERE key = $1 AND asked IS NOT NULL AND ended IS NULL RETURNING key",
      [survey],
    );
    return ended.length > 0;
  });

/** From now on these events lead to being asked it; what is due already stays so. null where there is no such survey. */
export const keepAsking = (
  records: Records,
  workspace: WorkspaceId,
  survey: string,
  asking: Asking,
  basedOn?: string,
): Promise<Result<undefined, Problem> | null> =>
  records.inWorkspace(workspace, async (sql) => {
    const [now] = await sql.query<{ asking: Asking }>("SELECT asking FROM polku.surveys WHERE key = $1 FOR UPDATE", [
      survey,
    ]);
    if (now === undefined) return null;
    const changed = changedSince(now.asking, basedOn);
    if (changed !== null) return refuse(changed);
    await sql.query("UPDATE polku.surveys SET asking = $2 WHERE key = $1", [survey, JSON.stringify(asking)]);
    return ok(undefined);
  });

/** Every survey that has a version, by key. */
export const surveyStandings = (records: Records, workspace: WorkspaceId): Promise<SurveyStanding[]> =>
  records.inWorkspace(workspace, (sql) =>
    sql.query<SurveyStanding>(
      `SELECT key, newest, asked, ended, asking
       FROM polku.surveys
       CROSS JOIN LATERAL (SELECT max(version) AS newest FROM polku.survey_versions WHERE survey = surveys.key) AS versions
       WHERE newest IS NOT NULL ORDER BY key COLLATE "C"`,
    ),
  );

/** Every version of a survey, the oldest first; none when there is no such survey. */
export const surveyHistory = (records: Records, workspace: WorkspaceId, survey: string): Promise<SavedSurvey[]> =>
  records.inWorkspace(workspace, (sql) =>
    sql.query<SavedSurvey>(`${versionsQuery} WHERE survey = $1 ORDER BY version`, [survey]),
  );

/** Of all versions the one that is asked, or that will be. */
export const versionToAsk = (history: readonly SavedSurvey[]): SavedSurvey | undefined =>
  history.findLast(({ published }) => published !== null) ?? history.at(-1);

/** One version of a survey; undefined when there is none. */
export const surveyVersion = (
  records: Records,
  workspace: WorkspaceId,
  survey: string,
  version: number,
): Promise<SavedSurvey | undefined> =>
  records.inWorkspace(workspace, async (sql) => {
    const [found] = await sql.query<SavedSurvey>(`${versionsQuery} WHERE survey = $1 AND version = $2`, [
      survey,
      version,
    ]);
    return found;
  });

const versionsQuery = "SELECT version, value AS survey, author, made, published FROM polku.survey_versions";

/** One change at a time: whoever comes second waits here. */
const lock = (sql: Sql, survey: string) => sql.query("SELECT FROM polku.surveys WHERE key = $1 FOR UPDATE", [survey]);
