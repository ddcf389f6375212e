import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { consistency, iccInterval, unitAnswers } from "./consistency.ts";
import { consistencyOverTime } from "./consistency-over-time.ts";

const units = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 8 }), {
  minLength: 2,
  maxLength: 8,
});

describe("consistency", () => {
  it("is worked by hand for two units, 1 3 and 5 7", () => {
    // Means 2 and 6 about 4: MSB = 2·4 + 2·4 = 16; MSW = (2 + 2)/2 = 2; σ_B² = (16 − 2)/2 = 7.
    const found = consistency([unitAnswers([1, 3]), unitAnswers([5, 7])])!;
    assert.equal(found.betweenSquare, 16);
    assert.equal(found.withinSquare, 2);
    assert.equal(found.betweenVariance, 7);
    assert.equal(found.icc, 14 / 18);
    assert.equal(found.mean, 4);
    assert.deepEqual(found.reliabilities, [14 / 16, 14 / 16]);
    assert.deepEqual(found.shrunkMeans, [4 - 1.75, 4 + 1.75]);
  });

  it("finds no difference between units where answers differ only inside them, and says the ICC as it is", () => {
    const found = consistency([unitAnswers([1, 5]), unitAnswers([5, 1])])!;
    assert.equal(found.between, 0);
    assert.equal(found.icc, -1);
    assert.deepEqual(found.shrunkMeans, [3, 3]);
  });

  it("is nothing with one unit, or with one answer in each", () => {
    assert.equal(consistency([unitAnswers([1, 2, 3])]), null);
    assert.equal(consistency([unitAnswers([1]), unitAnswers([2])]), null);
  });

  it("has no F where all in a unit agree", () => {
    const found = consistency([unitAnswers([2, 2]), unitAnswers([4, 4])])!;
    assert.equal(found.f, null);
    assert.equal(found.icc, 1);
    assert.equal(consistency([unitAnswers([2, 2]), unitAnswers([2, 2])])?.icc, null);
  });

  it("has no ICC where all say the same, though their mean is rounded", () => {
    // 4, 5, 6 and 7 times a third of 70: added up and divided again it is not quite that.
    const same = [4, 5, 6, 7].map((n) => ({ n, mean: 70 / 3, squares: 0 }));
    assert.deepEqual([consistency(same)!.betweenVariance, consistency(same)!.icc], [0, null]);
  });

  it("finds units no further apart than their answers, whatever rounding says of it", () => {
    const answers = [[4], [2, 1], [1, 4, 3], [1, 4, 5, 5, 3, 5, 3], [2, 3], [4, 4, 5, 1, 2, 4]].map(unitAnswers);
    assert.deepEqual([consistency(answers)!.between, consistency(answers.toReversed())!.between], [0, 0]);
  });

  it("does not depend on the order of units, shrinks towards the mean, and is never NaN", () => {
    fc.assert(
      fc.property(units, (answers) => {
        const found = consistency(answers.map(unitAnswers));
        const turned = consistency(answers.toReversed().map(unitAnswers));
        if (found === null || turned === null) return assert.equal(found, turned);
        assert.ok(Math.abs(found.between - turned.between) < 1e-9);
        for (const value of [found.between, found.within, found.mean, found.p ?? 0]) assert.ok(Number.isFinite(value));
        found.shrunkMeans.forEach((shrunk, i) => {
          const own = unitAnswers(answers[i]!).mean;
          assert.ok(Math.abs(shrunk - found.mean) <= Math.abs(own - found.mean) + 1e-9);
        });
      }),
    );
  });
});

describe("iccInterval", () => {
  it("is −.13 … .72 for Shrout and Fleiss's six targets and four judges (psych::ICC)", () => {
    const { low, high } = iccInterval(1.79467849223947, 6, 4);
    assert.equal(low.toFixed(8), "-0.13293232");
    assert.equal(high.toFixed(8), "0.72256006");
  });
});

describe("consistencyOverTime", () => {
  it("finds no swing where periods differ no more than their answers are few", () => {
    const found = consistencyOverTime([10, 11, 10, 9].map((mean) => ({ mean, variance: 4 })))!;
    assert.equal(found.tau, 0);
    assert.equal(found.i2, 0);
    assert.equal(found.pooledMean, 10);
    assert.equal(found.q, 0.5);
  });

  it("is the plain variance of means less the noise when all are equally exact", () => {
    // Means 0 and 10: variance 50, less 2.
    const found = consistencyOverTime([0, 10].map((mean) => ({ mean, variance: 2 })))!;
    assert.equal(found.tau2, 48);
    assert.equal(found.i2, 96);
  });

  it("is nothing with one period", () => {
    assert.equal(consistencyOverTime([{ mean: 1, variance: 1 }]), null);
  });
});
