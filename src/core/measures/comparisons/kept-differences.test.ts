import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { newcombeDifference } from "../intervals/newcombe-difference.ts";
import { wilsonInterval } from "../intervals/wilson-interval.ts";
import { keptDifferences } from "./kept-differences.ts";

const share = (x: number, n: number) => wilsonInterval(x, n)!;

describe("keptDifferences", () => {
  it("is Newcombe's interval for one pair of shares, from their Wilson intervals alone", () => {
    const [found] = keptDifferences([[share(42, 50), share(30, 50)]]);
    const newcombe = newcombeDifference({ x: 42, n: 50 }, { x: 30, n: 50 })!;
    for (const end of ["value", "low", "high"] as const) assert.ok(Math.abs(found![end] - newcombe[end]) < 1e-12, end);
  });

  it("has the p of a plain normal difference where the intervals are plain normal ones", () => {
    // 0.4 apart, each with a standard error of 0.1: z = 0.4 / √0.02 = 2.828, p = 0.004678 (R: 2 * pnorm(-0.4 / sqrt(0.02)))
    const around = (value: number) => ({ value, low: value - 0.1959964, high: value + 0.1959964 });
    const [found] = keptDifferences([[around(4.4), around(4)]]);
    assert.ok(Math.abs(found!.p - 0.004677735) < 1e-6);
  });

  it("leaves out 0 exactly where the difference is a finding among all that stand together", () => {
    const counts = fc.tuple(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 80 }));
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 15 }), (pairs) => {
        const found = keptDifferences(pairs.map(([one, other]) => [share(one, 80), share(other, 80)]));
        for (const { low, high, adjusted } of found)
          if (Math.abs(adjusted - 0.05) > 1e-9) assert.equal(low > 0 || high < 0, adjusted < 0.05);
      }),
    );
  });

  it("turns round with the two, and widens with the number of comparisons", () => {
    const [one, other] = [share(42, 50), share(30, 50)];
    const [there] = keptDifferences([[one, other]]);
    const [back, ...rest] = keptDifferences([[other, one], ...Array(9).fill([one, one])]);
    assert.ok(Math.abs(there!.value + back!.value) < 1e-12);
    assert.ok(back!.high - back!.low > there!.high - there!.low);
    assert.deepEqual(
      rest.map(({ p }) => p),
      Array(9).fill(1),
    );
  });
});
