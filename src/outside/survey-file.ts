import type { Problem } from "../core/problem.ts";
import type { Result } from "../core/result.ts";
import { type Pack, readPack } from "../core/survey/pack.ts";
import { readSurvey } from "../core/survey/read-survey.ts";
import type { Survey } from "../core/survey/survey.ts";
import { writeSurvey } from "../core/survey/write-survey.ts";
import { readYamlBy, writeYaml } from "./yaml.ts";

/** The survey in the text of its YAML file; or every problem, each with line and column. `file` is the name to say. */
export const readSurveyFile = (text: string, file?: string): Result<Survey, readonly Problem[]> =>
  readYamlBy(readSurvey, text, file);

/** The pack in the text of its YAML file, likewise. */
export const readPackFile = (text: string, file?: string): Result<Pack, readonly Problem[]> =>
  readYamlBy(readPack, text, file);

/** The text of a survey's YAML file; reading it gives the same survey. */
export const writeSurveyFile = (survey: Survey): string => writeYaml(writeSurvey(survey));
