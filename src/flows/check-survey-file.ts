import { mistake, said } from "../core/mistakes/mistake.ts";
import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import { type Advice, adviceOn } from "../core/survey/advice/advice.ts";
import { checkInJourney } from "../core/survey/check-in-journey.ts";
import { givesOf } from "../core/survey/gives.ts";
import { readSurvey } from "../core/survey/read-survey.ts";
import { writeRule } from "../core/survey/rules/write-rule.ts";
import type { Survey } from "../core/survey/survey.ts";
import { readYaml } from "../outside/yaml.ts";
import { journeyAt } from "./journey-at.ts";
import { textOfFile } from "./text-of-file.ts";

/** What a survey asks, question by question. */
export interface CheckedSurvey {
  readonly survey: Survey;
  readonly questions: readonly {
    readonly key: string;
    readonly ask: Survey["questions"][number]["ask"];
    readonly about: string;
    /** Answers of an experience that it can give. */
    readonly gives: readonly string[];
    /** Whom it is asked, as a rule in words; absent: everybody. */
    readonly when?: string;
  }[];
  /** What to look at before it is asked. */
  readonly advice: readonly Advice[];
}

/** Reads a survey's file, and with a journey's file whether it fits that journey; or every problem, with line and column. */
export async function checkSurveyFile(
  path: string,
  journeyPath?: string,
): Promise<Result<CheckedSurvey, readonly Problem[]>> {
  const text = await textOfFile(path, said("the-survey"));
  if (!text.ok) return text;
  const yaml = readYaml(text.value, path);
  if (!yaml.ok) return yaml;
  const read = readSurvey(yaml.value.value);
  if (!read.ok) return refuse(yaml.value.placed(read.refusal));
  const survey = read.value;
  if (journeyPath !== undefined) {
    const journey = await journeyAt(journeyPath);
    if (!journey.ok) return journey;
    const isOther = journey.value.key !== survey.journey;
    const facts = { got: survey.journey, key: journey.value.key };
    const problems = isOther
      ? [mistake("another-journey", facts, { path: ["journey"] })]
      : checkInJourney(survey, journey.value);
    if (problems.length > 0) return refuse(yaml.value.placed(problems));
  }
  const questions = survey.questions.map((question) => ({
    key: question.key,
    ask: question.ask,
    about: question.about ?? survey.about,
    gives: givesOf(question),
    ...(question.when !== undefined && { when: writeRule(question.when) }),
  }));
  return ok({ survey, questions, advice: adviceOn(survey) });
}
