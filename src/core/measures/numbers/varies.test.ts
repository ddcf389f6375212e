import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { varies } from "./varies.ts";

/** Added up part by part, as means are that come from groups. */
function summary(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value / values.length, 0);
  return { n: values.length, mean, squares: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) };
}

describe("varies", () => {
  it("is not so of values that are all the same, however they are rounded", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 2000 }), (value, n) => {
        assert.equal(varies(summary(new Array<number>(n).fill(value))), false);
      }),
    );
  });

  it("is so where one of a million differs by a millionth", () => {
    const values = new Array<number>(1_000_000).fill(5);
    values[7] = 5.000005;
    assert(varies(summary(values)));
    assert(varies(summary([-1, 1])));
  });
});
