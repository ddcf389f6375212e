import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { scoreInterval } from "./score-interval.ts";
import { wilsonInterval } from "./wilson-interval.ts";

describe("scoreInterval", () => {
  it("is Wilson's for a share with variance p(1 − p)/n", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, u) => {
        const x = Math.round(u * n);
        const theta = x / n;
        const score = scoreInterval({ theta, variance: (theta * (1 - theta)) / n, n })!;
        const wilson = wilsonInterval(x, n)!;
        assert.ok(Math.abs(score.low - wilson.low) < 1e-12 && Math.abs(score.high - wilson.high) < 1e-12);
      }),
    );
  });

  it("takes n for the effective number where nothing varies: 70.1 … 100 for nine fives", () => {
    const score = scoreInterval({ theta: 1, variance: 0, n: 9 })!;
    assert.equal(score.nEff, 9);
    assert.equal(score.low.toFixed(6), "0.700855");
    assert.equal(score.high, 1);
  });

  it("counts 29.6 effective answers of 40 when customers repeat themselves (R sandwich)", () => {
    const score = scoreInterval({ theta: 0.725, variance: 0.0067359375, n: 40 })!;
    assert.equal(score.nEff.toFixed(6), "29.598701");
    assert.equal(score.low.toFixed(6), "0.545623");
    assert.equal(score.high.toFixed(6), "0.852683");
  });

  it("is nothing without answers", () => {
    assert.equal(scoreInterval({ theta: Number.NaN, variance: 0, n: 0 }), null);
  });

  it("holds θ, stays within 0 … 1 and is never NaN, whatever the variance", () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(unit, unit, fc.integer({ min: 1, max: 1000 }), (theta, variance, n) => {
        const { low, high } = scoreInterval({ theta, variance, n })!;
        assert.ok(0 <= low && low <= theta + 1e-12 && theta - 1e-12 <= high && high <= 1);
      }),
    );
  });
});
