import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { experience, outcome } from "../src/api/experience.ts";
import { response } from "../src/api/survey.ts";
import { answerable, readExperience } from "../src/core/experience/read-experience.ts";
import { readOutcome } from "../src/core/experience/read-outcome.ts";
import { readSent } from "../src/core/survey/read-sent.ts";
import { anExperienceBody } from "./experiences.ts";
import { aJourneyWith } from "./journeys.ts";
import { aResponse } from "./responses.ts";

// What the API's document promises and what the readers at its door take are written apart, because the readers must be fast.
const latest = Date.parse("2026-11-22T12:00:00Z") / 1000;
const lunch = answerable([{ journey: aJourneyWith("bill") }]);

const everything = anExperienceBody({
  revision: 2,
  pass: "visit-1",
  precision: "day",
  channel: "kiosk",
  location: "turku-1",
  customer: "c-1",
  perspective: "employee",
  via: "staff",
  survey: "visit",
  version: 1,
  language: "fi",
  askedWhen: "before",
  answers: {
    satisfaction: 7,
    effort: null,
    recommend: "notApplicable",
    tags: ["speed"],
    expectation: { expected: 4, experienced: null },
  },
  scales: { satisfaction: [1, 7], expectation: [1, 5] },
  attributes: { group: "regular", age: 42 },
  weight: 1.5,
});
const churned = {
  id: "0190b5f0-7c1e-7abc-8def-0123456789ab",
  revision: 1,
  journey: "lunch",
  kind: "churned",
  good: false,
  happened: true,
  customer: "c-1",
  pass: "visit-1",
  at: "2026-11",
  precision: "month",
};
const readersKnow = (
  body: object,
  read: (body: object) => ReturnType<typeof readExperience | typeof readOutcome | typeof readSent>,
  fields: readonly string[],
) =>
  fields.filter((field) => {
    const result = read({ ...body, [field]: Symbol() });
    return !result.ok && result.refusal.some(({ code, path }) => code !== "unknown-field" && path?.[0] === field);
  });

describe("an experience as it is sent", () => {
  const read = (body: unknown) => readExperience(body, () => lunch, latest);

  it("is taken by the document and by the reader, with all its fields", () => {
    assert.equal(experience.safeParse(everything).success, true);
    assert.deepEqual(read(everything).ok, true);
    const { touchpoint: _, ...rest } = everything;
    assert.equal(experience.safeParse({ ...rest, whole: true }).success, true);
    assert.equal(read({ ...rest, whole: true }).ok, true);
  });

  it("has the same fields in both", () => {
    const documented = Object.keys(experience.shape);
    assert.deepEqual(readersKnow(everything, read, documented), documented);
  });

  it("leaves nothing that was read out of the document", () => {
    const result = read(everything);
    assert(result.ok);
    assert.equal(experience.safeParse(result.value).success, true);
  });
});

describe("an outcome as it is sent", () => {
  const read = (body: unknown) => readOutcome(body, () => true, latest);

  it("is taken by both, with the same fields", () => {
    assert.equal(outcome.safeParse(churned).success, true);
    assert.equal(read(churned).ok, true);
    const documented = Object.keys(outcome.shape);
    assert.deepEqual(readersKnow(churned, read, documented), documented);
  });
});

describe("a response as it is sent", () => {
  const whole = { ...aResponse({ answers: { smiley: 4, comment: null } }) };

  it("is taken by both, with the same fields", () => {
    assert.equal(response.safeParse(whole).success, true);
    assert.equal(readSent(whole).ok, true);
    const documented = Object.keys(response.shape);
    assert.deepEqual(readersKnow(whole, readSent, documented), documented);
  });
});
