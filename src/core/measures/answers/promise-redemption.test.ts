import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { wilsonInterval } from "../intervals/wilson-interval.ts";
import { unitAnswers } from "../journeys/consistency.ts";
import { levelGap, promiseRedemption } from "./promise-redemption.ts";

const close = (a: number | null | undefined, b: number) =>
  assert.ok(Math.abs((a ?? Number.NaN) - b) <= 1e-10 * Math.max(1, Math.abs(b)), `${a} is not ${b}`);

describe("promiseRedemption", () => {
  it("counts partly kept as not kept, and shows it by itself", () => {
    const found = promiseRedemption({ kept: 45, partly: 9, broken: 6 })!;
    assert.equal(found.n, 60);
    assert.deepEqual(found.redemption, wilsonInterval(45, 60));
    assert.deepEqual(found.partly, wilsonInterval(9, 60));
  });

  it("has R's exact p-values against the target", () => {
    // binom.test(45, 60, .8, alternative = "less"), "greater"
    const found = promiseRedemption({ kept: 45, partly: 9, broken: 6 }, { target: 0.8 })!;
    close(found.belowTargetP, 0.206541820761668);
    close(found.atLeastTargetP, 0.869379320304237);
  });

  it("judges by the ends of the 90 % interval, each a one-sided 95 % bound", () => {
    const { oneSided } = promiseRedemption({ kept: 45, partly: 9, broken: 6 })!;
    const { low, high } = wilsonInterval(45, 60, 0.9)!;
    close(oneSided.low, low);
    close(oneSided.high, high);
    const verdict = (target: number) => promiseRedemption({ kept: 45, partly: 9, broken: 6 }, { target })?.verdict;
    assert.equal(verdict(0.6), "kept");
    assert.equal(verdict(0.75), "unproven");
    assert.equal(verdict(0.9), "broken");
  });

  it("has no verdict without a target, and is nothing without a question", () => {
    const found = promiseRedemption({ kept: 5, partly: 0, broken: 0 })!;
    assert.deepEqual([found.verdict, found.atLeastTargetP, found.belowTargetP, found.claimGap], Array(4).fill(null));
    assert.equal(promiseRedemption({ kept: 0, partly: 0, broken: 0 }, { target: 0.8 }), null);
  });

  it("sets the company's claim against what customers say", () => {
    const { claimGap, redemption } = promiseRedemption({ kept: 45, partly: 9, broken: 6 }, { claimed: 0.93 })!;
    close(claimGap?.value, 0.18);
    close(claimGap?.low, 0.93 - redemption.high);
    close(claimGap?.high, 0.93 - redemption.low);
  });

  it("never says kept and broken of the same, and less readily kept the higher the target", () => {
    const counts = fc.record({ kept: fc.nat(300), partly: fc.nat(50), broken: fc.nat(100) });
    const order = ["broken", "unproven", "kept"];
    fc.assert(
      fc.property(counts, fc.double({ min: 0, max: 1, noNaN: true }), (promise, target) => {
        const low = promiseRedemption(promise, { target });
        const high = promiseRedemption(promise, { target: Math.min(1, target + 0.1) });
        if (low === null || high === null) return;
        assert.ok(order.indexOf(high.verdict!) <= order.indexOf(low.verdict!));
        for (const p of [low.atLeastTargetP!, low.belowTargetP!]) assert.ok(p >= 0 && p <= 1);
        // Both count the outcome itself.
        assert.ok(low.atLeastTargetP! + low.belowTargetP! >= 1 - 1e-12);
      }),
    );
  });
});

describe("levelGap", () => {
  it("is R's t.test(c(4, 5, 3, 4, 2, 5), mu = 4.5), as a gap", () => {
    const found = levelGap(unitAnswers([4, 5, 3, 4, 2, 5]), 4.5)!;
    close(found.value, 23 / 6 - 4.5);
    close(found.low, -1.89350435837164);
    close(found.high, 0.560171025038307);
    close(found.degreesOfFreedom, 5);
  });

  it("has no interval where all say the same, or one alone", () => {
    for (const answers of [[4, 4, 4], [4]]) {
      const found = levelGap(unitAnswers(answers), 4.5)!;
      assert.deepEqual([found.value, found.low, found.high], [-0.5, null, null]);
    }
    assert.equal(levelGap({ n: 0, mean: 0, squares: 0 }, 4.5), null);
  });
});
