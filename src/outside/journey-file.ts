import type { Journey } from "../core/journey/journey.ts";
import { readJourney } from "../core/journey/read-journey.ts";
import { writeJourney } from "../core/journey/write-journey.ts";
import type { Problem } from "../core/problem.ts";
import type { Result } from "../core/result.ts";
import { readYamlBy, writeYaml } from "./yaml.ts";

/** The journey in the text of its YAML file; or every problem, each with line and column. `file` is the name to say. */
export const readJourneyFile = (text: string, file?: string): Result<Journey, readonly Problem[]> =>
  readYamlBy(readJourney, text, file);

/** The text of a journey's YAML file; reading it gives the same journey. */
export const writeJourneyFile = (journey: Journey): string => writeYaml(writeJourney(journey));
