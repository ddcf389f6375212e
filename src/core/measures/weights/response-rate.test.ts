import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { welch } from "../comparisons/welch.ts";
import { wilsonInterval } from "../intervals/wilson-interval.ts";
import { unitAnswers } from "../journeys/consistency.ts";
import { earlyVsLate, responseRate } from "./response-rate.ts";

const close = (a: number | null | undefined, b: number) =>
  assert.ok(Math.abs((a ?? Number.NaN) - b) < 1e-10, `${a} is not ${b}`);

describe("responseRate", () => {
  const cells = [
    { invited: 100, responded: 10 },
    { invited: 100, responded: 30 },
    { invited: 20, responded: 5 },
  ];

  it("is R's chisq.test(rbind(c(10, 30, 5), c(90, 70, 15)), correct = FALSE), and Wilson in each cell", () => {
    const found = responseRate(cells)!;
    close(found.chiSquare?.statistic, 12.571428571428571);
    close(found.chiSquare?.p, 0.00186272597592571);
    assert.equal(found.chiSquare?.degreesOfFreedom, 2);
    assert.deepEqual(found.rates[1], wilsonInterval(30, 100));
    close(found.overall, 45 / 220);
  });

  it("bounds the bias by how unlike the cells answer", () => {
    // Σ invited (ρ − ρ̄)² = 100(.1−ρ̄)² + 100(.3−ρ̄)² + 20(.25−ρ̄)² with ρ̄ = 45/220
    const mean = 45 / 220;
    const spread = Math.sqrt((100 * (0.1 - mean) ** 2 + 100 * (0.3 - mean) ** 2 + 20 * (0.25 - mean) ** 2) / 219);
    const found = responseRate(cells)!;
    close(found.rIndicator, 1 - 2 * spread);
    close(found.largestBias, spread / mean);
  });

  it("is 1 without bias when all cells answer alike", () => {
    const found = responseRate([
      { invited: 100, responded: 25 },
      { invited: 40, responded: 10 },
    ])!;
    close(found.rIndicator, 1);
    close(found.largestBias, 0);
    close(found.chiSquare?.p, 1);
  });

  it("has no test with one cell, and no bound where nobody answered", () => {
    assert.equal(responseRate([{ invited: 100, responded: 25 }])?.chiSquare, null);
    const silent = responseRate([
      { invited: 100, responded: 0 },
      { invited: 40, responded: 0 },
    ])!;
    assert.deepEqual([silent.chiSquare, silent.largestBias], [null, null]);
  });

  it("has no rate of a cell where nobody was asked, and is nothing without anybody asked", () => {
    const found = responseRate([...cells, { invited: 0, responded: 0 }])!;
    assert.equal(found.rates[3], null);
    assert.deepEqual(found.chiSquare, responseRate(cells)?.chiSquare);
    assert.equal(responseRate([{ invited: 0, responded: 0 }]), null);
  });

  it("does not depend on the order of cells, and is never NaN", () => {
    const cell = fc
      .integer({ min: 0, max: 60 })
      .chain((invited) => fc.nat(invited).map((responded) => ({ invited, responded })));
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 6 }), (given) => {
        const [found, turned] = [responseRate(given), responseRate(given.toReversed())];
        if (found === null || turned === null) return assert.equal(found, turned);
        for (const [a, b] of [
          [found.overall, turned.overall],
          [found.chiSquare?.p ?? 0, turned.chiSquare?.p ?? 0],
          [found.rIndicator ?? 0, turned.rIndicator ?? 0],
          [found.largestBias ?? 0, turned.largestBias ?? 0],
        ] as const) {
          assert.ok(Number.isFinite(a));
          close(a, b);
        }
        assert.ok((found.rIndicator ?? 0) <= 1);
      }),
    );
  });
});

describe("earlyVsLate", () => {
  it("is Welch's difference", () => {
    const [early, late] = [unitAnswers([5, 4, 5, 3]), unitAnswers([3, 4, 2])];
    assert.deepEqual(earlyVsLate(early, late), welch(early, late));
  });
});
