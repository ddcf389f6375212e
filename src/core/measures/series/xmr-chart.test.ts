import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { xmrChart } from "./xmr-chart.ts";

describe("xmrChart", () => {
  it("is worked by hand for 1 3 2 4: centre 2.5, moving ranges 2 1 2", () => {
    const chart = xmrChart([1, 3, 2, 4])!;
    assert.equal(chart.centre, 2.5);
    assert.equal(chart.meanMovingRange.toFixed(9), "1.666666667");
    assert.equal(chart.sigma.toFixed(9), (5 / 3 / 1.128).toFixed(9));
    assert.equal(chart.medianMovingRange, 2);
    assert.equal(chart.movingRangeHigh.toFixed(9), "5.445000000");
    assert.deepEqual(chart.signals, { outside: [], runs: [] });
    assert.deepEqual(chart.baseline, { points: 4, enough: false });
  });

  it("freezes its limits after the baseline: a later rise is a signal and does not widen them", () => {
    const calm = [70, 72, 71, 69, 70, 71, 72, 70, 69, 71, 70, 71];
    const before = xmrChart(calm)!;
    const after = xmrChart([...calm, 90, 91], { baseline: 12 })!;
    assert.deepEqual(after.baseline, { points: 12, enough: true });
    assert.deepEqual([after.low, after.high], [before.low, before.high]);
    assert.deepEqual(after.signals.outside, [12, 13]);
  });

  it("takes the range over a gap between the points shown on its sides", () => {
    const chart = xmrChart([10, null, null, 14, 12])!;
    assert.equal(chart.meanMovingRange, 3);
    assert.deepEqual(xmrChart([10, 14, 12])!.low, chart.low);
  });

  it("has nothing to say of a single point, and finds no signal where nothing varies", () => {
    assert.equal(xmrChart([null, 5, null]), null);
    assert.deepEqual(xmrChart(new Array(20).fill(0.1))!.signals, { outside: [], runs: [] });
  });

  it("moves with the scale, is told the same upside down, and is never NaN", () => {
    const values = fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { maxLength: 40 });
    fc.assert(
      fc.property(values, (series) => {
        const chart = xmrChart(series);
        if (chart === null) return;
        for (const value of [chart.low, chart.centre, chart.high, chart.sigma]) assert.ok(Number.isFinite(value));
        const turned = xmrChart(series.map((value) => (value === null ? null : 100 - value)))!;
        assert.ok(Math.abs(turned.high - (100 - chart.low)) < 1e-9);
        assert.deepEqual(turned.signals, chart.signals);
      }),
    );
  });
});
