import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { completeSuffices, journeySuccess, rolledThroughputYield } from "./journey-success.ts";

const passes = [
  { measured: 3, failed: 0, applicable: 3, n: 6 },
  { measured: 3, failed: 1, applicable: 3, n: 9 },
  { measured: 2, failed: 0, applicable: 3, n: 7 },
  { measured: 1, failed: 1, applicable: 3, n: 13 },
  { measured: 0, failed: 0, applicable: 3, n: 100 },
];

describe("journeySuccess", () => {
  it("bounds success by what the unmeasured could have been, with Wilson's limits outside (as in R)", () => {
    const found = journeySuccess(passes)!;
    assert.equal(found.passes, 35);
    assert.deepEqual([found.succeeded, found.failed, found.undetermined, found.complete], [6, 22, 7, 15]);
    assert.equal(found.least.value, 6 / 35);
    assert.equal(found.most.value, 13 / 35);
    assert(Math.abs(found.least.low - 0.0810264005) < 1e-9);
    assert(Math.abs(found.most.high - 0.5366306316) < 1e-9);
    assert.equal(found.amongComplete?.value, 0.4);
  });

  it("needs passes, and among complete ones at least one of those", () => {
    assert.equal(journeySuccess([]), null);
    assert.equal(journeySuccess([{ measured: 0, failed: 0, applicable: 3, n: 8 }]), null);
    assert.equal(journeySuccess([{ measured: 1, failed: 0, applicable: 3, n: 8 }])?.amongComplete, null);
  });

  it("asks nothing of touchpoints that do not apply to the pass", () => {
    const found = journeySuccess([
      { measured: 2, failed: 0, applicable: 2, n: 5 },
      { measured: 2, failed: 0, applicable: 3, n: 5 },
    ])!;
    assert.deepEqual([found.succeeded, found.undetermined, found.complete], [5, 5, 5]);
  });

  it("holds the success of the complete passes and never exceeds 0 to 1", () => {
    const entry = fc
      .tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 }), fc.integer({ min: 1, max: 50 }))
      .map(([measured, failed, n]) => ({ measured, failed: Math.min(measured, failed), applicable: 4, n }));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), (given) => {
        const found = journeySuccess(given);
        if (found === null) return;
        assert(0 <= found.least.low && found.least.value <= found.most.value && found.most.high <= 1);
        assert.equal(found.succeeded + found.failed + found.undetermined, found.passes);
        if (found.complete === found.passes) assert.equal(found.least.value, found.amongComplete?.value);
      }),
    );
  });
});

describe("completeSuffices", () => {
  it("asks for 30 complete passes and half of all", () => {
    const of = (complete: number, all: number) =>
      completeSuffices({ complete, passes: all, succeeded: 0, failed: 0, undetermined: 0 });
    assert.equal(of(30, 60), true);
    assert.equal(of(29, 30), false);
    assert.equal(of(30, 61), false);
  });
});

describe("rolledThroughputYield", () => {
  it("multiplies the pass rates", () => {
    assert.equal(
      rolledThroughputYield([
        { measured: 10, positive: 9 },
        { measured: 4, positive: 2 },
      ]),
      0.45,
    );
    assert.equal(
      rolledThroughputYield([
        { measured: 10, positive: 9 },
        { measured: 0, positive: 0 },
      ]),
      null,
    );
  });
});
