import { join } from "node:path";
import type { JourneyVersion } from "../core/journey/journey.ts";
import type { Projected, Projection, ProjectOptions } from "../store/projection/projection.ts";
import { journeyVersions, newestJourneys } from "../store/records/journeys.ts";
import { readLog } from "../store/records/log/log.ts";
import type { Records, WorkspaceId } from "../store/records/records.ts";

/** Where a workspace's projection lies in the data folder. */
export const projectionFile = (dataFolder: string, workspace: WorkspaceId): string =>
  join(dataFolder, "projection", `${workspace}.duckdb`);

/** Brings the projection up to the records: what was lived, corrected and taken back since it last looked. */
export async function project(
  projection: Projection,
  records: Records,
  workspace: WorkspaceId,
  options?: ProjectOptions,
): Promise<Projected> {
  const histories = await journeyHistories(records, workspace);
  return projection.project((after, limit) => readLog(records, workspace, after, limit), histories, options);
}

/** Every journey with its versions, oldest first. */
export async function journeyHistories(records: Records, workspace: WorkspaceId): Promise<JourneyVersion[][]> {
  const newest = await newestJourneys(records, workspace);
  return Promise.all(newest.map(({ journey }) => journeyVersions(records, workspace, journey.key)));
}

/** Makes the projection anew from all the records. */
export async function rebuild(
  projection: Projection,
  records: Records,
  workspace: WorkspaceId,
  options?: ProjectOptions,
): Promise<Projected> {
  const histories = await journeyHistories(records, workspace);
  return projection.rebuild((after, limit) => readLog(records, workspace, after, limit), histories, options);
}
