import type { Journey } from "../core/journey/journey.ts";
import { readJourney } from "../core/journey/read-journey.ts";
import { writeJourney } from "../core/journey/write-journey.ts";
import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import { readYaml, writeYaml } from "./yaml.ts";

/** The journey in the text of its YAML file; or every problem, each with line and column. `file` is the name to say. */
export function readJourneyFile(text: string, file?: string): Result<Journey, readonly Problem[]> {
  const yaml = readYaml(text, file);
  if (!yaml.ok) return yaml;
  const journey = readJourney(yaml.value.value);
  return journey.ok ? ok(journey.value) : refuse(yaml.value.placed(journey.refusal));
}

/** The text of a journey's YAML file; reading it gives the same journey. */
export const writeJourneyFile = (journey: Journey): string => writeYaml(writeJourney(journey));
