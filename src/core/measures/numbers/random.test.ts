import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { multinomial, randomFrom, resample, xoshiro128 } from "./random.ts";

const drawn = (many: number, draw: () => number) => Array.from({ length: many }, draw);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]) => {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
};

describe("randomFrom", () => {
  it("is xoshiro128**: the words of the authors' C code from the state 1, 2, 3, 4", () => {
    const word = xoshiro128([1, 2, 3, 4]);
    assert.deepEqual(drawn(6, word), [11520, 0, 5927040, 70819200, 2031721883, 1637235492]);
  });

  it("gives the same stream for the same seed, and another for another", () => {
    const once = drawn(50, randomFrom(2026).uniform);
    assert.deepEqual(drawn(50, randomFrom(2026).uniform), once);
    assert.notDeepEqual(drawn(50, randomFrom(2027).uniform), once);
    assert.notDeepEqual(drawn(50, randomFrom(2026 + 2 ** 32).uniform), once);
    assert.notDeepEqual(drawn(50, randomFrom(-2026).uniform), once);
  });

  it("refuses a seed that is not a whole number", () => {
    assert.throws(() => randomFrom(0.5), /whole number/);
    assert.throws(() => randomFrom(Number.NaN), /whole number/);
  });

  it("is uniform on [0, 1): twenty bins of 100,000 draws stay within five standard errors", () => {
    const bins = drawn(20, () => 0);
    const { uniform } = randomFrom(1);
    for (let i = 0; i < 100_000; i++) {
      const bin = Math.floor(uniform() * 20);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    for (const bin of bins) assert(Math.abs(bin - 5000) < 5 * Math.sqrt(5000 * 0.95));
  });

  it("draws every whole number below a bound", () => {
    const random = randomFrom(3);
    assert.deepEqual([...new Set(drawn(200, () => random.below(5)))].sort(), [0, 1, 2, 3, 4]);
  });

  it("draws standard normals: mean 0, variance 1, 95 % within 1.96", () => {
    const values = drawn(100_000, randomFrom(4).normal);
    assert(Math.abs(mean(values)) < 0.016);
    assert(Math.abs(variance(values) - 1) < 0.023);
    assert(Math.abs(mean(values.map((value) => (Math.abs(value) < 1.959964 ? 1 : 0))) - 0.95) < 0.0035);
  });

  it("draws Poisson counts whose mean and variance are both the mean, small or large", () => {
    for (const rate of [0, 1, 7.5, 120]) {
      const random = randomFrom(5);
      const values = drawn(20_000, () => random.poisson(rate));
      assert(Math.abs(mean(values) - rate) <= 5 * Math.sqrt(rate / 20_000));
      assert(Math.abs(variance(values) - rate) <= 0.06 * rate);
    }
  });
});

describe("multinomial", () => {
  it("shares the draws out by weight, and gives nothing to a weight of zero", () => {
    const counts = multinomial(randomFrom(6), 60_000, [1, 0, 2, 3]);
    assert.equal(
      counts.reduce((sum, count) => sum + count, 0),
      60_000,
    );
    assert.equal(counts[1], 0);
    [10_000, 0, 20_000, 30_000].forEach((expected, kind) => {
      assert(Math.abs((counts[kind] ?? 0) - expected) < 650);
    });
  });
});

describe("resample", () => {
  it("draws as many units as there are, each once on average", () => {
    const random = randomFrom(7);
    const totals = new Float64Array(8);
    const counts = new Float64Array(8);
    for (let draw = 0; draw < 5000; draw++) {
      resample(random, counts);
      assert.equal(
        counts.reduce((sum, count) => sum + count, 0),
        8,
      );
      counts.forEach((count, unit) => {
        totals[unit] = (totals[unit] ?? 0) + count;
      });
    }
    for (const total of totals) assert(Math.abs(total - 5000) < 350);
  });
});
