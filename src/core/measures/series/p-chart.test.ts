import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { pChart } from "./p-chart.ts";

const periods = (x: readonly number[], n: readonly number[]) => x.map((count, i) => ({ x: count, n: n[i]! }));

describe("pChart", () => {
  // p <- x/n; pb <- sum(x)/sum(n); s <- sqrt(pb*(1-pb)/n); z <- (p-pb)/s; sz <- mean(abs(diff(z)))/1.128
  it("widens the limits to what weeks really vary by (R)", () => {
    const found = pChart(
      periods([820, 905, 780, 1010, 990, 870, 760, 930], [1000, 1100, 950, 1300, 1200, 1050, 1000, 1150]),
    )!;
    assert.equal(found.centre.toFixed(12), "0.807428571429");
    assert.equal(found.sigmaZ?.toFixed(12), "2.322069939150");
    const { low, high } = found.periods[0]!.laney!;
    assert.deepEqual([low.toFixed(12), high.toFixed(12)], ["0.720563629502", "0.894293513356"]);
    assert.deepEqual(found.outsidePlain, [6]);
    assert.deepEqual(found.signals.outside, []);
  });

  it("leaves a gap where fewer than five answered, and takes the range over it", () => {
    const found = pChart(periods([50, 4, 60], [100, 4, 100]))!;
    assert.equal(found.periods[1], null);
    assert.equal(found.centre, 0.55);
    assert.deepEqual(found.sigmaZ, pChart(periods([50, 60], [100, 100]))!.sigmaZ);
  });

  it("freezes limits after the baseline", () => {
    const x = [50, 52, 49, 51, 50, 48, 52, 50, 49, 51, 50, 48];
    const calm = x.map((count) => ({ x: count, n: 100 }));
    const found = pChart([...calm, { x: 80, n: 100 }], { baseline: 12 })!;
    assert.equal(found.centre, 0.5);
    assert.deepEqual(found.baseline, { points: 12, enough: true });
    assert.deepEqual(found.signals.outside, [12]);
  });

  it("breaks a run by a share exactly on the centre, by whole numbers", () => {
    // All but one at 1/3 of 3 600 in all: the centre is 1/3 only if 5/15 is seen to be 10/30.
    const found = pChart(new Array(12).fill(0).map((_, i) => (i % 2 ? { x: 5, n: 15 } : { x: 10, n: 30 })))!;
    assert.deepEqual(found.signals, { outside: [], runs: [] });
  });

  it("has no limits of Laney's where everybody, nobody or one period says it", () => {
    assert.equal(pChart(periods([10, 12], [10, 12]))!.sigmaZ, null);
    assert.equal(pChart(periods([0, 0], [10, 12]))!.periods[0]!.laney, null);
    assert.equal(pChart(periods([3], [10]))!.sigmaZ, null);
    assert.equal(pChart(periods([1], [4])), null);
  });

  it("is the same for those who did not say it, upside down, and never NaN", () => {
    const counts = fc.array(
      fc.tuple(fc.nat(40), fc.nat(40)).map(([x, rest]) => ({ x, n: x + rest })),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(counts, (weeks) => {
        const found = pChart(weeks);
        const turned = pChart(weeks.map(({ x, n }) => ({ x: n - x, n })));
        if (found === null || turned === null) return assert.equal(found, turned);
        assert.ok(Math.abs(found.centre + turned.centre - 1) < 1e-12);
        assert.deepEqual(found.signals.runs, turned.signals.runs);
        for (const period of found.periods) {
          if (period === null) continue;
          for (const limits of [period.plain, period.laney]) {
            if (limits === null) continue;
            assert.ok(limits.low >= 0 && limits.low <= found.centre && limits.high >= found.centre && limits.high <= 1);
          }
        }
      }),
    );
  });
});
