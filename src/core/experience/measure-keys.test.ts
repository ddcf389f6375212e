import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aJourney } from "../../../test/journeys.ts";
import { declaredAnswers } from "./declared-answers.ts";
import { measureKeys, measureOf } from "./measure-keys.ts";

const answers = declaredAnswers(
  aJourney({
    image: { reliable: { en: "Reliable" } },
    answers: { wait: { name: { en: "Minutes waited" }, scale: [0, 60], better: "lower" } },
  }),
);

describe("a measure key", () => {
  it("names an answer and what is computed of it, with unit and range", () => {
    assert.deepEqual(measureOf("satisfaction.positive", answers), {
      answer: "satisfaction",
      measure: "positive",
      unit: "share",
      range: [0, 1],
    });
    assert.deepEqual(measureOf("recommend.nps", answers)?.range, [-100, 100]);
    assert.deepEqual(measureOf("image.reliable.index", answers), {
      answer: "image.reliable",
      measure: "index",
      unit: "index",
      range: [0, 100],
    });
    assert.deepEqual(measureOf("wait.mean", answers)?.range, [0, 60]);
  });

  it("is none for what nobody computes", () => {
    for (const key of [
      "satisfaction",
      "satisfaction.nps",
      "comment.mean",
      "taste.mean",
      "image.cheap.mean",
      ".mean",
      "",
    ]) {
      assert.equal(measureOf(key, answers), null, key);
    }
  });

  it("is one of these", () => {
    assert.deepEqual(measureKeys(answers), [
      "satisfaction.positive",
      "satisfaction.negative",
      "satisfaction.mean",
      "satisfaction.index",
      "smiley.positive",
      "smiley.negative",
      "smiley.mean",
      "smiley.index",
      "effort.easy",
      "effort.hard",
      "effort.mean",
      "recommend.nps",
      "recommend.mean",
      "expectation.netExceeded",
      "expectation.exceeded",
      "expectation.met",
      "expectation.below",
      "expectation.meanGap",
      "emotions.net",
      "resolved.yes",
      "return.mean",
      "return.positive",
      "value.positive",
      "value.negative",
      "value.mean",
      "value.index",
      "compared.netExceeded",
      "compared.exceeded",
      "compared.met",
      "compared.below",
      "compared.meanGap",
      "image.reliable.positive",
      "image.reliable.negative",
      "image.reliable.mean",
      "image.reliable.index",
      "wait.positive",
      "wait.negative",
      "wait.mean",
      "wait.index",
    ]);
  });
});
