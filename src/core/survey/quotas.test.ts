import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { quotaKey, quotasMet } from "./quotas.ts";
import type { Answered } from "./read-given.ts";
import { readSurvey } from "./read-survey.ts";
import type { Survey } from "./survey.ts";
import type { Known } from "./way.ts";

const surveyOf = (...quotas: readonly Record<string, unknown>[]): Survey => {
  const survey = readSurvey({
    ...{ polku: "survey/1", key: "visit", name: { en: "Visit" }, journey: "lunch", about: "bill" },
    languages: ["en", "sv"],
    open: { quotas },
    context: ["table"],
    questions: [
      { ask: "smiley", key: "smiley", text: { en: "How did it go?" } },
      { ask: "tags", key: "why", words: ["price", "speed"], text: { en: "Why?" }, when: "smiley <= 2" },
      { ask: "number", key: "waited", text: { en: "How long did you wait?" } },
      { ask: "emotions", key: "felt", strength: true, text: { en: "How did it feel?" } },
    ],
  });
  assert(survey.ok, JSON.stringify(survey));
  return survey.value;
};
const met = (when: string, answered: Answered, known: Known = {}, isEnded = false): boolean => {
  const survey = surveyOf({ when, most: 10 });
  return quotasMet(survey.open.quotas!, { survey, answered, known, order: [0, 1, 2, 3], isEnded }).length === 1;
};
const problemsOf = (...quotas: readonly Record<string, unknown>[]) => {
  const { journey, about, languages, questions, ...survey } = surveyOf();
  const file = { polku: "survey/1", ...survey, journey, about, languages, open: { most: 100, quotas } };
  const read = readSurvey({
    ...file,
    questions: [
      { ask: "smiley", key: "smiley", text: { en: "How did it go?" } },
      { ask: "tags", key: "why", words: ["price", "speed"], most: 1, text: { en: "Why?" } },
    ],
  });
  return read.ok ? [] : read.refusal.map(({ message }) => message);
};

describe("a quota", () => {
  it("is met as soon as its rule holds, and not before", () => {
    assert.equal(met("smiley <= 2", {}), false);
    assert.equal(met("smiley <= 2", { smiley: 2 }), true);
    assert.equal(met("smiley <= 2", { smiley: 3 }), false);
    assert.equal(met("smiley <= 2 and why has price", { smiley: 2 }), false);
    assert.equal(met("smiley <= 2 or why has price", { smiley: 2 }), true);
    assert.equal(met("felt has joy", { smiley: 3, felt: { joy: 2, calm: null } }), true);
    assert.equal(met("felt has joy", { smiley: 3, felt: { calm: 3 } }), false);
  });

  it("is not met by what was not said yet, only by what can come no more", () => {
    assert.equal(met("smiley != 4 and not waited > 15", { smiley: 3 }), false);
    assert.equal(met("not why has price", {}), false);
    // Whom it went well for is not asked why.
    assert.equal(met("not why has price", { smiley: 4 }), true);
    assert.equal(met("not why has price", { smiley: 1 }), false);
    assert.equal(met("not why has price", { smiley: 1, why: ["speed"] }), true);
    assert.equal(met("waited is not answered", { smiley: 4 }), false);
    assert.equal(met("waited is not answered", { smiley: 4, waited: null }), true);
    assert.equal(met("waited is not answered", { smiley: 4 }, {}, true), true);
  });

  it("speaks of what is known of who answers; the language is known when it is answered", () => {
    assert.equal(met("channel = kiosk", {}, { channel: "kiosk" }), true);
    assert.equal(met("context.table = 12", {}, { "context.table": 12 }), true);
    assert.equal(met("language = sv", {}), false);
    assert.equal(met("not language = sv", {}), false);
    assert.equal(met("not language = sv", {}, { language: "fi" }), true);
  });

  it("is known by its rule, however that is written", () => {
    const [first] = surveyOf({ when: "smiley<=2  and (why has price)", most: 3 }).open.quotas!;
    assert.equal(quotaKey(first!), "smiley <= 2 and why has price");
  });

  it("is refused where it speaks of nothing, cannot be met, or is another once more", () => {
    assert.deepEqual(problemsOf({ when: "smily <= 2", most: 3 }, { when: "smiley = 6", most: 0 }), [
      "open.quotas[1].most is wrong: expected a whole number from 1, got 0",
    ]);
    assert.deepEqual(problemsOf({ when: "smily <= 2", most: 3 }, { when: "smiley = 6", most: 3 }), [
      'open.quotas[0].when speaks of "smily", which is neither a question nor known otherwise; did you mean "smiley"?',
      'open.quotas[1].when compares "smiley" with what is no answer to it: expected a whole number 1–4, got 6',
    ]);
    assert.deepEqual(
      problemsOf(
        { when: "smiley = 1", most: 100 },
        { when: "smiley=1", most: 101 },
        { when: "smiley < 2 and smiley > 3", most: 5 },
        { when: "why has price and why has speed", most: 5 },
      ),
      [
        "open.quotas[1].when is the rule of another quota already: open.quotas[0]",
        "open.quotas[1].most is never reached: the survey takes 100 responses in all, got 101",
        "open.quotas[2].when can never hold: nobody can answer so",
        "open.quotas[3].when can never hold: nobody can answer so",
      ],
    );
  });
});
