import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { unitAnswers } from "../journeys/consistency.ts";
import { answersByValue, meanContrast, meanWith, mergedAnswers, welch } from "./welch.ts";

const answers = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 20 });
const close = (a: number | null, b: number | null) =>
  assert.ok(a === b || Math.abs(a! - b!) <= 1e-9 * Math.max(1, Math.abs(b!)), `${a} is not ${b}`);

describe("welch", () => {
  it("is R's t.test(c(4, 5, 5), c(2, 3, 3, 5))", () => {
    const found = welch(unitAnswers([4, 5, 5]), unitAnswers([2, 3, 3, 5]))!;
    close(found.value, 17 / 12);
    close(found.low, -0.491190576451152);
    close(found.high, 3.324523909784486);
    close(found.t, 1.98969950233422);
    close(found.degreesOfFreedom, 4.400495458298925);
    close(found.p, 0.111047539384889);
  });

  it("has no interval with one answer in a group, or where nothing varies in either", () => {
    for (const found of [
      welch(unitAnswers([5]), unitAnswers([2, 3])),
      welch(unitAnswers([4, 4]), unitAnswers([2, 2, 2])),
    ]) {
      assert.ok(found!.value > 0);
      assert.deepEqual([found!.low, found!.high, found!.t, found!.p], [null, null, null, null]);
    }
  });

  it("has the other group's degrees of freedom where one does not vary", () => {
    close(welch(unitAnswers([4, 4]), unitAnswers([2, 3, 3, 5]))!.degreesOfFreedom, 3);
  });

  it("takes the variance within people where some answered more than once, if it is larger", () => {
    const [one, other] = [unitAnswers([4, 5, 5, 3, 4, 5]), unitAnswers([2, 3, 3, 5])];
    const own = one.squares / 5 / 6;
    const among = (variance: number, people: number) => welch({ ...one, clustered: { variance, people } }, other)!;
    const plain = welch(one, other)!;
    assert.ok(among(2 * own, 5).low! < plain.low!);
    close(among(2 * own, 5).t, plain.value / Math.sqrt(2 * own + other.squares / 3 / 4));
    assert.deepEqual(among(own / 2, 6), plain);
    assert.equal(among(own, 4).low, null);
  });

  it("is nothing with an empty group", () => {
    assert.equal(welch(answersByValue([]), unitAnswers([1, 2])), null);
  });

  it("turns round with the groups, shifts by nothing, scales with the scale, and excludes 0 exactly when p is small", () => {
    fc.assert(
      fc.property(answers, answers, fc.integer({ min: -50, max: 50 }), (one, other, shift) => {
        const found = welch(unitAnswers(one), unitAnswers(other))!;
        const back = welch(unitAnswers(other), unitAnswers(one))!;
        const moved = welch(unitAnswers(one.map((y) => 3 * y + shift)), unitAnswers(other.map((y) => 3 * y + shift)))!;
        close(found.value, -back.value);
        close(moved.value, 3 * found.value);
        if (found.low === null || found.high === null) return assert.equal(back.low, null);
        close(found.low, -back.high!);
        close(moved.high, 3 * found.high);
        assert.ok(found.low <= found.value && found.value <= found.high);
        assert.equal(found.low > 0 || found.high < 0, found.p! < 0.05);
        for (const number of Object.values(found)) assert.ok(Number.isFinite(number));
      }),
    );
  });
});

describe("meanContrast", () => {
  it("is Welch's difference for weights 1 and −1, and adds variances by the squares of the weights", () => {
    const [one, other] = [unitAnswers([4, 5, 5]), unitAnswers([2, 3, 3, 5])];
    assert.deepEqual(meanContrast([meanWith(1, one), meanWith(-1, other)]), welch(one, other));
    const double = meanContrast([meanWith(2, one), meanWith(-2, other)]);
    close(double.t, welch(one, other)!.t);
    close(double.degreesOfFreedom, welch(one, other)!.degreesOfFreedom);
  });
});

describe("answers added up", () => {
  it("are the same from a histogram, from single answers, and from parts in any order", () => {
    fc.assert(
      fc.property(answers, answers, (one, other) => {
        const all = unitAnswers([...one, ...other]);
        const counted = answersByValue([...one, ...other].map((value) => ({ value, n: 1 })));
        for (const same of [
          counted,
          mergedAnswers([unitAnswers(one), unitAnswers(other)]),
          mergedAnswers([unitAnswers(other), answersByValue([]), unitAnswers([]), unitAnswers(one)]),
        ]) {
          assert.equal(same.n, all.n);
          close(same.mean, all.mean);
          assert.ok(Math.abs(same.squares - all.squares) < 1e-9 * Math.max(1, all.squares));
        }
      }),
    );
  });

  it("keep their digits far from 0", () => {
    assert.equal(unitAnswers([1e9 + 1, 1e9 + 3]).squares, 2);
    assert.equal(mergedAnswers([unitAnswers([1e9 + 1]), unitAnswers([1e9 + 3])]).squares, 2);
  });
});
