import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { clusteredMean, clusteredMeanOfAnswers } from "./clustered-mean.ts";

const answers = fc.array(
  fc.record({ value: fc.constantFrom(0, 0.25, 0.5, 1), customer: fc.integer({ min: 1, max: 12 }) }),
  { minLength: 2, maxLength: 60 },
);

describe("clusteredMean", () => {
  it("is worked by hand: two customers, one answering 1 1 and one 0 0", () => {
    // Residual sums ±1, so V = 2/1 · 2/16 = 1/4; independent p(1−p)/n = 1/16.
    const found = clusteredMeanOfAnswers([
      { value: 1, customer: "a" },
      { value: 1, customer: "a" },
      { value: 0, customer: "b" },
      { value: 0, customer: "b" },
    ])!;
    assert.equal(found.mean, 0.5);
    assert.equal(found.clusters, 2);
    assert.equal(found.variance, 0.25);
    assert.equal(found.independentVariance, 0.0625);
    assert.equal(found.designEffect, 4);
    assert.equal(found.score?.nEff, 1);
  });

  it("is the same from single answers and from each customer's count and sum", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const byCustomer = Map.groupBy(rows, ({ customer }) => customer);
        const sums = [...byCustomer.values()].map((own) => ({
          n: own.length,
          sum: own.reduce((sum, { value }) => sum + value, 0),
        }));
        const fromRows = clusteredMeanOfAnswers(rows)!;
        assert.deepEqual(clusteredMean(sums, fromRows.independentVariance, { bounded: true }), fromRows);
      }),
    );
  });

  it("does not depend on the order of answers", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const [one, other] = [clusteredMeanOfAnswers(rows)!, clusteredMeanOfAnswers(rows.toReversed())!];
        assert.ok(Math.abs(one.mean - other.mean) < 1e-12);
        assert.ok(Math.abs((one.variance ?? 0) - (other.variance ?? 0)) < 1e-12);
      }),
    );
  });

  it("never makes anybody surer: the house interval has at most as many effective answers as independent ones", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const { score, mean, independentVariance, n } = clusteredMeanOfAnswers(rows)!;
        const independent = independentVariance > 0 ? (mean * (1 - mean)) / independentVariance : n;
        assert.ok(score !== null && score.nEff <= independent + 1e-9);
        assert.ok(0 <= score.low && score.low <= mean + 1e-12 && mean - 1e-12 <= score.high && score.high <= 1);
      }),
    );
  });

  it("has no cluster variance from one customer, and nothing from nobody", () => {
    const alone = clusteredMeanOfAnswers([
      { value: 1, customer: 1 },
      { value: 0, customer: 1 },
    ])!;
    assert.equal(alone.variance, null);
    assert.equal(alone.t, null);
    assert.equal(clusteredMeanOfAnswers([]), null);
  });

  it("gives a t interval and no bounded one for scale points", () => {
    const found = clusteredMeanOfAnswers([4, 5, 3, 4, 2].map((value, customer) => ({ value, customer })))!;
    // Everybody once: CR1 is s²/n, 1.3/5; t with 4 degrees of freedom is 2.776445.
    assert.equal(found.variance?.toFixed(12), "0.260000000000");
    assert.equal(found.t?.low.toFixed(5), (3.6 - 2.776445 * Math.sqrt(0.26)).toFixed(5));
    assert.equal(found.score, null);
  });
});
