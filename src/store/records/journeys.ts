import type { Journey, JourneyVersion } from "../../core/journey/journey.ts";
import type { Records, Sql, WorkspaceId } from "./records.ts";

/**
 * Keeps a journey: as its first version, as a new one when it differs from the newest, as nothing when it does not.
 * Answers the version that now is the newest. `validFrom` is an ISO date.
 */
export const keepJourney = (
  records: Records,
  workspace: WorkspaceId,
  journey: Journey,
  validFrom: string,
): Promise<JourneyVersion> =>
  records.inWorkspace(workspace, async (sql) => {
    const newest = await lockNewest(sql, workspace, journey);
    if (newest?.same) return { version: newest.version, validFrom: newest.validFrom, journey: newest.journey };
    const next = { version: (newest?.version ?? 0) + 1, validFrom, journey };
    await insertVersion(sql, workspace, next, null);
    return next;
  });

/**
 * Keeps the version that was made to follow the newest one known; answers what now is the newest. null when another came
 * first: then nothing is kept, and what was made must be looked at again. What has not changed makes no version.
 */
export const keepNextVersion = (
  records: Records,
  workspace: WorkspaceId,
  next: JourneyVersion,
  author: string | null,
): Promise<JourneyVersion | null> =>
  records.inWorkspace(workspace, async (sql) => {
    const newest = await lockNewest(sql, workspace, next.journey);
    if ((newest?.version ?? 0) !== next.version - 1) return null;
    if (newest?.same) return { version: newest.version, validFrom: newest.validFrom, journey: newest.journey };
    await insertVersion(sql, workspace, next, author);
    return next;
  });

/** The newest version, and whether it is the same journey. One version at a time: whoever saves waits here for the other. */
async function lockNewest(sql: Sql, workspace: WorkspaceId, journey: Journey) {
  await sql.query("INSERT INTO polku.journeys (workspace, key) VALUES ($1, $2) ON CONFLICT DO NOTHING", [
    workspace,
    journey.key,
  ]);
  await sql.query("SELECT pg_advisory_xact_lock(hashtext($1), hashtext($2))", [workspace, journey.key]);
  const [newest] = await sql.query<JourneyVersion & { same: boolean }>(
    `SELECT version, valid_from::text AS "validFrom", value AS journey, value::text = $2 AS same
     FROM polku.journey_versions WHERE journey = $1 ORDER BY version DESC LIMIT 1`,
    [journey.key, JSON.stringify(journey)],
  );
  return newest;
}

const insertVersion = (
  sql: Sql,
  workspace: WorkspaceId,
  { version, validFrom, journey }: JourneyVersion,
  author: string | null,
) =>
  sql.query(
    `INSERT INTO polku.journey_versions (workspace, journey, version, valid_from, value, author)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [workspace, journey.key, version, validFrom, JSON.stringify(journey), author],
  );

/** The newest version of each journey, by key. */
export const newestJourneys = (records: Records, workspace: WorkspaceId): Promise<JourneyVersion[]> =>
  records.inWorkspace(workspace, (sql) =>
    sql.query<JourneyVersion>(
      `SELECT DISTINCT ON (journey COLLATE "C") version, valid_from::text AS "validFrom", value AS journey
       FROM polku.journey_versions ORDER BY journey COLLATE "C", version DESC`,
    ),
  );

/** Every version of one journey, the oldest first; none when there is no such journey. */
export const journeyVersions = (records: Records, workspace: WorkspaceId, key: string): Promise<JourneyVersion[]> =>
  records.inWorkspace(workspace, (sql) =>
    sql.query<JourneyVersion>(
      `SELECT version, valid_from::text AS "validFrom", value AS journey
       FROM polku.journey_versions WHERE journey = $1 ORDER BY version`,
      [key],
    ),
  );

/** A version with who saved it and when. */
export interface SavedVersion extends JourneyVersion {
  /** null: somebody at this computer. */
  readonly author: string | null;
  readonly made: Date;
}

/** Every version of one journey with who saved it and when, the oldest first. */
export const journeyHistory = (records: Records, workspace: WorkspaceId, key: string): Promise<SavedVersion[]> =>
  records.inWorkspace(workspace, (sql) =>
    sql.query<SavedVersion>(
      `SELECT version, valid_from::text AS "validFrom", value AS journey, author, made
       FROM polku.journey_versions WHERE journey = $1 ORDER BY version`,
      [key],
    ),
  );
