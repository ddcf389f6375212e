import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { cohenKappa } from "./cohen-kappa.ts";

const close = (a: number | null | undefined, b: number) =>
  assert.ok(Math.abs((a ?? Number.NaN) - b) < 1e-12, `${a} is not ${b}`);

describe("cohenKappa", () => {
  it("is agreement beyond chance: .7 agreed, .5 by chance, so .4", () => {
    const found = cohenKappa([
      [20, 5],
      [10, 15],
    ])!;
    close(found.agreement, 0.7);
    close(found.kappa?.value, 0.4);
    close(found.variance, 0.016128);
    close(found.kappa?.low, 0.151092290476661);
    assert.equal(found.mayCount, false);
  });

  it("has the variance of Fleiss, Cohen and Everitt with unlike margins", () => {
    const found = cohenKappa([
      [30, 4, 1],
      [6, 22, 3],
      [0, 5, 29],
    ])!;
    close(found.kappa?.value, 0.71458614991738);
    close(found.variance, 0.00344734800383248);
    assert.equal(found.mayCount, true);
  });

  it("is 1 where they agree on everything, and does not apply where both used one category", () => {
    close(
      cohenKappa([
        [4, 0],
        [0, 3],
      ])?.kappa?.value,
      1,
    );
    assert.deepEqual(
      cohenKappa([
        [7, 0],
        [0, 0],
      ]),
      { n: 7, agreement: 1, kappa: null, variance: null, mayCount: false },
    );
    assert.equal(
      cohenKappa([
        [0, 0],
        [0, 0],
      ]),
      null,
    );
    assert.equal(cohenKappa([]), null);
  });

  it("is 0 where one coder used one category and the other did not", () => {
    close(
      cohenKappa([
        [4, 3],
        [0, 0],
      ])?.kappa?.value,
      0,
    );
  });

  it("does not depend on who is named first or on the order of categories, and stays in range", () => {
    const table = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(table, (counts) => {
        const found = cohenKappa(counts);
        const turned = cohenKappa([0, 1, 2].map((i) => [0, 1, 2].map((j) => counts[2 - j]![2 - i]!)));
        if (found === null || found.kappa === null) return assert.deepEqual(turned, found);
        close(turned?.kappa?.value, found.kappa.value);
        close(turned?.variance, found.variance!);
        const { value, low, high } = found.kappa;
        assert.ok(-1 <= low && low <= value && value <= high && high <= 1);
      }),
    );
  });
});
