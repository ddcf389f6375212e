import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { mantelHaenszel } from "./mantel-haenszel.ts";

const table = (a: number, b: number, c: number, d: number) => ({ a, b, c, d });
const strata = fc.array(fc.record({ a: fc.nat(30), b: fc.nat(30), c: fc.nat(30), d: fc.nat(30) }), { maxLength: 6 });
const close = (a: number | null | undefined, b: number | null | undefined) =>
  assert.ok(a === b || Math.abs(a! - b!) <= 1e-9 * Math.abs(b!), `${a} is not ${b}`);

describe("mantelHaenszel", () => {
  it("is R's mantelhaen.test(correct = FALSE)", () => {
    // array(c(8,2,3,7, 1,4,5,20, 30,12,9,14), dim = c(2,2,3)), each column-major
    const found = mantelHaenszel([table(8, 3, 2, 7), table(1, 5, 4, 20), table(30, 9, 12, 14)]);
    close(found.oddsRatio?.value, 3.777560975609756);
    close(found.oddsRatio?.low, 1.622126280502601);
    close(found.oddsRatio?.high, 8.79707523142299);
    close(found.statistic, 9.491010497786263);
    close(found.p, 0.00206481067676728);
  });

  it("is the plain odds ratio with one stratum", () => {
    close(mantelHaenszel([table(20, 30, 10, 90)]).oddsRatio?.value, 6);
  });

  it("sees through Simpson's paradox: the crude table says the contrary of every stratum", () => {
    // Kidney stones (Charig et al. 1986): open surgery against the other, small and large stones.
    const [small, large] = [table(81, 6, 234, 36), table(192, 71, 55, 25)];
    assert.ok(mantelHaenszel([table(273, 77, 289, 61)]).oddsRatio!.value < 1);
    assert.ok(mantelHaenszel([small, large]).oddsRatio!.value > 1);
  });

  it("has no odds ratio, or no width, where a diagonal is empty in every stratum", () => {
    assert.equal(mantelHaenszel([table(3, 0, 2, 4)]).oddsRatio, null);
    assert.deepEqual(mantelHaenszel([table(0, 3, 2, 4)]).oddsRatio, { value: 0, low: null, high: null });
    assert.deepEqual(mantelHaenszel([]), { oddsRatio: null, statistic: null, p: null });
    assert.equal(mantelHaenszel([table(3, 4, 0, 0)]).statistic, null);
  });

  it("leaves out strata of one person", () => {
    assert.deepEqual(mantelHaenszel([table(8, 3, 2, 7), table(1, 0, 0, 0)]), mantelHaenszel([table(8, 3, 2, 7)]));
  });

  it("turns round with the rows, whatever the order of strata, and is never NaN", () => {
    fc.assert(
      fc.property(strata, (tables) => {
        const found = mantelHaenszel(tables);
        const turned = mantelHaenszel(tables.map(({ a, b, c, d }) => table(c, d, a, b)).toReversed());
        const { value, low, high } = found.oddsRatio ?? { value: null, low: null, high: null };
        for (const number of [value, low, high, found.statistic, found.p]) {
          if (number !== null) assert.ok(Number.isFinite(number));
        }
        if (low !== null && high !== null) {
          close(turned.oddsRatio?.value, 1 / value!);
          close(turned.oddsRatio?.high, 1 / low);
          assert.ok(low <= value! && value! <= high);
        }
        if (found.statistic !== null) assert.ok(Math.abs(found.statistic - turned.statistic!) < 1e-9);
      }),
    );
  });
});
