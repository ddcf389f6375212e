import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { fisherExact } from "./fisher-exact.ts";

const near = (got: number, expected: number) =>
  assert.ok(Math.abs(got - expected) <= 1e-11 * expected, `${got} is not ${expected}`);

const tables = fc.record({ a: fc.nat(30), b: fc.nat(30), c: fc.nat(30), d: fc.nat(30) });

describe("fisherExact", () => {
  it("is 34/70 for the lady tasting tea, three cups of four right", () => {
    // Of C(8,4) = 70 choices 16 have three right, 16 one, 1 four, 1 none: all but the 36 with two.
    near(fisherExact({ a: 3, b: 1, c: 1, d: 3 }), 34 / 70);
  });

  it("is R's fisher.test(matrix(c(a, b, c, d), 2))$p.value", () => {
    near(fisherExact({ a: 10, b: 2, c: 3, d: 15 }), 0.000536724119143437);
    near(fisherExact({ a: 8, b: 2, c: 1, d: 5 }), 0.0349650349650349);
    near(fisherExact({ a: 2, b: 15, c: 3, d: 8 }), 0.353072853072853);
    near(fisherExact({ a: 0, b: 5, c: 7, d: 0 }), 0.00126262626262626);
  });

  it("keeps its digits with many answers and far in the tail", () => {
    near(fisherExact({ a: 120, b: 4000, c: 90, d: 6000 }), 7.76691767367287e-7);
    assert.equal(fisherExact({ a: 50_000, b: 450_000, c: 50_500, d: 449_500 }).toFixed(10), "0.0969841661");
    assert.equal(fisherExact({ a: 3000, b: 7000, c: 2000, d: 8000 }).toPrecision(9), "3.92492205e-60");
  });

  it("is 1 where a row or a column is empty", () => {
    assert.equal(fisherExact({ a: 0, b: 0, c: 3, d: 4 }), 1);
    assert.equal(fisherExact({ a: 0, b: 3, c: 0, d: 4 }), 1);
    assert.equal(fisherExact({ a: 0, b: 0, c: 0, d: 0 }), 1);
  });

  it("takes whole counts only", () => {
    assert.throws(() => fisherExact({ a: 0.5, b: 1, c: 1, d: 1 }), RangeError);
    assert.throws(() => fisherExact({ a: -1, b: 1, c: 1, d: 1 }), RangeError);
  });

  it("is the same with rows, columns or both swapped", () => {
    fc.assert(
      fc.property(tables, ({ a, b, c, d }) => {
        const p = fisherExact({ a, b, c, d });
        assert.ok(p > 0 && p <= 1);
        near(fisherExact({ a: c, b: d, c: a, d: b }), p);
        near(fisherExact({ a: b, b: a, c: d, d: c }), p);
        near(fisherExact({ a, b: c, c: b, d }), p);
      }),
    );
  });

  it("is the sum over all tables with the same margins that are no likelier", () => {
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
    fc.assert(
      fc.property(fc.record({ a: fc.nat(8), b: fc.nat(8), c: fc.nat(8), d: fc.nat(8) }), ({ a, b, c, d }) => {
        const [row, column, n] = [a + b, a + c, a + b + c + d];
        const ways = (x: number) => choose(row, x) * choose(n - row, column - x);
        let [all, extreme] = [0, 0];
        for (let x = Math.max(0, row + column - n); x <= Math.min(row, column); x++) {
          all += ways(x);
          if (ways(x) <= ways(a) * (1 + 1e-7)) extreme += ways(x);
        }
        near(fisherExact({ a, b, c, d }), extreme / all);
      }),
    );
  });
});
