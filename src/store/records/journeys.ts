import type { Journey, JourneyVersion } from "../../core/journey/journey.ts";
import type { Records, WorkspaceId } from "./records.ts";

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
    await sql.query("INSERT INTO polku.journeys (workspace, key) VALUES ($1, $2) ON CONFLICT DO NOTHING", [
      workspace,
      journey.key,
    ]);
    // one version at a time: two who save at once get two numbers
    await sql.query("SELECT pg_advisory_xact_lock(hashtext($1), hashtext($2))", [workspace, journey.key]);
    const value = JSON.stringify(journey);
    const [newest] = await sql.query<JourneyVersion & { same: boolean }>(
      `SELECT version, valid_from::text AS "validFrom", value AS journey, value::text = $2 AS same
       FROM polku.journey_versions WHERE journey = $1 ORDER BY version DESC LIMIT 1`,
      [journey.key, value],
    );
    if (newest?.same) return { version: newest.version, validFrom: newest.validFrom, journey: newest.journey };
    const version = (newest?.version ?? 0) + 1;
    await sql.query(
      "INSERT INTO polku.journey_versions (workspace, journey, version, valid_from, value) VALUES ($1, $2, $3, $4, $5)",
      [workspace, journey.key, version, validFrom, value],
    );
    return { version, validFrom, journey };
  });

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
