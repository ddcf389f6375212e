import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readSurvey } from "../read-survey.ts";
import { canHold } from "./can-hold.ts";
import { readRule } from "./read-rule.ts";

const survey = readSurvey({
  ...{ polku: "survey/1", key: "visit", name: { en: "Visit" }, journey: "lunch", about: "bill", languages: ["en"] },
  questions: [
    { ask: "smiley", key: "smiley" },
    { ask: "number", key: "waited" },
    { ask: "tags", key: "why", most: 2 },
    { ask: "resolved", key: "resolved", notApplicable: true },
    { ask: "emotions", key: "felt", words: ["joy", "calm", "anger"], most: 2, strength: true },
    { ask: "date", key: "day" },
    { ask: "comment", key: "comment" },
    { ask: "consent", key: "consent" },
    {
      ask: "choice",
      key: "who",
      options: ["alone", "friends"].map((key) => ({ key, text: { en: key } })),
    },
  ].map((question) => ({ ...question, text: { en: "?" } })),
});
assert(survey.ok);
const can = (words: string): boolean => {
  const rule = readRule(words);
  assert(rule.ok);
  return canHold(rule.value, survey.value);
};

describe("canHold", () => {
  it("finds rules for which nobody can answer", () => {
    const never = [
      "smiley = 1 and smiley = 4",
      "smiley > 3 and smiley < 4",
      "smiley = 4 and smiley is not answered",
      "not (smiley = 1 or not smiley = 1)",
      "why has speed and why has price and why has staff",
      "felt has joy and felt has calm and felt has anger",
      "felt has joy and felt is not answered",
      "resolved = yes and resolved != yes",
      "resolved != yes and resolved != no and resolved != partly and resolved != notApplicable",
      "consent = true and consent = false",
      "who != alone and who != friends",
      "channel = kiosk and channel = qr",
      "smiley > 4",
      "who = alone and who = friends",
      "language = sv",
      "comment is answered and comment is not answered",
    ];
    assert.deepEqual(never.filter(can), []);
  });

  it("lets every other be", () => {
    const sometimes = [
      "smiley <= 2 and smiley >= 2",
      "waited > 15 and waited < 16",
      "why has speed and why has price and not why has staff",
      "felt has joy and felt has calm and not felt has anger",
      "resolved = notApplicable",
      'day != "2026-11-28" and day is answered',
      "comment is answered",
      "not consent = true",
      "who = friends or who = alone",
      "context.table > 3 and context.table < 5",
      "attribute.group != regular",
      "language = en",
    ];
    assert.deepEqual(
      sometimes.filter((words) => !can(words)),
      [],
    );
  });
});
