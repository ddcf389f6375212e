import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { jointRegression } from "../numbers/sweep.ts";
import { movingTogether } from "./moving-together.ts";

const groupsOf = (correlation: readonly number[]) => {
  const size = Math.sqrt(correlation.length);
  return movingTogether(correlation, Array.from(jointRegression(correlation, size).inflation));
};

describe("movingTogether", () => {
  it("puts two drivers together that correlate by .96, not by .9 (by hand: inflation 1/(1 − r²) is 12.8 and 5.3)", () => {
    const pair = (r: number) => [1, r, 0.1, 0.5, r, 1, 0.1, 0.5, 0.1, 0.1, 1, 0.2, 0.5, 0.5, 0.2, 1];
    assert.deepEqual(groupsOf(pair(0.96)), [[1], [0], []]);
    assert.deepEqual(groupsOf(pair(0.9)), [[], [], []]);
    assert.deepEqual(groupsOf(pair(1)), [[1], [0], []]);
  });

  it("takes the nearest where a driver is explained by several, none of them close", () => {
    // The third is nearly the sum of the first two, which are uncorrelated: r = .7 and .69, inflation 1/(1 − .9661).
    const three = [1, 0, 0.7, 0.3, 0, 1, 0.69, 0.3, 0.7, 0.69, 1, 0.4, 0.3, 0.3, 0.4, 1];
    assert.deepEqual(groupsOf(three), [[2], [2], [0, 1]]);
  });

  it("leaves a single driver alone", () => {
    assert.deepEqual(movingTogether([1, 0.5, 0.5, 1], [Number.POSITIVE_INFINITY]), [[]]);
    assert.deepEqual(movingTogether([1], []), []);
  });
});
