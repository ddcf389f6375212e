import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { welch } from "../comparisons/welch.ts";
import { unitAnswers } from "../journeys/consistency.ts";
import { twoSidedT } from "../numbers/student.ts";
import { hedgesG, selfAssessmentGap } from "./self-assessment-gap.ts";

const close = (a: number | null | undefined, b: number, by = 1e-10) =>
  assert.ok(Math.abs((a ?? Number.NaN) - b) <= by * Math.max(1, Math.abs(b)), `${a} is not ${b}`);

const insiders = unitAnswers([62, 75, 88, 90, 71, 66]);
const customers = unitAnswers([55, 70, 48, 61, 66, 80, 52, 59]);

describe("selfAssessmentGap", () => {
  it("is Welch's difference, positive where insiders flatter themselves", () => {
    // R: t.test(insiders, customers)
    const found = selfAssessmentGap(insiders, customers)!;
    close(found.low, 0.733116110269782);
    close(found.high, 27.183550556396874);
    close(found.degreesOfFreedom, 10.262557450304993);
    assert.deepEqual(found, welch(insiders, customers));
  });

  it("is surer where six of eight managers have answered", () => {
    // R: as vector M16-self, f = 1 - 6/8
    const found = selfAssessmentGap(insiders, customers, { population: 8 })!;
    close(found.low, 4.39228816730127);
    close(found.high, 23.52437849936539);
    close(found.degreesOfFreedom, 11.24919301135375);
  });

  it("has the customers' uncertainty only where all have answered, even if that is one", () => {
    const half = twoSidedT(0.95, 7) * Math.sqrt(customers.squares / 7 / 8);
    const found = selfAssessmentGap(insiders, customers, { population: 6 })!;
    close(found.degreesOfFreedom, 7);
    close(found.high! - found.value, half);
    const boss = selfAssessmentGap(unitAnswers([90]), customers, { population: 1 })!;
    close(boss.high! - boss.value, half);
    assert.equal(selfAssessmentGap(unitAnswers([90]), customers)?.low, null);
  });

  it("takes the variance within customers where it is larger, with their number for degrees of freedom", () => {
    const variance = customers.squares / 7 / 8;
    const wider = selfAssessmentGap(insiders, { ...customers, clustered: { variance: 2 * variance, people: 5 } })!;
    const plain = selfAssessmentGap(insiders, customers)!;
    assert.ok(wider.low! < plain.low! && plain.high! < wider.high!);
    // Answering twice makes nobody surer.
    const same = selfAssessmentGap(insiders, { ...customers, clustered: { variance: variance / 2, people: 8 } });
    assert.deepEqual(same, plain);
    const few = selfAssessmentGap(insiders, { ...customers, clustered: { variance, people: 4 } });
    assert.deepEqual([few?.value, few?.low], [plain.value, null]);
  });

  it("refuses more answers than there are insiders, and is nothing where a side is empty", () => {
    assert.throws(() => selfAssessmentGap(insiders, customers, { population: 5 }), RangeError);
    assert.equal(selfAssessmentGap({ n: 0, mean: 0, squares: 0 }, customers), null);
    assert.equal(selfAssessmentGap(insiders, { n: 0, mean: 0, squares: 0 }), null);
  });

  it("narrows as more of the insiders have answered", () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 100 }), fc.integer({ min: 1, max: 50 }), (population, more) => {
        const few = selfAssessmentGap(insiders, customers, { population: population + more })!;
        const most = selfAssessmentGap(insiders, customers, { population })!;
        assert.ok(most.low! >= few.low! - 1e-9 || most.degreesOfFreedom! < few.degreesOfFreedom!);
        assert.equal(most.value, few.value);
      }),
    );
  });
});

describe("hedgesG", () => {
  it('is metafor\'s escalc(measure = "SMD", vtype = "LS"), with the exact factor', () => {
    const found = hedgesG(insiders, customers)!;
    close(found.value, 1.20299231801438);
    close(found.variance, 0.34335204228101);
  });

  it("joins its series to the gamma functions without a step", () => {
    // J(m) = exp(lgamma(m/2) - log(sqrt(m/2)) - lgamma((m-1)/2)) at m = 2, 10, 99, 100, 500; g = J here
    const factor = (m: number) => {
      const spread = { n: (m + 2) / 2, squares: m / 2 };
      return hedgesG({ ...spread, mean: 1 }, { ...spread, mean: 0 })?.value;
    };
    close(factor(2), 0.564189583547756);
    close(factor(10), 0.922745608053087);
    close(factor(99), 0.992401851114446);
    close(factor(100), 0.992478054981413);
    close(factor(500), 0.998499124437834);
    assert.ok(factor(1e8)! < 1);
  });

  it("is nothing where nothing varies, or too few answered", () => {
    assert.equal(hedgesG(unitAnswers([5, 5]), unitAnswers([4, 4])), null);
    assert.equal(hedgesG(unitAnswers([5]), unitAnswers([4, 3])), null);
    assert.equal(hedgesG({ n: 0, mean: 0, squares: 0 }, unitAnswers([4, 3, 2, 1])), null);
  });

  it("does not change with the scale, and turns round with the groups", () => {
    const answers = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(answers, answers, (one, other) => {
        const found = hedgesG(unitAnswers(one), unitAnswers(other));
        const scaled = hedgesG(unitAnswers(one.map((y) => 10 * y + 7)), unitAnswers(other.map((y) => 10 * y + 7)));
        const back = hedgesG(unitAnswers(other), unitAnswers(one));
        if (found === null) return assert.equal(back, null);
        close(scaled?.value, found.value);
        close(back?.low, -found.high);
        assert.ok(found.low <= found.value && found.value <= found.high);
      }),
    );
  });
});
