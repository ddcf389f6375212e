import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aSurvey } from "../../test/survey.ts";
import { type Given, wayThrough } from "../core/survey/way.ts";
import { progressAt } from "./progress.ts";

const survey = aSurvey([
  { ask: "smiley", key: "smiley", jumps: [{ when: "smiley = 4", to: "comment" }] },
  { ask: "tags", key: "why", words: ["price", "speed"], when: "smiley <= 2" },
  { ask: "number", key: "waited", when: "why has speed" },
  { ask: "comment", key: "comment" },
  { ask: "text", key: "kiosk", when: "channel = kiosk" },
]);
const order = survey.questions.map((_, at) => at);
const told = (place: string, given: Given) => {
  const { at, of } = progressAt(place, survey, given, {}, order);
  return `${at} of ${of}`;
};

describe("how far a respondent is", () => {
  it("counts what can still come: what hangs on answers to come may, what was ruled out may not", () => {
    assert.equal(told("smiley", {}), "1 of 4");
    assert.equal(told("smiley", { smiley: 3 }), "1 of 2");
    assert.equal(told("why", { smiley: 1 }), "2 of 4");
    assert.equal(told("why", { smiley: 1, why: ["price"] }), "2 of 3");
    assert.equal(told("waited", { smiley: 1, why: ["speed"] }), "3 of 4");
    assert.equal(told("comment", { smiley: 4 }), "2 of 2");
  });

  it("never lets the end move away from who goes on", () => {
    for (const answers of [
      { smiley: 1, why: ["speed"] },
      { smiley: 2, why: ["price"] },
      { smiley: 3 },
      { smiley: 4 },
    ]) {
      let given: Given = {};
      let left = Number.POSITIVE_INFINITY;
      for (;;) {
        const { next } = wayThrough(survey, given, {}, order);
        if (next === undefined) break;
        const { key } = next.question;
        const { at, of } = progressAt(key, survey, given, {}, order);
        assert(of - at < left, JSON.stringify({ key, at, of }));
        left = of - at;
        given = { ...given, [key]: (answers as Given)[key] ?? null };
      }
      assert.equal(left, 0);
    }
  });
});
