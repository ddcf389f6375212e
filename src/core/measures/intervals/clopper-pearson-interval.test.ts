import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { incompleteBeta } from "../numbers/incomplete-beta.ts";
import { clopperPearsonInterval } from "./clopper-pearson-interval.ts";

describe("clopperPearsonInterval", () => {
  it("is 1.57 … 20.39 % for 3 of 40 (R binom.test)", () => {
    const share = clopperPearsonInterval(3, 40)!;
    assert.equal(share.value, 0.075);
    assert.equal(share.low.toFixed(10), "0.0157421799");
    assert.equal(share.high.toFixed(10), "0.2038647487");
  });

  it("is 1 − (α/2)^(1/n) above when nobody", () => {
    const share = clopperPearsonInterval(0, 8)!;
    assert.equal(share.low, 0);
    assert.equal(share.high.toFixed(12), (1 - 0.025 ** (1 / 8)).toFixed(12));
  });

  it("is nothing when nobody was asked", () => {
    assert.equal(clopperPearsonInterval(0, 0), null);
  });

  it("holds the share, mirrors, and leaves 2.5 % on each side", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, u) => {
        const x = Math.round(u * n);
        const exact = clopperPearsonInterval(x, n)!;
        const mirror = clopperPearsonInterval(n - x, n)!;
        assert.ok(0 <= exact.low && exact.low <= x / n && x / n <= exact.high && exact.high <= 1);
        assert.ok(Math.abs(exact.low - (1 - mirror.high)) < 1e-10);
        // P(X ≥ x) at the lower end.
        if (x > 0) assert.ok(Math.abs(incompleteBeta(x, n - x + 1, exact.low) - 0.025) < 1e-9);
      }),
    );
  });
});
