import type { Journey, JourneyVersion } from "../core/journey/journey.ts";
import { readJourney } from "../core/journey/read-journey.ts";
import { nextVersion } from "../core/journey/versions.ts";
import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import { readJourneyFile } from "../outside/journey-file.ts";
import { journeyVersions, keepJourney as keepInRecords } from "../store/records/journeys.ts";
import type { Effects } from "./effects.ts";
import type { Refused } from "./read-slice.ts";
import { today } from "./today.ts";

/** A journey as it comes: the text of its YAML file, or its contents as a value. */
export type JourneyGiven = { readonly yaml: string } | { readonly value: unknown };

/** Keeps a journey under `key` as a new version, holding from `validFrom` (absent: today); what has not changed makes none. */
export async function keepJourney(
  key: string,
  given: JourneyGiven,
  validFrom: string | undefined,
  effects: Pick<Effects, "records" | "workspace" | "journeys" | "now">,
): Promise<Result<JourneyVersion, Refused>> {
  const read = readGiven(given);
  if (!read.ok) return refuse(read.refusal as unknown as Refused);
  if (read.value.key !== key) {
    const message = `expected the journey's key to be that of the address, "${key}", got "${read.value.key}"`;
    return refuse([{ code: "other-journey", message, path: ["key"] }]);
  }
  const { records, workspace, journeys } = effects;
  const from = validFrom ?? (await today(effects));
  const earlier = await journeyVersions(records, workspace, key);
  const next = nextVersion(earlier, read.value, from);
  if (!next.ok) return refuse(next.refusal as unknown as Refused);
  const kept = await keepInRecords(records, workspace, next.value.journey, from);
  await journeys.refresh();
  return ok(kept);
}

function readGiven(given: JourneyGiven): Result<Journey, readonly Problem[]> {
  if ("yaml" in given) return readJourneyFile(given.yaml);
  const { value } = given;
  // What the API gives out says no format; what a file says is checked as it is.
  const isBare = typeof value === "object" && value !== null && !Array.isArray(value) && !("polku" in value);
  return readJourney(isBare ? { polku: "journey/1", ...value } : value);
}
