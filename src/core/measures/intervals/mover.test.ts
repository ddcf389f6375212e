import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { weightedSumInterval } from "./mover.ts";
import { newcombeDifference } from "./newcombe-difference.ts";

const group = fc
  .integer({ min: 1, max: 400 })
  .chain((n) => fc.record({ x: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));

describe("newcombeDifference", () => {
  it("is 5.2 … 33.4 points for 56 of 70 against 48 of 80 (statsmodels)", () => {
    const found = newcombeDifference({ x: 56, n: 70 }, { x: 48, n: 80 })!;
    assert.equal(found.low.toFixed(12), "0.052431472402");
    assert.equal(found.high.toFixed(12), "0.333872654037");
  });

  it("stays within −1 … 1 around the difference, and turns round with the groups", () => {
    fc.assert(
      fc.property(group, group, (one, other) => {
        const [there, back] = [newcombeDifference(one, other)!, newcombeDifference(other, one)!];
        assert.ok(-1 <= there.low && there.low <= there.value && there.value <= there.high && there.high <= 1);
        assert.ok(Math.abs(there.low + back.high) < 1e-12);
      }),
    );
  });

  it("is nothing when one group is empty", () => {
    assert.equal(newcombeDifference({ x: 0, n: 0 }, { x: 1, n: 2 }), null);
  });
});

describe("weightedSumInterval", () => {
  const part = (weight: number) => ({ weight, value: 0.5, low: 0.4, high: 0.7 });

  it("is the part itself for one part", () => {
    assert.deepEqual(weightedSumInterval([part(1)]), { value: 0.5, low: 0.4, high: 0.7 });
  });

  it("turns the ends round for what is subtracted", () => {
    const { value, low, high } = weightedSumInterval([part(-1)]);
    assert.deepEqual([value, low.toFixed(12), high.toFixed(12)], [-0.5, "-0.700000000000", "-0.400000000000"]);
  });

  it("is narrower for a difference when the same people said both, and of no width when they said the same", () => {
    const width = (correlation: number) => {
      const { low, high } = weightedSumInterval([part(1), part(-1)], () => correlation);
      return high - low;
    };
    assert.ok(width(0.5) < width(0));
    // Fully dependent: what is left is how unevenly the interval lies about the value.
    assert.equal(width(1).toFixed(12), "0.200000000000");
  });
});
