import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { correlationOf, covarianceOf, merged, momentsOf, momentsOfColumns, momentsOfSums } from "./covariance.ts";

const answer = fc.integer({ min: 1, max: 5 });
const rows = fc.array(fc.tuple(answer, answer, answer), { minLength: 2, maxLength: 30 });
const columnsOf = (of: readonly (readonly number[])[]) => [0, 1, 2].map((k) => of.map((row) => row[k]!));
const near = (got: ArrayLike<number>, expected: ArrayLike<number>, by = 1e-9) => {
  assert.equal(got.length, expected.length);
  for (let k = 0; k < got.length; k++) assert(Math.abs(got[k]! - expected[k]!) <= by, `${got[k]} for ${expected[k]}`);
};

describe("moments", () => {
  it("are count, means and products about the means (worked by hand)", () => {
    const moments = momentsOfColumns([
      [1, 2, 6],
      [2, 4, 0],
    ]);
    assert.equal(moments.n, 3);
    near(moments.mean, [3, 2]);
    near(moments.products, [14, -8, -8, 8]);
    near(covarianceOf(moments), [7, -4, -4, 4]);
    near(covarianceOf(moments, "n"), [14 / 3, -8 / 3, -8 / 3, 8 / 3]);
  });

  it("keep their digits when the answers are far from 0", () => {
    const far = momentsOfColumns([
      [1e9 + 1, 1e9 + 2, 1e9 + 6],
      [2, 4, 0],
    ]);
    near(far.products, [14, -8, -8, 8]);
    // Sums as a database gives them, exact in whole numbers.
    near(momentsOfSums(3, [3e6 + 9, 6], [3e12 + 18e6 + 41, 6e6 + 10, 20]).products, [14, -8, -8, 8]);
  });

  it("are the same from sums and products as from the rows", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const columns = columnsOf(given);
        const sums = columns.map((column) => column.reduce((sum, x) => sum + x, 0));
        const upper = [0, 1, 2].flatMap((i) =>
          [i, i + 1, i + 2].filter((j) => j < 3).map((j) => given.reduce((sum, row) => sum + row[i]! * row[j]!, 0)),
        );
        const [direct, fromSums] = [momentsOfColumns(columns), momentsOfSums(given.length, sums, upper)];
        near(fromSums.mean, direct.mean);
        near(fromSums.products, direct.products);
      }),
    );
  });

  it("are the same however the rows are split and merged, in groups of unequal size", () => {
    fc.assert(
      fc.property(rows, fc.nat(), (given, where) => {
        const at = 1 + (where % (given.length - 1));
        const parts = [given.slice(0, at), given.slice(at)].map((part) => momentsOfColumns(columnsOf(part)));
        const whole = momentsOfColumns(columnsOf(given));
        for (const together of [merged(parts[0]!, parts[1]!), merged(parts[1]!, parts[0]!)]) {
          assert.equal(together.n, whole.n);
          near(together.mean, whole.mean);
          near(together.products, whole.products);
        }
      }),
    );
  });

  it("of some variables are those rows and columns", () => {
    const moments = momentsOfColumns([
      [1, 2, 6],
      [2, 4, 0],
      [5, 5, 8],
    ]);
    const some = momentsOf(moments, [2, 0]);
    near(some.mean, [6, 3]);
    near(some.products, [6, 9, 9, 14]);
  });
});

describe("correlationOf", () => {
  it("divides by both standard deviations", () => {
    near(correlationOf([4, 3, 3, 9], 2), [1, 0.5, 0.5, 1]);
  });

  it("is 0, not NaN, with a variable that does not vary", () => {
    near(correlationOf([0, 0, 0, 9], 2), [1, 0, 0, 1]);
  });
});
