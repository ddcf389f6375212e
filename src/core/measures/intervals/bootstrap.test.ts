import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { randomFrom } from "../numbers/random.ts";
import { bootstrap, bootstrapInterval, quantile } from "./bootstrap.ts";

const meanOf = (x: readonly number[]) => (counts: Float64Array) => {
  let [n, sum] = [0, 0];
  x.forEach((value, i) => {
    n += counts[i]!;
    sum += counts[i]! * value;
  });
  return sum / n;
};

describe("bootstrap", () => {
  it("gives SciPy's BCa interval of a mean of skewed waiting times, within 3 %", () => {
    const x = [1, 2, 2, 3, 3, 4, 5, 6, 7, 9, 12, 14, 20, 33, 61];
    const found = bootstrap(x.length, meanOf(x), { seed: 1, draws: 20_000 });
    assert.equal(found.method, "BCa");
    assert.equal(found.estimate, 182 / 15);
    assert(Math.abs(found.low / 6.667 - 1) < 0.03);
    assert(Math.abs(found.high / 24.6 - 1) < 0.03);
    assert(Math.abs(found.standardError / 3.989 - 1) < 0.03);
  });

  it("computes the acceleration exactly from the jackknife", () => {
    // Leaving out 0, 0 or 3 of them: means 1.5, 1.5, 0; u = −.5, −.5, 1; a = .75/(6 · 1.5^1.5).
    const { acceleration } = bootstrap(3, meanOf([0, 0, 3]), { seed: 1, draws: 50 });
    assert(Math.abs(acceleration! - 0.75 / (6 * 1.5 ** 1.5)) < 1e-14);
  });

  it("is the same, bit for bit, for the same seed", () => {
    const x = [1, 2, 2, 3, 5, 8];
    const options = { seed: 7, draws: 300 };
    assert.deepEqual(bootstrap(6, meanOf(x), options), bootstrap(6, meanOf(x), options));
    assert.notDeepEqual(bootstrap(6, meanOf(x), options), bootstrap(6, meanOf(x), { ...options, seed: 8 }));
  });

  it("says that there is no variation instead of an interval of nothing", () => {
    const found = bootstrap(4, meanOf([0.1, 0.1, 0.1, 0.1]), { seed: 1, draws: 100 });
    assert.equal(found.method, "no variation");
    assert.equal(found.low, found.estimate);
    assert.equal(found.high, found.estimate);
  });

  it("falls back to percentiles when all jackknife values are equal, or all draws lie on one side", () => {
    const flat = bootstrapInterval(2, [1, 2, 2, 3], [5, 5, 5]);
    assert.equal(flat.method, "percentile");
    assert.deepEqual([flat.low, flat.high], [...flat.percentile]);
    assert.equal(bootstrapInterval(1, [2, 3, 4], [1, 2, 4]).method, "percentile");
  });

  it("leaves out draws in which the statistic is not defined", () => {
    const { draws, low, high } = bootstrapInterval(2, [1, Number.NaN, 2, 3], [1, Number.NaN, 2, 4]);
    assert.equal(draws, 3);
    assert(Number.isFinite(low) && Number.isFinite(high));
  });

  it("never gives NaN, and ends that lie among the draws", () => {
    const values = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 5 }), values, values, (estimate, draws, jackknife) => {
        const { low, high } = bootstrapInterval(estimate, draws, jackknife);
        assert(low <= high);
        if (draws.some((draw) => draw !== estimate)) {
          assert(low >= Math.min(...draws) && high <= Math.max(...draws));
        }
      }),
    );
  });

  it("covers the mean of 30 skewed values about 19 times in 20", () => {
    const random = randomFrom(5);
    let held = 0;
    for (let set = 0; set < 300; set++) {
      const x = Array.from({ length: 30 }, () => -Math.log(1 - random.uniform()));
      const { low, high } = bootstrap(30, meanOf(x), { seed: set, draws: 500 });
      if (low <= 1 && 1 <= high) held++;
    }
    // 92–95 % is what BCa gives at this size; 262 of 300 is 3.5 standard errors below 93 %.
    assert(held >= 262, `${held} of 300`);
  });
});

describe("quantile", () => {
  it("lies between the nearest two values (type 7, as NumPy)", () => {
    const sorted = [0.5, 1, 2, 3.2, 4, 4, 6, 7.25, 8, 12.5, 30];
    assert.equal(quantile(sorted, 0.25), 2.6);
    assert.equal(quantile(sorted, 0.75), 7.625);
    assert.equal(quantile(sorted, 0.95), 21.25);
    assert.equal(quantile([3], 0.1), 3);
  });
});
