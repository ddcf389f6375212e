import type { Problem, Refused } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import { checkInJourney } from "../../core/survey/check-in-journey.ts";
import { readSurvey } from "../../core/survey/read-survey.ts";
import type { Survey } from "../../core/survey/survey.ts";
import { readYaml } from "../../outside/yaml.ts";
import type { Effects } from "../effects.ts";
import type { JourneyGiven } from "../journey-given.ts";
import { noSuchJourney } from "../read-slice.ts";

/** A survey as it comes: the text of its YAML file, or its contents as a value. */
export type SurveyGiven = JourneyGiven;

/** The survey in what was given, where it fits its journey; or every problem, those of a file with line and column. */
export async function readSurveyGiven(
  given: SurveyGiven,
  { journeys }: Pick<Effects, "journeys">,
): Promise<Result<Survey, Refused>> {
  const contents = contentsOf(given);
  if (!contents.ok) return refuse(contents.refusal as Refused);
  const { value, placed } = contents.value;
  const read = readSurvey(value);
  if (!read.ok) return refuse(placed(read.refusal) as unknown as Refused);
  const problems = await problemsInJourney(read.value, { journeys });
  return problems.length > 0 ? refuse(placed(problems) as unknown as Refused) : ok(read.value);
}

/** What keeps a survey from being asked in its journey as that is now. */
export async function problemsInJourney(
  survey: Survey,
  { journeys }: Pick<Effects, "journeys">,
): Promise<readonly Problem[]> {
  const journey = (await journeys.newest(survey.journey))?.journey;
  return journey === undefined ? [await noSuchJourney(survey.journey, journeys)] : checkInJourney(survey, journey);
}

/** What was given as a value, and how problems with it are placed in its file. */
export function contentsOf(given: SurveyGiven) {
  if ("yaml" in given) return readYaml(given.yaml);
  const { value } = given;
  const isBare = typeof value === "object" && value !== null && !Array.isArray(value) && !("polku" in value);
  return ok({
    value: isBare ? { polku: "survey/1", ...value } : value,
    placed: (problems: readonly Problem[]) => problems,
  });
}
