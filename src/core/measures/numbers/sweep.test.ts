import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { jointRegression, sweep } from "./sweep.ts";

describe("sweep", () => {
  it("leaves regression coefficients, residual covariance and minus the inverse", () => {
    // Variances 4 and 9, covariance 2: slope 2/4, residual 9 − 2²/4.
    const a = Float64Array.from([4, 2, 2, 9]);
    assert.equal(sweep(a, 2, 0, 0), true);
    assert.deepEqual([...a], [-0.25, 0.5, 0.5, 8]);
  });

  it("leaves a variable alone that is explained already", () => {
    const a = Float64Array.from([4, 4, 4, 4]);
    assert.equal(sweep(a, 2, 0, 1e-9), true);
    assert.equal(sweep(a, 2, 1, 1e-9), false);
    assert.deepEqual([...a], [-0.25, 1, 1, 0]);
  });
});

describe("jointRegression", () => {
  it("gives slopes, variance inflation and R² of the last variable on the others (worked by hand)", () => {
    // Two drivers of variance 1 that correlate .6; with the outcome .5 and .7.
    const { slopes, inflation, rSquared } = jointRegression([1, 0.6, 0.5, 0.6, 1, 0.7, 0.5, 0.7, 1], 3);
    const expected = [(0.5 - 0.42) / 0.64, (0.7 - 0.3) / 0.64];
    slopes.forEach((slope, j) => {
      assert(Math.abs(slope - expected[j]!) < 1e-14);
    });
    for (const value of inflation) assert(Math.abs(value - 1 / 0.64) < 1e-14);
    assert(Math.abs(rSquared - (expected[0]! * 0.5 + expected[1]! * 0.7)) < 1e-14);
  });

  it("says infinite inflation of drivers that are copies of each other, and stays finite elsewhere", () => {
    const { slopes, inflation, rSquared } = jointRegression(
      [1, 1, 0, 0.5, 1, 1, 0, 0.5, 0, 0, 1, 0.2, 0.5, 0.5, 0.2, 1],
      4,
    );
    assert.deepEqual([...inflation], [Infinity, Infinity, 1]);
    assert.deepEqual([...slopes], [0.5, 0, 0.2]);
    assert(Math.abs(rSquared - 0.29) < 1e-15);
  });
});
