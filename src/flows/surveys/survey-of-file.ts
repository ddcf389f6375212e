import { ok, type Result, refuse } from "../../core/result.ts";
import { checkInJourney } from "../../core/survey/check-in-journey.ts";
import { writeSurvey } from "../../core/survey/write-survey.ts";
import { readSurveyJs, type SurveyTaken } from "../../outside/surveyjs/read-surveyjs.ts";
import type { Effects } from "../effects.ts";
import { noSuchJourney, type Refused } from "../read-slice.ts";
import { readSurveyGiven, type SurveyGiven } from "./survey-given.ts";

/** The contents of a survey's file, with what of another tool's file is left out or otherwise. */
export interface SurveyOfFile extends Pick<SurveyTaken, "notes"> {
  readonly contents: Record<string, unknown>;
}

/** The survey in a file of ours, which says itself what it is about; nothing is kept. */
export async function surveyOfOwnFile(
  given: SurveyGiven,
  effects: Pick<Effects, "journeys">,
): Promise<Result<SurveyOfFile, Refused>> {
  const read = await readSurveyGiven(given, effects);
  return read.ok ? ok({ contents: writeSurvey(read.value), notes: [] }) : read;
}

/** The survey that a SurveyJS definition becomes about something in a journey; nothing is kept. */
export async function surveyOfSurveyJs(
  definition: unknown,
  where: { readonly journey: string; readonly about: string; readonly key?: string | undefined },
  { journeys }: Pick<Effects, "journeys">,
): Promise<Result<SurveyOfFile, Refused>> {
  const journey = (await journeys.versions(where.journey))?.at(-1)?.journey;
  if (journey === undefined) return refuse([await noSuchJourney(where.journey, journeys)]);
  const { about, key } = where;
  const taken = readSurveyJs(definition, { journey: journey.key, about, ...(key !== undefined && { key }) });
  if (!taken.ok) return refuse(taken.refusal as unknown as Refused);
  const { survey, notes } = taken.value;
  const [first, ...more] = checkInJourney(survey, journey);
  return first === undefined ? ok({ contents: writeSurvey(survey), notes }) : refuse([first, ...more]);
}
