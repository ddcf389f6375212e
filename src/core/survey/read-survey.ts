import type { Problem } from "../problem.ts";
import { ok, type Result, refuse } from "../result.ts";
import { inShape } from "../shape.ts";
import { checkSurvey } from "./check-survey.ts";
import type { Survey } from "./survey.ts";
import { surveySchema } from "./survey-schema.ts";

/** A survey from the contents of its file or of an API body; or every problem at once, each with its path. */
export function readSurvey(file: unknown): Result<Survey, readonly Problem[]> {
  const problems: Problem[] = [];
  const shaped = inShape(surveySchema, file, problems);
  if (shaped === undefined) return refuse(problems);
  const { polku: _, ...rest } = shaped;
  const survey = rest as unknown as Survey;
  problems.push(...checkSurvey(survey));
  return problems.length > 0 ? refuse(problems) : ok(survey);
}
