import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { codesInBand, positiveCodes } from "./bands.ts";

describe("positiveCodes", () => {
  it("are those of the catalogue's table", () => {
    assert.deepEqual(positiveCodes({ kind: "rating", scale: [1, 4] }), [3, 4]);
    assert.deepEqual(positiveCodes({ kind: "rating", scale: [1, 5] }), [4, 5]);
    assert.deepEqual(positiveCodes({ kind: "effort", scale: [1, 7] }), [5, 6, 7]);
    assert.deepEqual(positiveCodes({ kind: "recommend", scale: [0, 10] }), [9, 10]);
    assert.deepEqual(positiveCodes({ kind: "expectation", scale: [-2, 2] }), [0, 1, 2]);
    assert.deepEqual(positiveCodes({ kind: "rating", scale: [0, 10] }), [7, 8, 9, 10]);
    assert.deepEqual(positiveCodes({ kind: "resolved", scale: [0, 2] }), [2]);
  });

  it("are those a mapping names instead", () => {
    assert.deepEqual(positiveCodes({ kind: "rating", scale: [1, 5], positive: [5] }), [5]);
  });
});

describe("codesInBand", () => {
  it("puts every whole value of a scale into one band", () => {
    const reading = { kind: "rating", scale: [1, 7] } as const;
    const all = (["negative", "neutral", "positive"] as const).flatMap((band) => codesInBand(band, reading));
    assert.deepEqual(all, [1, 2, 3, 4, 5, 6, 7]);
  });
});
