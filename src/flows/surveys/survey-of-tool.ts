import type { Refused } from "../../core/problem.ts";
import { type Result, refuse } from "../../core/result.ts";
import { checkInJourney } from "../../core/survey/check-in-journey.ts";
import type { SurveyTaken } from "../../outside/surveyjs/read-surveyjs.ts";
import type { Effects } from "../effects.ts";
import { noSuchJourney } from "../read-slice.ts";

/** The survey that a SurveyJS definition becomes about something in a journey; nothing is kept. */
export async function surveyOfTool(
  definition: unknown,
  where: { readonly journey: string; readonly about: string; readonly key?: string | undefined },
  { journeys }: Pick<Effects, "journeys">,
): Promise<Result<SurveyTaken, Refused>> {
  const journey = (await journeys.newest(where.journey))?.journey;
  if (journey === undefined) return refuse([await noSuchJourney(where.journey, journeys)]);
  const { about, key } = where;
  const { readSurveyJs } = await import("../../outside/surveyjs/read-surveyjs.ts");
  const taken = readSurveyJs(definition, { journey: journey.key, about, ...(key !== undefined && { key }) });
  if (!taken.ok) return refuse(taken.refusal as unknown as Refused);
  const [first, ...more] = checkInJourney(taken.value.survey, journey);
  return first === undefined ? taken : refuse([first, ...more]);
}
