import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import { readSurvey } from "../core/survey/read-survey.ts";
import type { Survey } from "../core/survey/survey.ts";
import { writeSurvey } from "../core/survey/write-survey.ts";
import { readYaml, writeYaml } from "./yaml.ts";

/** The survey in the text of its YAML file; or every problem, each with line and column. `file` is the name to say. */
export function readSurveyFile(text: string, file?: string): Result<Survey, readonly Problem[]> {
  const yaml = readYaml(text, file);
  if (!yaml.ok) return yaml;
  const survey = readSurvey(yaml.value.value);
  return survey.ok ? ok(survey.value) : refuse(yaml.value.placed(survey.refusal));
}

/** The text of a survey's YAML file; reading it gives the same survey. */
export const writeSurveyFile = (survey: Survey): string => writeYaml(writeSurvey(survey));
