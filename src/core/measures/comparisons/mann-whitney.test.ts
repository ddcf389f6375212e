import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { mannWhitney } from "./mann-whitney.ts";

const answers = (...counts: number[]) => counts.map((n, i) => ({ value: i + 1, n }));
const histogram = fc
  .array(fc.integer({ min: 0, max: 30 }), { minLength: 5, maxLength: 5 })
  .map((counts) => answers(...counts));
const near = (got: number, expected: number) => assert.ok(Math.abs(got - expected) < 1e-9, `${got} ${expected}`);

describe("mannWhitney", () => {
  it("counts pairs in which the first has more, a tie as half", () => {
    // 1, 3 against 2, 3: of four pairs 3 > 2 is one and 3 = 3 half.
    const found = mannWhitney(answers(1, 0, 1), answers(0, 1, 1))!;
    assert.equal(found.u, 1.5);
    assert.equal(found.superiority, 0.375);
  });

  it("is R's with ties and unequal groups", () => {
    // wilcox.test(rep(1:5, c(2,3,10,25,60)), rep(1:5, c(6,9,15,20,10)), exact = FALSE)
    const found = mannWhitney(answers(2, 3, 10, 25, 60), answers(6, 9, 15, 20, 10))!;
    assert.equal(found.u, 4562.5);
    assert.ok(Math.abs(found.p! / 5.32558773116e-9 - 1) < 1e-9);
    near(found.superiority, 0.760416666667);
  });

  it("has an interval whose ends lie z standard errors away, by the variance they would have themselves", () => {
    // With one in each group V = θ(1 − θ): Wilson's interval of one success in two would be that of ½ with n = 1.
    const found = mannWhitney(answers(1), answers(1))!;
    near(
      found.low,
      (0.5 + 1.959963984540054 ** 2 / 2 - 1.959963984540054 * Math.sqrt(0.25 + 0.25 * 1.959963984540054 ** 2)) /
        (1 + 1.959963984540054 ** 2),
    );
  });

  it("stays unsure where one group lies wholly above the other", () => {
    const found = mannWhitney(answers(0, 0, 0, 2, 3), answers(2, 3))!;
    assert.equal(found.superiority, 1);
    assert.equal(found.high, 1);
    assert.ok(found.low > 0.5 && found.low < 0.8);
  });

  it("has no p-value where everybody answers the same, and is nothing with an empty group", () => {
    const alike = mannWhitney(answers(0, 3), answers(0, 4))!;
    assert.equal(alike.p, null);
    assert.equal(alike.superiority, 0.5);
    assert.equal(mannWhitney(answers(1), answers(0)), null);
  });

  it("turns about ½ with the groups or the scale turned, and does not depend on the values' size or order", () => {
    fc.assert(
      fc.property(histogram, histogram, (one, other) => {
        const found = mannWhitney(one, other);
        if (found === null) return;
        const swapped = mannWhitney(other, one)!;
        near(swapped.superiority, 1 - found.superiority);
        near(swapped.low, 1 - found.high);
        assert.equal(swapped.p, found.p);
        const stretched = (group: typeof one) =>
          group.map(({ value, n }) => ({ value: value ** 3 - 7, n })).toReversed();
        assert.deepEqual(mannWhitney(stretched(one), stretched(other)), found);
      }),
    );
  });

  it("keeps its interval within 0–1 and about the estimate, and is never NaN", () => {
    fc.assert(
      fc.property(histogram, histogram, (one, other) => {
        const found = mannWhitney(one, other);
        if (found === null) return;
        const { superiority: value, low, high } = found;
        assert.ok(0 <= low && low <= value && value <= high && high <= 1 && low < high);
        assert.ok(found.p === null || (found.p >= 0 && found.p <= 1));
      }),
    );
  });

  it("does not care how counts are split", () => {
    const split = [...answers(1, 2), ...answers(1, 1, 10), ...answers(0, 0, 0, 25, 60)];
    assert.deepEqual(
      mannWhitney(split, answers(6, 9, 15, 20, 10)),
      mannWhitney(answers(2, 3, 10, 25, 60), answers(6, 9, 15, 20, 10)),
    );
  });
});
