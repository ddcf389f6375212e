import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { bandOf, isExceptional } from "./answers.ts";

// The table of the measures catalogue, §0.
describe("the band of a value", () => {
  it("is negative 1–2, neutral 3, positive 4–5 on five faces or steps", () => {
    assert.deepEqual(
      [1, 2, 3, 4, 5].map((value) => bandOf("rating", [1, 5], value)),
      ["negative", "negative", "neutral", "positive", "positive"],
    );
  });

  it("is negative 1–2, positive 3–4 on four faces: none lies in the middle", () => {
    assert.deepEqual(
      [1, 2, 3, 4].map((value) => bandOf("rating", [1, 4], value)),
      ["negative", "negative", "positive", "positive"],
    );
  });

  it("is negative to 6, neutral 7–8, positive 9–10 for recommending", () => {
    assert.deepEqual(
      [0, 6, 7, 8, 9, 10].map((value) => bandOf("recommend", [0, 10], value)),
      ["negative", "negative", "neutral", "neutral", "positive", "positive"],
    );
  });

  it("is negative 1–3, neutral 4, positive 5–7 for effort, 7 being very easy", () => {
    assert.deepEqual(
      [1, 3, 4, 5, 7].map((value) => bandOf("effort", [1, 7], value)),
      ["negative", "negative", "neutral", "positive", "positive"],
    );
  });

  it("is negative where the experience fell short, else positive", () => {
    assert.deepEqual(
      [-2, -0.5, 0, 2].map((value) => bandOf("expectation", [-2, 2], value)),
      ["negative", "negative", "positive", "positive"],
    );
  });

  it("is what the mapping says where it says it, and never positive elsewhere", () => {
    assert.deepEqual(
      [1, 3, 4, 5].map((value) => bandOf("rating", [1, 5], value, [5])),
      ["negative", "neutral", "neutral", "positive"],
    );
  });
});

describe("an exceptional answer", () => {
  it("is the top of its scale", () => {
    assert.equal(isExceptional("rating", [1, 5], 5), true);
    assert.equal(isExceptional("rating", [1, 5], 4), false);
    assert.equal(isExceptional("recommend", [0, 10], 9), false);
    assert.equal(isExceptional("effort", [1, 7], 7), true);
  });

  it("exceeds what was expected, where that was asked", () => {
    assert.equal(isExceptional("rating", [1, 5], 5, 1), true);
    assert.equal(isExceptional("rating", [1, 5], 5, 0), false);
    assert.equal(isExceptional("expectation", [-2, 2], 1), true);
    assert.equal(isExceptional("expectation", [-2, 2], 0), false);
  });
});
