import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { sesOptimised, simpleExponentialSmoothing, smoothedSteps } from "./exponential-smoothing.ts";
import { holt, holtOptimised, trendSteps } from "./holt.ts";

const rising = [61, 63, 62, 66, 65, 68, 67, 71, 70, 72, 75, 74, 76, 79, 78, 80];
const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 25 });

describe("simpleExponentialSmoothing", () => {
  it("is worked by hand for 10 14 12 with α ½", () => {
    // Levels 10, 12, 12; errors 0, 4, 0; σ² = 16/3.
    const found = simpleExponentialSmoothing([10, 14, 12], 0.5)!;
    assert.deepEqual(found.errors, [0, 4, 0]);
    assert.equal(found.level, 12);
    assert.equal(found.variance, 16 / 3);
    const [first, second] = smoothedSteps(found, 2);
    assert.equal(first!.value, 12);
    assert.equal((first!.high - 12).toFixed(6), (1.959963985 * Math.sqrt(16 / 3)).toFixed(6));
    assert.equal((second!.high - 12).toFixed(6), (1.959963985 * Math.sqrt((16 / 3) * 1.25)).toFixed(6));
  });

  it("keeps the first value with α 0, the last with α 1, and is nothing of nothing", () => {
    assert.equal(simpleExponentialSmoothing(rising, 0)!.level, 61);
    assert.equal(simpleExponentialSmoothing(rising, 1)!.level, 80);
    assert.equal(simpleExponentialSmoothing([], 0.5), null);
    assert.equal(sesOptimised([]), null);
  });
});

describe("sesOptimised", () => {
  it("does not do worse than R: HoltWinters(y, beta = FALSE, gamma = FALSE)", () => {
    const found = sesOptimised(rising)!;
    assert.equal(found.alpha.toFixed(3), "0.860");
    assert.equal(found.squares.toFixed(6), "77.581440");
    // R's lh: hormone levels in blood every ten minutes.
    const hormone = [
      2.4, 2.4, 2.4, 2.2, 2.1, 1.5, 2.3, 2.3, 2.5, 2, 1.9, 1.7, 2.2, 1.8, 3.2, 3.2, 2.7, 2.2, 2.2, 1.9, 1.9, 1.8, 2.7,
      3, 2.3, 2, 2, 2.9, 2.9, 2.7, 2.7, 2.3, 2.6, 2.4, 1.8, 1.7, 1.5, 1.4, 2.1, 3.3, 3.5, 3.5, 3.1, 2.6, 2.1, 3.4, 3,
      2.9,
    ];
    assert.ok(sesOptimised(hormone)!.squares <= 11.8637121824375);
  });

  it("is at least as good as any α, moves with the scale, and is never NaN", () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (series, alpha) => {
        const found = sesOptimised(series)!;
        assert.ok(found.squares <= simpleExponentialSmoothing(series, alpha)!.squares + 1e-6);
        const moved = sesOptimised(series.map((value) => 7 + 2 * value))!;
        assert.ok(Math.abs(moved.squares - 4 * found.squares) <= 1e-6 * (1 + found.squares));
        for (const { low, value, high } of smoothedSteps(found, 5)) assert.ok(low <= value && value <= high);
      }),
      { numRuns: 40 },
    );
  });
});

describe("holt", () => {
  it("follows a straight line without an error, into the future", () => {
    const found = holt([2, 4, 6, 8], 0.5, 0.5)!;
    assert.equal(found.squares, 0);
    assert.deepEqual(
      trendSteps(found, 2).map(({ value }) => value),
      [10, 12],
    );
  });

  it("is R's HoltWinters(y, alpha = .3, beta = .2, gamma = FALSE)", () => {
    const found = holt(rising, 0.3, 0.2)!;
    assert.equal(found.squares.toFixed(9), "39.630459073");
    assert.deepEqual(
      trendSteps(found, 3).map(({ value }) => value.toFixed(9)),
      ["81.340773726", "82.583970485", "83.827167245"],
    );
  });

  it("widens by hand: α ½, β* 1 has variances 1, 1 + 1, 1 + 1 + 2.25 of σ²", () => {
    const found = { ...holt(rising, 0.5, 1)!, variance: 1 };
    const halves = trendSteps(found, 3).map(({ value, high }) => ((high - value) / 1.959963984540054) ** 2);
    assert.deepEqual(
      halves.map((half) => half.toFixed(9)),
      ["1.000000000", "2.000000000", "4.250000000"],
    );
  });

  it("is nothing with fewer than three values", () => {
    assert.equal(holt([1, 2], 0.5, 0.5), null);
    assert.equal(holtOptimised([1, 2]), null);
  });
});

describe("holtOptimised", () => {
  it("does not do worse than R: HoltWinters(y, gamma = FALSE) starting alike", () => {
    assert.ok(holtOptimised(rising)!.squares <= 32.8040063178432 + 1e-6);
    const people = [3.93, 5.31, 7.24, 9.64, 12.9, 17.1, 23.2, 31.4, 39.8, 50.2, 62.9, 76, 92, 105.7, 122.8, 131.7];
    assert.ok(holtOptimised([...people, 151.3, 179.3, 203.2])!.squares <= 299.582503147884 + 1e-6);
  });

  it("is at least as good as any α and β*", () => {
    const weight = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(values, weight, weight, (series, alpha, betaStar) => {
        const best = holtOptimised(series)!.squares;
        assert.ok(best <= holt(series, alpha, betaStar)!.squares * (1 + 1e-3) + 1e-6);
      }),
      { numRuns: 30 },
    );
  });
});
