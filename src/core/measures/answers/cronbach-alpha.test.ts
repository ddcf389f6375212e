import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { merged, momentsOfColumns } from "../drivers/covariance.ts";
import { cronbachAlpha } from "./cronbach-alpha.ts";

const alphaOf = (rows: readonly (readonly number[])[]) =>
  cronbachAlpha(momentsOfColumns(rows[0]!.map((_, j) => rows.map((row) => row[j]!))));
const close = (a: number | null | undefined, b: number) =>
  assert.ok(Math.abs((a ?? Number.NaN) - b) < 1e-10, `${a} is not ${b}`);

describe("cronbachAlpha", () => {
  const rows = [
    [1, 2, 1],
    [2, 3, 2],
    [3, 3, 5],
    [4, 5, 4],
    [5, 4, 2],
  ];

  it("is psych::alpha of five people's three items", () => {
    const found = alphaOf(rows)!;
    close(found.alpha, 0.761363636363636);
    close(found.standardised, 0.790365636992677);
    close(found.averageCorrelation, 0.556882303192891);
    [0.596491228070176, 0.555555555555556, 0.882352941176471].forEach((alpha, i) => {
      close(found.ifDropped[i], alpha);
    });
    [0.662266178532522, 0.768121529291221, 0.431753025908636].forEach((r, i) => {
      close(found.itemRest[i], r);
    });
  });

  it("lets items be averaged from .6 on", () => {
    assert.equal(alphaOf(rows)?.mayAverage, true);
    // Two items whose covariance is to their variance as 3 to 7: α = 2 · 3/(7 + 3) = .6, and just below.
    const two = (covariance: number) =>
      cronbachAlpha({ n: 30, mean: new Float64Array(2), products: Float64Array.of(7, covariance, covariance, 7) });
    assert.equal(two(3.01)?.mayAverage, true);
    assert.equal(two(2.99)?.mayAverage, false);
  });

  it("is 1 where the items say the same, and negative where they contradict each other", () => {
    close(
      alphaOf([
        [1, 1],
        [2, 2],
        [4, 4],
      ])?.alpha,
      1,
    );
    assert.ok(
      alphaOf([
        [1, 5],
        [2, 4],
        [5, 2],
      ])!.alpha < 0,
    );
  });

  it("tells α without one item only where two are left", () => {
    assert.deepEqual(
      alphaOf([
        [1, 1],
        [2, 3],
        [4, 4],
      ])?.ifDropped,
      [null, null],
    );
  });

  it("has no correlation with an item that does not vary", () => {
    const found = alphaOf([
      [1, 3, 0.1],
      [2, 2, 0.1],
      [4, 5, 0.1],
    ])!;
    assert.equal(found.itemRest[2], null);
    assert.equal(found.standardised, null);
    assert.ok(found.itemRest[0] !== null);
  });

  it("is nothing with one item or one person, or where nothing varies", () => {
    assert.equal(alphaOf([[1], [2], [3]]), null);
    assert.equal(alphaOf([[1, 2]]), null);
    assert.equal(
      alphaOf([
        [1, 2],
        [1, 2],
      ]),
      null,
    );
    assert.equal(
      alphaOf([
        [1, 2],
        [2, 1],
      ]),
      null,
    );
  });

  it("does not change with a shift or a common scale, nor when moments are merged of parts; never NaN", () => {
    const items = fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4)), { minLength: 2, maxLength: 20 });
    const moments = (rows: readonly (readonly number[])[]) =>
      momentsOfColumns([0, 1, 2].map((j) => rows.map((row) => row[j]!)));
    fc.assert(
      fc.property(items, items, (one, other) => {
        const all = [...one, ...other];
        const found = cronbachAlpha(moments(all));
        const parts = cronbachAlpha(merged(moments(one), moments(other)));
        const moved = cronbachAlpha(moments(all.map((row) => row.map((x, j) => 2 * x + 10 * j))));
        if (found === null) return assert.equal(moved, null);
        close(parts?.alpha, found.alpha);
        close(moved?.alpha, found.alpha);
        assert.ok(found.alpha <= 1 + 1e-12);
        for (const number of [...found.ifDropped, ...found.itemRest, found.standardised]) {
          if (number !== null) assert.ok(Number.isFinite(number));
        }
      }),
    );
  });
});
