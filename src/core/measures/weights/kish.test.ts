import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { kish, shownByWeights } from "./kish.ts";

describe("kish", () => {
  it("is worked by hand: four weigh 3 and six weigh 1", () => {
    // Σw = 18, Σw² = 42: 324/42 answers' worth of ten
    const found = kish([
      { weight: 3, n: 4 },
      { weight: 1, n: 6 },
    ])!;
    assert.equal(found.nEff.toFixed(12), (324 / 42).toFixed(12));
    assert.equal(found.deff.toFixed(12), (420 / 324).toFixed(12));
  });

  it("is 1 when all weigh alike, whatever the weight", () => {
    assert.deepEqual(kish([{ weight: 1e-200, n: 7 }]), { n: 7, nEff: 7, deff: 1 });
  });

  it("is nothing without weight", () => {
    assert.equal(kish([]), null);
    assert.equal(kish([{ weight: 0, n: 5 }]), null);
    assert.equal(kish([{ weight: 5, n: 0 }]), null);
  });

  it("is at least 1, and does not change with the scale or the order", () => {
    const weights = fc.array(
      fc.record({ weight: fc.integer({ min: 1, max: 99 }), n: fc.integer({ min: 1, max: 9 }) }),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(weights, (counted) => {
        const { deff } = kish(counted)!;
        const scaled = kish(counted.map(({ weight, n }) => ({ weight: weight / 7, n })).toReversed())!;
        assert.ok(deff >= 1 - 1e-12 && Math.abs(deff - scaled.deff) < 1e-9);
      }),
    );
  });
});

describe("shownByWeights", () => {
  it("shows the unweighted beside above 2, and refuses the weighted above 4", () => {
    assert.deepEqual([1, 2, 2.1, 4, 4.1].map(shownByWeights), ["weighted", "weighted", "both", "both", "refused"]);
  });
});
