import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { predicts, signalAt, trend } from "./trend.ts";

describe("a trend", () => {
  it("is said when Mann and Kendall's p is below .05, in the direction of the slope", () => {
    assert.equal(trend({ p: 0.049, slope: 0.3 }), "rising");
    assert.equal(trend({ p: 0.049, slope: -0.3 }), "falling");
    assert.equal(trend({ p: 0.05, slope: 0.3 }), "no-trend");
    assert.equal(trend({ p: 0.01, slope: 0 }), "no-trend");
  });

  it("is not said of too few periods, nor across a change in the way of asking", () => {
    assert.equal(trend({ p: null, slope: 2 }), "too-few");
    assert.equal(trend({ p: 0.001, slope: 2, modeChanged: true }), "mode-changed");
  });

  it("turns round with the series, and does not appear as p grows", () => {
    const series = fc.record({
      p: fc.double({ min: 0, max: 1, noNaN: true }),
      slope: fc.double({ min: -3, max: 3, noNaN: true }),
    });
    const turned = { rising: "falling", falling: "rising" } as Record<string, string>;
    fc.assert(
      fc.property(series, fc.double({ min: 0, max: 1, noNaN: true }), ({ p, slope }, other) => {
        const said = trend({ p, slope });
        assert.equal(trend({ p, slope: -slope }), turned[said] ?? said);
        if (said === "no-trend") assert.equal(trend({ p: Math.max(p, other), slope }), "no-trend");
      }),
    );
  });
});

it("a month is a signal outside the limits, or as the eighth in a row on one side; outside comes first", () => {
  const signals = { outside: [3, 9], runs: [8, 9] };
  assert.deepEqual(
    [2, 3, 8, 9].map((at) => signalAt(at, 1, signals)),
    ["none", "above", "above-run", "above"],
  );
  assert.deepEqual([signalAt(3, -1, signals), signalAt(8, -1, signals)], ["below", "below-run"]);
});

it("only what passed on the next period predicts", () => {
  assert.equal(predicts(true, "next-period"), "predicts");
  assert.equal(predicts(false, "next-period"), "too-weak");
  assert.equal(predicts(true, "in-sample"), "not-out-of-sample");
});
