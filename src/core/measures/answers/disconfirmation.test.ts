import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { disconfirmation } from "./disconfirmation.ts";

const cells = fc.array(
  fc.record({ expected: fc.integer({ min: 1, max: 5 }), experienced: fc.integer({ min: 1, max: 5 }), n: fc.nat(20) }),
  { minLength: 1, maxLength: 25 },
);

describe("disconfirmation", () => {
  it("is worked by hand: of ten, five got more and one got less than expected", () => {
    const found = disconfirmation(
      [
        { expected: 3, experienced: 4, n: 5 },
        { expected: 5, experienced: 5, n: 4 },
        { expected: 4, experienced: 2, n: 1 },
      ],
      5,
    )!;
    assert.equal(found.n, 10);
    assert.equal(found.exceeded.value, 0.5);
    assert.equal(found.met.value, 0.4);
    assert.equal(found.below.value, 0.1);
    assert.equal(found.netExceeded.value, 40);
    assert.equal(found.meanGap, 0.3);
    assert.equal(found.ceilingShare, 0.4);
    // Of six with a sign at most one below: 2 · (1 + 6)/2⁶.
    assert.equal(found.signTest?.toFixed(12), (14 / 64).toFixed(12));
  });

  it("gives the gap without an interval where everybody differs alike, and no test where nobody differs", () => {
    const alike = disconfirmation([{ expected: 2, experienced: 3, n: 8 }], 5)!;
    assert.equal(alike.meanGap, 1);
    assert.equal(alike.gapInterval, null);
    const met = disconfirmation([{ expected: 3, experienced: 3, n: 8 }], 5)!;
    assert.equal(met.signTest, null);
    assert.equal(met.signedRank, null);
  });

  it("is nothing without a pair", () => {
    assert.equal(disconfirmation([], 5), null);
  });

  it("mirrors when expected and experienced swap", () => {
    fc.assert(
      fc.property(cells, (table) => {
        const found = disconfirmation(table, 5);
        const swapped = disconfirmation(
          table.map(({ expected, experienced, n }) => ({ expected: experienced, experienced: expected, n })),
          5,
        );
        if (found === null || swapped === null) return assert.equal(found, swapped);
        assert.equal(found.exceeded.value, swapped.below.value);
        assert.ok(Math.abs(found.netExceeded.low + swapped.netExceeded.high) < 1e-9);
        assert.equal(found.signTest, swapped.signTest);
        assert.ok(Math.abs((found.signedRank?.p ?? 0) - (swapped.signedRank?.p ?? 0)) < 1e-9);
      }),
    );
  });

  it("has shares that add up, and p-values within 0 … 1", () => {
    fc.assert(
      fc.property(cells, (table) => {
        const found = disconfirmation(table, 5);
        if (found === null) return;
        const { exceeded, met, below, signTest, signedRank } = found;
        assert.ok(Math.abs(exceeded.value + met.value + below.value - 1) < 1e-12);
        for (const p of [signTest ?? 1, signedRank?.p ?? 1]) assert.ok(p >= 0 && p <= 1);
      }),
    );
  });
});
