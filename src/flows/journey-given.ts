import type { Journey } from "../core/journey/journey.ts";
import { readJourney } from "../core/journey/read-journey.ts";
import type { Refused } from "../core/problem.ts";
import { type Result, refuse } from "../core/result.ts";
import { readJourneyFile, writeJourneyFile } from "../outside/journey-file.ts";

/** A journey as it comes: the text of its YAML file, or its contents as a value. */
export type JourneyGiven = { readonly yaml: string } | { readonly value: unknown };

/** The journey in what was given; or every problem, those of a file with line and column. */
export function readGiven(given: JourneyGiven): Result<Journey, Refused> {
  const read = "yaml" in given ? readJourneyFile(given.yaml) : readValue(given.value);
  return read.ok ? read : refuse(read.refusal as unknown as Refused);
}

/** The text of the journey's file. */
export const fileOf = (journey: Journey): string => writeJourneyFile(journey);

function readValue(value: unknown) {
  // What the API gives out says no format; what a file says is checked as it is.
  const isBare = typeof value === "object" && value !== null && !Array.isArray(value) && !("polku" in value);
  return readJourney(isBare ? { polku: "journey/1", ...value } : value);
}
