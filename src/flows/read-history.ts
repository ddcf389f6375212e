import type { Change } from "../core/journey/editing/change.ts";
import { changesBetween } from "../core/journey/editing/changes.ts";
import type { Refused } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import { journeyHistory } from "../store/records/journeys.ts";
import type { Effects } from "./effects.ts";
import { noSuchJourney } from "./read-slice.ts";

/** A version as history tells it: who saved it, when, and what it changed. */
export interface PastVersion {
  readonly version: number;
  readonly validFrom: string;
  readonly made: string;
  /** null: somebody at this computer. */
  readonly author: string | null;
  /** Against the version before it; none of the first. */
  readonly changes: Change[];
}

/** The versions of a journey, newest first. */
export async function readHistory(
  key: string,
  { records, workspace, journeys }: Pick<Effects, "records" | "workspace" | "journeys">,
): Promise<Result<PastVersion[], Refused>> {
  const versions = await journeyHistory(records, workspace, key);
  if (versions.length === 0) return refuse([await noSuchJourney(key, journeys)]);
  return ok(
    versions
      .map(({ version, validFrom, made, author, journey }, place) => ({
        version,
        validFrom,
        made: made.toISOString(),
        author,
        changes: place === 0 ? [] : changesBetween(versions[place - 1]!.journey, journey),
      }))
      .reverse(),
  );
}
