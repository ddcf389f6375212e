import assert from "node:assert/strict";
import { readSurvey } from "../src/core/survey/read-survey.ts";
import type { Survey } from "../src/core/survey/survey.ts";

/** A survey with these questions; a test states only what it is about. */
export const aSurvey = (questions: readonly Record<string, unknown>[], about: Record<string, unknown> = {}): Survey => {
  const survey = readSurvey({
    ...{ polku: "survey/1", key: "visit", name: { en: "Visit" }, journey: "lunch", about: "bill", languages: ["en"] },
    ...about,
    questions: questions.map((question) => ({ text: { en: `Words of ${question.key}` }, ...question })),
  });
  assert(survey.ok, JSON.stringify(survey));
  return survey.value;
};
