import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { randomFrom } from "../numbers/random.ts";
import { badExperienceHazard, type HazardModel, hazardByCount } from "./bad-experience-hazard.ts";
import { type CountedHistory, countHistories, periodsByEncounter, personPeriodCounts } from "./person-periods.ts";

const history = (bad: readonly number[], left: boolean, n: number): CountedHistory => ({
  periods: bad.map((count, i) => ({ period: i + 1, bad: count, event: left && i === bad.length - 1 })),
  n,
});

/** 112 customers, of whom 73 left within three periods. */
const customers = [
  history([0, 0, 0], false, 30),
  history([0, 0, 1], true, 12),
  history([0, 1, 1], true, 14),
  history([1, 1, 2], true, 10),
  history([1, 2, 2], false, 9),
  history([1, 2], true, 11),
  history([0], true, 6),
  history([1], true, 8),
  history([0, 1], true, 7),
  history([0, 0], true, 5),
];

const near = (got: number | null, expected: number) =>
  assert.ok(got !== null && Math.abs(got / expected - 1) < 1e-8, `${got} ${expected}`);
const modelOf = (found: { model: object }): HazardModel => {
  assert.ok(!("refused" in found.model), JSON.stringify(found.model));
  return found.model as HazardModel;
};

describe("badExperienceHazard", () => {
  it("is R's glm with variances clustered by customer", () => {
    // glm(event ~ factor(period) + factor(bad), binomial("cloglog"), epsilon = 1e-30), sandwich::vcovCL(m, id, type = "HC0")
    const model = modelOf(badExperienceHazard(customers));
    const [first, second, third] = model.periodCoefficients;
    near(first!, -3.2481071394349);
    near(second!, 0.47418303044235);
    near(third!, 1.545576596958);
    const [one, two] = model.ratios;
    near(one!.coefficient, 2.1479894778517);
    near(one!.error, 0.36208262383013);
    near(one!.modelError, 0.34507817131252);
    near(two!.coefficient, 1.8631469655931);
    near(two!.error, 0.4514603857725);
    near(one!.high, Math.exp(2.1479894778517 + 1.959963984540054 * 0.36208262383013));
    near(model.deviance, 239.221229156);
  });

  it("reads an intention by odds, and calls it that", () => {
    // The same with binomial("logit").
    const found = badExperienceHazard(customers, { outcome: "intention" });
    assert.equal(found.outcome, "intention");
    const [one, two] = modelOf(found).ratios;
    near(one!.coefficient, 2.3103359011062);
    near(one!.error, 0.42399886833208);
    near(two!.error, 0.58074190008982);
  });

  it("shows the share that leaves by bad experiences so far", () => {
    const [none, one, two] = badExperienceHazard(customers).byCount;
    // Person-periods without any: 90 + 24 + 14 + 6 + 7 + 10; of them 6 + 5 left.
    assert.deepEqual([none!.atRisk, none!.events], [151, 11]);
    assert.deepEqual([one!.atRisk, one!.events], [12 + 28 + 20 + 9 + 11 + 8 + 7, 12 + 14 + 8 + 7]);
    assert.deepEqual([two!.atRisk, two!.events], [10 + 18 + 11, 21]);
    assert.equal(none!.hazard!.value, 11 / 151);
  });

  it("needs 20 events in all, and gives the table else", () => {
    const few = badExperienceHazard([history([0, 1], true, 10), history([0, 0], true, 9), history([0, 1], false, 30)]);
    assert.deepEqual(few.model, { refused: "too-few-events", needed: 20 });
    assert.equal(few.byCount[1]!.events, 10);
    assert.equal(few.byCount[2]!.hazard, null);
  });

  it("joins a period without events to its neighbour", () => {
    const quiet = [
      history([0, 0, 0, 0], false, 40),
      history([0, 0, 0, 1], true, 15),
      history([0, 0, 0, 0], true, 9),
      history([0, 1], true, 12),
      history([0, 0, 1, 1], false, 10),
    ];
    // Nobody leaves in periods 1 and 3: 1 joins 2, 3 joins 4.
    assert.deepEqual(modelOf(badExperienceHazard(quiet)).periods, [
      [1, 2],
      [3, 4],
    ]);
    const quietEnd = [...quiet, history([0, 0, 0, 0, 0], false, 3)];
    assert.deepEqual(modelOf(badExperienceHazard(quietEnd)).periods, [
      [1, 2],
      [3, 4, 5],
    ]);
  });

  it("leaves a count without events out of the model, and has no model without something to compare", () => {
    const loyal = badExperienceHazard([
      ...customers.filter(({ periods }) => periods.every(({ bad }) => bad < 2)),
      history([2, 2], false, 9),
    ]);
    assert.deepEqual(
      modelOf(loyal).ratios.map(({ bad }) => bad),
      [1],
    );
    const alike = badExperienceHazard([history([0], true, 30), history([0], false, 30)]);
    assert.deepEqual(alike.model, { refused: "no-contrast" });
    assert.deepEqual(badExperienceHazard([]).model, { refused: "too-few-events", needed: 20 });
  });

  it("finds no effect where there is none, though those who stay longer collect more bad experiences", () => {
    // After every encounter 8 % leave, whatever it was like; a quarter of encounters are bad.
    const random = randomFrom(12);
    const lived = Array.from({ length: 4000 }, () => {
      const bad: boolean[] = [];
      while (bad.length < 12) {
        bad.push(random.uniform() < 0.25);
        if (random.uniform() < 0.08) return periodsByEncounter(bad, true);
      }
      return periodsByEncounter(bad, false);
    });
    for (const { low, ratio, high } of modelOf(badExperienceHazard(countHistories(lived))).ratios) {
      assert.ok(low! < 1 && 1 < high!, `${low} ${high}`);
      assert.ok(ratio > 0.85 && ratio < 1.18);
    }
  });

  it("finds the effect where there is one", () => {
    // The hazard is 4 %, and twice and four times that after one and two bad encounters.
    const random = randomFrom(5);
    const lived = Array.from({ length: 4000 }, () => {
      const bad: boolean[] = [];
      while (bad.length < 12) {
        bad.push(random.uniform() < 0.25);
        const raised = 2 ** Math.min(2, bad.filter(Boolean).length);
        if (random.uniform() < -Math.expm1(-0.04 * raised)) return periodsByEncounter(bad, true);
      }
      return periodsByEncounter(bad, false);
    });
    const [one, two] = modelOf(badExperienceHazard(countHistories(lived))).ratios;
    assert.ok(one!.low! < 2 && 2 < one!.high!);
    assert.ok(two!.low! < 4 && 4 < two!.high!);
  });

  it("does not depend on the order of customers, nor on how they are counted together", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(customers, { minLength: customers.length }), (shuffled) => {
        const split = shuffled.flatMap(({ periods, n }) => [
          { periods, n: 1 },
          { periods, n: n - 1 },
        ]);
        const [one, other] = [modelOf(badExperienceHazard(customers)), modelOf(badExperienceHazard(split))];
        one.ratios.forEach(({ coefficient, error }, k) => {
          assert.ok(Math.abs(coefficient - other.ratios[k]!.coefficient) < 1e-9);
          assert.ok(Math.abs(error! - other.ratios[k]!.error!) < 1e-9);
        });
      }),
    );
  });

  it("is never NaN or infinite, whatever comes", () => {
    const anybody = fc.record({
      bad: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
      left: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 40 }), (people) => {
        const histories = countHistories(people.map(({ bad, left }) => periodsByEncounter(bad, left)));
        const found = badExperienceHazard(histories, { fewestEvents: 0 });
        if ("refused" in found.model) return;
        for (const { ratio, low, high, modelError } of found.model.ratios) {
          assert.ok(Number.isFinite(modelError));
          assert.ok(
            Number.isFinite(ratio) && (low === null || (Number.isFinite(low) && low <= ratio && ratio <= high!)),
          );
        }
      }),
    );
  });
});

describe("hazardByCount", () => {
  it("asks for counters only", () => {
    assert.deepEqual(hazardByCount(personPeriodCounts(customers)), badExperienceHazard(customers).byCount);
  });
});
