import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { kendall, midRanks, pearson, spearman } from "./correlation.ts";

describe("pearson", () => {
  it("is √.6 here, with Fisher's interval (SciPy)", () => {
    const { value, low, high, p, n } = pearson([1, 2, 3, 4, 5], [2, 4, 5, 4, 5]);
    assert.equal(n, 5);
    assert(Math.abs(value! - Math.sqrt(0.6)) < 1e-15);
    assert(Math.abs(low! + 0.3400820351875105) < 1e-12);
    assert(Math.abs(high! - 0.9842357551507267) < 1e-12);
    assert(Math.abs(p! - 0.1240270626575546) < 1e-12);
  });

  it("is null when one of the two does not vary, and has no interval of three", () => {
    assert.equal(pearson([1, 1, 1, 1], [1, 2, 3, 4]).value, null);
    assert.deepEqual([pearson([1, 2, 3], [1, 3, 2]).low, pearson([1, 2, 3], [1, 3, 2]).value], [null, 0.5]);
  });

  it("of a straight line is 1, with p 0 and no NaN", () => {
    const { value, low, high, p } = pearson([1, 2, 3, 4], [2, 4, 6, 8]);
    assert.deepEqual([value, low, high, p], [1, 1, 1, 0]);
  });
});

describe("spearman", () => {
  it("is Pearson's of the ranks, ties sharing theirs: 7.25/9.5 (worked by hand)", () => {
    assert(Math.abs(spearman([1, 2, 2, 3, 5], [2, 1, 4, 4, 5]).value! - 7.25 / 9.5) < 1e-15);
  });

  it("has Bonett and Wright's interval", () => {
    const { value, low, high } = spearman([1, 2, 2, 3, 5], [2, 1, 4, 4, 5]);
    const half = 1.959963984540054 * Math.sqrt((1 + value! ** 2 / 2) / 2);
    assert(Math.abs(low! - Math.tanh(Math.atanh(value!) - half)) < 1e-12);
    assert(Math.abs(high! - Math.tanh(Math.atanh(value!) + half)) < 1e-12);
  });

  it("sees only the order", () => {
    const order = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(order, order, (x, y) => {
        const n = Math.min(x.length, y.length);
        const [a, b] = [x.slice(0, n), y.slice(0, n)];
        const plain = spearman(a, b).value;
        assert.deepEqual(spearman(a.map(Math.exp), b).value, plain);
        const turned = spearman(
          a.map((value) => -value),
          b,
        ).value;
        if (plain === null) assert.equal(turned, null);
        else assert(Math.abs(turned! + plain) < 1e-12);
      }),
    );
  });
});

describe("kendall", () => {
  it("counts pairs in order and against it, over those not tied: 6/9 (SciPy)", () => {
    assert(Math.abs(kendall([1, 2, 2, 3, 5], [2, 1, 4, 4, 5])! - 6 / 9) < 1e-15);
    assert.equal(kendall([1, 1], [1, 2]), null);
  });
});

describe("midRanks", () => {
  it("shares the ranks that equals take up", () => {
    assert.deepEqual(midRanks([10, 30, 10, 20]), [1.5, 4, 1.5, 3]);
  });
});
