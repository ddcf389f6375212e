import assert from "node:assert/strict";
import { paths } from "../src/api/paths.ts";
import { type MadeSurveyLink, madeSurveyLink } from "../src/api/survey.ts";
import type { ResponseSent } from "../src/core/survey/response.ts";
import { type Answer, documented, type PolkuForTests, someId } from "./polku.ts";

/** A survey's file about the bill of the demo's restaurant; a test states only what it is about. */
export const aSurveyFile = (about: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  polku: "survey/1",
  key: "visit",
  name: { en: "Visit" },
  journey: "lunch",
  about: "bill",
  languages: ["en", "fi"],
  questions: [
    { ask: "smiley", key: "smiley", text: { en: "How was the bill?" } },
    { ask: "comment", key: "comment", text: { en: "Tell us more" } },
  ],
  ...about,
});

/** What a device sends first; a test states only what it is about. */
export const aResponse = (about: Partial<ResponseSent> = {}): ResponseSent => {
  const now = new Date().toISOString();
  return {
    id: someId(),
    revision: 1,
    version: 1,
    language: "fi",
    at: now,
    sent: now,
    answers: {},
    ended: false,
    ...about,
  };
};

/** Keeps a survey and asks it. */
export async function published(polku: PolkuForTests, file: Record<string, unknown>): Promise<void> {
  const key = String(file.key);
  const kept = await polku.askWithKey("PUT", paths.survey(key), { body: file });
  assert.equal(kept.status, 200, kept.text);
  const asked = await polku.askWithKey("POST", paths.publishSurvey(key));
  assert.equal(asked.status, 200, asked.text);
}

/** A link to a survey, with the credential that it holds. */
export async function linkTo(
  polku: PolkuForTests,
  survey: string,
  about: Readonly<Record<string, unknown>> = {},
): Promise<MadeSurveyLink & { readonly credential: string }> {
  const answer = await polku.askWithKey("POST", paths.surveyLinks(survey), { body: about });
  assert.equal(answer.status, 201, answer.text);
  const made = documented(madeSurveyLink, answer);
  return { ...made, credential: made.link.slice(made.link.lastIndexOf("/") + 1) };
}

/** Sends as a respondent's device does. */
export const sendBy = (polku: PolkuForTests, credential: string, body: unknown): Promise<Answer> =>
  polku.ask("POST", paths.responses, { body, headers: { authorization: `Bearer ${credential}` } });
