import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { correlationOf, covarianceOf, momentsOfColumns } from "./covariance.ts";
import { johnson } from "./johnson.ts";
import { keyDrivers, ranksOf, sharesOf } from "./key-drivers.ts";
import { explainedBySubsets, lmg } from "./lmg.ts";

const sum = (values: Iterable<number>) => [...values].reduce((all, value) => all + value, 0);

/** Correlations of `size` variables over random rows, some of them copies or constants. */
const correlations = fc
  .record({
    size: fc.integer({ min: 2, max: 6 }),
    rows: fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 6, maxLength: 6 }), {
      minLength: 3,
      maxLength: 25,
    }),
    copy: fc.boolean(),
  })
  .map(({ size, rows, copy }) => {
    const columns = Array.from({ length: size }, (_, k) => rows.map((row) => row[copy && k === 1 ? 0 : k]!));
    return { size, correlation: correlationOf(covarianceOf(momentsOfColumns(columns)), size) };
  });

/** The same variables with drivers in another order; the outcome stays last. */
function reordered(correlation: Float64Array, order: readonly number[]): Float64Array {
  const size = order.length;
  return Float64Array.from(order.flatMap((i) => order.map((j) => correlation[i * size + j]!)));
}

describe("lmg", () => {
  it("is, for two drivers, the mean of what each adds first and last (worked by hand)", () => {
    // r = .5, .7, together .6; R² = (.25 + .49 − 2·.5·.7·.6)/.64 = .5.
    const parts = lmg([1, 0.6, 0.5, 0.6, 1, 0.7, 0.5, 0.7, 1], 2);
    assert(Math.abs(parts[0]! - (0.25 + 0.5 - 0.49) / 2) < 1e-15);
    assert(Math.abs(parts[1]! - (0.49 + 0.5 - 0.25) / 2) < 1e-15);
  });

  it("gives uncorrelated drivers their squared correlations", () => {
    assert.deepEqual([...lmg([1, 0, 0.5, 0, 1, 0.25, 0.5, 0.25, 1], 2)], [0.25, 0.0625]);
  });

  it("gives a copy of a driver the same part", () => {
    const [one, copy] = lmg([1, 1, 0.5, 1, 1, 0.5, 0.5, 0.5, 1], 2);
    assert.equal(one, 0.125);
    assert.equal(copy, 0.125);
  });

  it("knows the R² of every subset", () => {
    const explained = explainedBySubsets([1, 0.6, 0.5, 0.6, 1, 0.7, 0.5, 0.7, 1], 2);
    assert.equal(explained[0], 0);
    assert(Math.abs(explained[1]! - 0.25) < 1e-15);
    assert(Math.abs(explained[2]! - 0.49) < 1e-15);
    assert(Math.abs(explained[3]! - 0.5) < 1e-15);
  });
});

describe("johnson", () => {
  it("gives uncorrelated drivers their squared correlations", () => {
    assert.deepEqual([...johnson([1, 0, 0.5, 0, 1, 0.25, 0.5, 0.25, 1], 2)], [0.25, 0.0625]);
  });

  it("shares evenly between two drivers that are alike", () => {
    const [one, other] = johnson([1, 0.6, 0.4, 0.6, 1, 0.4, 0.4, 0.4, 1], 2);
    assert(Math.abs(one! - 0.1) < 1e-15);
    assert(Math.abs(other! - 0.1) < 1e-15);
  });
});

for (const [name, decompose] of [
  ["lmg", lmg],
  ["johnson", johnson],
] as const) {
  describe(`${name}, whatever the answers`, () => {
    it("is never negative nor NaN and sums to R²", () => {
      fc.assert(
        fc.property(correlations, ({ size, correlation }) => {
          const parts = decompose(correlation, size - 1);
          for (const part of parts) assert(part >= -1e-12);
          assert(Math.abs(sum(parts) - keyDrivers(correlation, size).rSquared) < 1e-8);
        }),
      );
    });

    it("does not mind the order of the drivers", () => {
      fc.assert(
        fc.property(correlations, ({ size, correlation }) => {
          const order = [...Array.from({ length: size - 1 }, (_, k) => size - 2 - k), size - 1];
          const there = decompose(correlation, size - 1);
          const back = decompose(reordered(correlation, order), size - 1);
          there.forEach((part, k) => {
            assert(Math.abs(part - back[size - 2 - k]!) < 1e-8);
          });
        }),
      );
    });
  });
}

describe("keyDrivers", () => {
  it("takes LMG up to twelve drivers and Johnson's weights above", () => {
    const unit = (size: number) =>
      Float64Array.from({ length: size * size }, (_, k) => (k % (size + 1) === 0 ? 1 : 0.3));
    assert.equal(keyDrivers(unit(13), 13).method, "LMG");
    const many = keyDrivers(unit(14), 14);
    assert.equal(many.method, "Johnson");
    assert.equal(many.lmg, null);
    assert(Math.abs(sum(many.importance) - many.rSquared) < 1e-12);
  });

  it("does not depend on the units of measurement", () => {
    const [small, large] = [
      [1, 0.6, 0.5, 0.6, 1, 0.7, 0.5, 0.7, 1],
      [100, 6, 50, 6, 1, 7, 50, 7, 100],
    ].map((covariance) => keyDrivers(covariance, 3));
    small!.importance.forEach((part, j) => {
      assert(Math.abs(part - large!.importance[j]!) < 1e-14);
    });
  });
});

describe("shares and ranks", () => {
  it("are parts of the whole, and places by size", () => {
    assert.deepEqual(sharesOf([1, 2, 5]), [0.125, 0.25, 0.625]);
    assert.deepEqual(sharesOf([0, 0]), [0, 0]);
    assert.deepEqual(ranksOf([0.2, 0.5, 0.2, 0.1]), [2.5, 1, 2.5, 4]);
  });
});
