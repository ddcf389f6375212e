import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aFigure, tooFew } from "../../../../test/audits.ts";
import { changes } from "./change.ts";

const share = (value: number) => aFigure({ value, low: value - 0.04, high: value + 0.04 });
const says = (...asked: Parameters<typeof changes>) => changes(...asked).map((change) => change.says);

describe("a figure in two audits", () => {
  it("is higher or lower where the interval of the difference leaves no doubt", () => {
    const pairs = [
      { before: share(0.5), now: share(0.7) },
      { before: share(0.7), now: share(0.5) },
      { before: share(0.5), now: share(0.53) },
    ];
    assert.deepEqual(says(pairs, "apart"), ["higher", "lower", "not-told-apart"]);
  });

  it("needs more, the more are compared beside it", () => {
    // Half-widths of 4 points make 5.66 of the difference: alone 6 points are told apart, among ten no more.
    const one = { before: share(0.5), now: share(0.56) };
    const still = { before: share(0.5), now: share(0.5) };
    assert.deepEqual(says([one], "apart"), ["higher"]);
    assert.deepEqual(says([one, ...Array(9).fill(still)], "apart"), Array(10).fill("not-told-apart"));
  });

  it("is not compared where one is missing, or is of another unit", () => {
    const pairs = [
      { before: tooFew(3), now: share(0.7) },
      { before: aFigure({ value: 12, low: 4, high: 20, unit: "points" }), now: share(0.7) },
    ];
    assert.deepEqual(says(pairs, "apart"), ["nothing-to-compare", "nothing-to-compare"]);
  });

  it("is not said to differ where some of the answers are the same", () => {
    const pairs = [{ before: share(0.1), now: share(0.9) }];
    assert.deepEqual(changes(pairs, "overlapping"), [{ says: "overlapping", difference: null }]);
    assert.deepEqual(says(pairs, "same"), ["same"]);
  });
});
