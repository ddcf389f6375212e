import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { mannKendall } from "./mann-kendall.ts";

describe("mannKendall", () => {
  // cor.test(seq_along(x), x, method = "kendall", exact = FALSE, continuity = TRUE); slopes and ranks as trend::sens.slope
  it("finds a rise with ties, and how much it is a period (R)", () => {
    const found = mannKendall([3, 5, 4, 4, 6, 7, 5, 8, 8, 9, 7, 10])!;
    assert.equal(found.s, 48);
    assert.equal(found.variance.toFixed(9), "208.666666667");
    assert.equal(found.z.toFixed(12), "3.253653635658");
    assert.equal(found.p.toFixed(14), "0.00113931099449");
    assert.equal(found.tauB?.toFixed(12), "0.750366479377");
    assert.equal(found.slope, 0.5);
    assert.deepEqual([found.interval!.low.toFixed(9), found.interval!.high], ["0.333333333", 0.75]);
  });

  it("lets time go on through a gap", () => {
    assert.equal(mannKendall([1, null, 3, null, 5])!.slope, 1);
  });

  it("finds nothing in equal values, and too few points have no interval", () => {
    const flat = mannKendall([4, 4, 4, 4])!;
    assert.deepEqual([flat.s, flat.z, flat.p, flat.tauB, flat.slope], [0, 0, 1, null, 0]);
    assert.equal(mannKendall([1, 2, 3])!.interval, null);
    assert.equal(mannKendall([1, null]), null);
  });

  it("turns with the series, and its interval holds the slope", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 25 }), (values) => {
        const found = mannKendall(values)!;
        const back = mannKendall(values.toReversed())!;
        assert.equal(found.s, -back.s || 0);
        assert.equal(found.p, back.p);
        assert.ok(Math.abs(found.slope + back.slope) < 1e-12);
        assert.ok(found.p >= 0 && found.p <= 1);
        if (found.interval === null) return;
        assert.ok(found.interval.low <= found.slope && found.slope <= found.interval.high);
      }),
    );
  });
});
