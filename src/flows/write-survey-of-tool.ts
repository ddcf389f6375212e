import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { mistake, said } from "../core/mistakes/mistake.ts";
import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import { checkInJourney } from "../core/survey/check-in-journey.ts";
import { writeSurveyFile } from "../outside/survey-file.ts";
import { longestSurveyJs, readSurveyJsFile, type SurveyTaken } from "../outside/surveyjs/read-surveyjs.ts";
import { journeyAt } from "./journey-at.ts";
import { textOfFile } from "./text-of-file.ts";

/** Writes the survey of another tool's file as one about something in a journey, with what of it is left out or otherwise; overwrites nothing. */
export async function writeSurveyOfTool(
  path: string,
  where: { readonly journeyPath: string; readonly about: string; readonly target: string },
): Promise<Result<SurveyTaken, readonly Problem[]>> {
  const text = await textOfFile(path, said("the-survey"), longestSurveyJs);
  if (!text.ok) return text;
  const journey = await journeyAt(where.journeyPath);
  if (!journey.ok) return journey;
  const { about, target } = where;
  const read = readSurveyJsFile(text.value, { journey: journey.value.key, about }, path);
  if (!read.ok) return read;
  const { survey } = read.value;
  const problems = checkInJourney(survey, journey.value);
  if (problems.length > 0) return refuse(problems);
  if (existsSync(target)) return refuse([mistake("file-exists.survey", {}, { file: target })]);
  await writeFile(target, writeSurveyFile(survey));
  return ok(read.value);
}
