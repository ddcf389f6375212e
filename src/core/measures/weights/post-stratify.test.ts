import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { unitAnswers } from "../journeys/consistency.ts";
import { postStratify, weightingMethod } from "./post-stratify.ts";
import { raking } from "./raking.ts";

describe("postStratify", () => {
  it("is worked by hand: a quarter old with mean 4, the rest young with mean 2", () => {
    const found = postStratify([
      { population: 250, ...unitAnswers([3, 5]) },
      { population: 750, ...unitAnswers([1, 2, 3]) },
    ])!;
    assert.equal(found.mean, 2.5);
    assert.deepEqual(found.weights, [125, 250]);
    assert.deepEqual(found.stratumMeans, [4, 2]);
    // 5/4 · ((125/1000)² · 2 + (250/1000)² · 2)
    assert.equal(found.standardError?.toFixed(12), Math.sqrt((5 / 4) * (2 / 64 + 2 / 16)).toFixed(12));
  });

  it("puts a stratum of nobody together with a neighbour instead of dropping it", () => {
    const found = postStratify([
      { population: 250, ...unitAnswers([3, 5]) },
      { population: 150, n: 0, mean: 0, squares: 0 },
      { population: 600, ...unitAnswers([1, 2, 3]) },
    ])!;
    assert.equal(found.mean, 2.5);
    assert.deepEqual(found.merged, [{ level: 1, into: 2 }]);
    assert.equal(found.stratumMeans[1], null);
  });

  it("is nothing when nobody answered, or somebody from a stratum of nobody", () => {
    assert.equal(postStratify([{ population: 10, n: 0, mean: 0, squares: 0 }]), null);
    assert.equal(postStratify([{ population: 0, ...unitAnswers([1]) }]), null);
    assert.equal(postStratify([]), null);
  });

  it("weighs as raking to its one margin does, and lies between the stratum means", () => {
    const stratum = fc.record({
      population: fc.integer({ min: 1, max: 999 }),
      answers: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 9 }),
    });
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 5 }), (strata) => {
        const found = postStratify(strata.map(({ population, answers }) => ({ population, ...unitAnswers(answers) })))!;
        const raked = raking(
          strata.map(({ answers }, h) => ({ levels: [h], n: answers.length })),
          [strata.map(({ population }) => population)],
          null,
        );
        if ("refused" in raked) throw new Error(raked.refused);
        found.weights.forEach((weight, h) => {
          assert.ok(Math.abs(weight - raked.weights[h]!) < 1e-9 * weight);
        });
        const means = found.stratumMeans.map(Number);
        assert.ok(Math.min(...means) - 1e-9 <= found.mean && found.mean <= Math.max(...means) + 1e-9);
      }),
    );
  });
});

describe("weightingMethod", () => {
  it("is post-stratification with one margin or well-filled cells, raking otherwise", () => {
    assert.equal(weightingMethod(1, 2), "post-stratification");
    assert.equal(weightingMethod(2, 10), "post-stratification");
    assert.equal(weightingMethod(2, 9), "raking");
  });
});
