import type { JourneyVersion } from "../core/journey/journey.ts";
import { mistake } from "../core/mistakes/mistake.ts";
import type { Refused } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import { writeJourneyFile } from "../outside/journey-file.ts";
import type { Effects } from "./effects.ts";
import { noSuchJourney } from "./read-slice.ts";

/** A version of a journey, and the text of its file. */
export interface JourneyRead {
  readonly version: JourneyVersion;
  readonly file: () => string;
}

/** Reads a version of a journey; the newest when none is named. */
export async function readJourney(
  key: string,
  wanted: number | undefined,
  { journeys }: Pick<Effects, "journeys">,
): Promise<Result<JourneyRead, Refused>> {
  const versions = await journeys.versions(key);
  if (versions === undefined) return refuse([await noSuchJourney(key, journeys)]);
  const version = wanted === undefined ? versions.at(-1) : versions.find((each) => each.version === wanted);
  if (version === undefined) {
    const facts = { last: versions.length, got: String(wanted) };
    return refuse([mistake("no-such-version", facts, { path: ["version"] })]);
  }
  return ok({ version, file: () => writeJourneyFile(version.journey) });
}
