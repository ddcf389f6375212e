import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { mayPredict, type PredictedOutcome, predictionQuality } from "./prediction-quality.ts";

const near = (got: number | null | undefined, expected: number, by = 1e-9) =>
  assert(Math.abs(got! - expected) <= by * (1 + Math.abs(expected)), `${got} for ${expected}`);

// Made-up chances beside R's mtcars$am.
const y = [1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1];
const p =
  "0.5 0.5 0.9 0.8 0.2 0.7 0.1 0.8 0.7 0.5 0.6 0.3 0.3 0.3 0.1 0.1 0.1 0.9 0.95 0.9 0.8 0.3 0.3 0.1 0.2 0.9 0.4 0.7 0.2 0.5 0.1 0.8"
    .split(" ")
    .map(Number);
const single = y.map((events, i) => ({ p: p[i]!, n: 1, events }));

const counted = fc.array(
  fc
    .record({
      p: fc.integer({ min: 1, max: 19 }),
      n: fc.integer({ min: 0, max: 6 }),
      part: fc.integer({ min: 0, max: 6 }),
    })
    .map(({ p, n, part }) => ({ p: p / 20, n, events: Math.min(n, part) })),
  { maxLength: 15 },
);

describe("predictionQuality", () => {
  it("is worked by hand for four customers", () => {
    // Of the pairs .8 > .3, .8 > .1, .3 = .3, .3 > .1 three and a half are right.
    const found = predictionQuality([
      { p: 0.8, n: 1, events: 1 },
      { p: 0.3, n: 2, events: 1 },
      { p: 0.1, n: 1, events: 0 },
    ])!;
    near(found.auc?.value, 3.5 / 4, 1e-15);
    // Won 1 and ¾, lost ¾ and 1: variance 1/32 each, over 2 each.
    near(found.auc?.standardError, Math.sqrt(1 / 32), 1e-15);
    near(found.brier, (0.04 + 0.49 + 0.09 + 0.01) / 4, 1e-15);
    near(found.brierSkill, 1 - 0.1575 / 0.25, 1e-14);
    near(found.logLoss, -(Math.log(0.8) + Math.log(0.3) + Math.log(0.7) + Math.log(0.9)) / 4, 1e-14);
  });

  it("finds R's digits (outer(), var(), glm(y ~ qlogis(p)), glm(y ~ offset(qlogis(p))))", () => {
    const found = predictionQuality(single)!;
    near(found.auc?.value, 0.751012145748988);
    near(found.auc?.standardError, 0.0920329386369984);
    near(found.auc?.low, 0.570630900629086);
    near(found.auc?.high, 0.93139339086887);
    near(found.brier, 0.213203125);
    near(found.brierSkill, 0.116113360323887);
    near(found.calibrationSlope, 0.661336353944845);
    near(found.calibrationIntercept, -0.494291363669713);
    near(found.logLoss, 0.611327212195419);
  });

  it("has no area, skill or calibration where it happened to nobody", () => {
    assert.deepEqual(predictionQuality([{ p: 0.25, n: 4, events: 0 }]), {
      ...{ n: 4, events: 0, auc: null, brier: 0.0625, brierSkill: null },
      ...{ calibrationSlope: null, calibrationIntercept: null, logLoss: -Math.log(0.75) },
    });
    assert.equal(predictionQuality([]), null);
  });

  it("has no interval with a single case on one side, and no calibration of certainties", () => {
    const found = predictionQuality([
      { p: 1, n: 1, events: 1 },
      { p: 0.5, n: 3, events: 0 },
    ])!;
    assert.deepEqual(found.auc, { value: 1, low: null, high: null, standardError: null });
    assert.equal(found.calibrationSlope, null);
    near(found.logLoss, (3 * Math.log(2)) / 4);
    assert.equal(predictionQuality([{ p: 0, n: 2, events: 1 }])?.logLoss, null);
  });

  it("has no slope where everybody was given the same chance, nor where chances separate the outcome", () => {
    const same = predictionQuality([{ p: 0.2, n: 10, events: 5 }])!;
    assert.equal(same.calibrationSlope, null);
    near(same.calibrationIntercept, Math.log(4));
    near(same.auc?.value, 0.5);
    const apart = predictionQuality([
      { p: 0.2, n: 10, events: 0 },
      { p: 0.7, n: 9, events: 9 },
    ])!;
    assert.equal(apart.calibrationSlope, null);
    near(apart.auc?.value, 1);
  });

  it("turns about one half when the outcome is turned, and shrinks to its slope when odds are stretched", () => {
    const found = predictionQuality(single)!;
    const turned = predictionQuality(single.map(({ p, n, events }) => ({ p, n, events: n - events })))!;
    near(turned.auc?.value, 1 - found.auc!.value!);
    near(turned.auc?.standardError, found.auc!.standardError!);
    const stretched = predictionQuality(
      single.map((row) => ({ ...row, p: row.p ** 2 / (row.p ** 2 + (1 - row.p) ** 2) })),
    )!;
    near(stretched.calibrationSlope, found.calibrationSlope! / 2);
    near(stretched.auc?.value, found.auc!.value!);
  });

  it("is the same however cases are counted, stays in range and is never NaN", () => {
    const one = ({ p, n, events }: PredictedOutcome) =>
      Array.from({ length: n }, (_, i) => ({ p, n: 1, events: i < events ? 1 : 0 }));
    fc.assert(
      fc.property(counted, (rows) => {
        const [whole, split] = [predictionQuality(rows), predictionQuality(rows.toReversed().flatMap(one))];
        if (whole === null || split === null) return assert.equal(whole, split);
        near(split.brier, whole.brier);
        assert.equal(whole.auc === null, split.auc === null);
        if (whole.auc === null || split.auc === null) return;
        near(split.auc.value, whole.auc.value);
        const { low, value, high } = whole.auc;
        if (low !== null && high !== null) assert(0 <= low && low <= value && value <= high && high <= 1);
        if (split.auc.standardError !== null) near(split.auc.standardError, whole.auc.standardError!);
        for (const number of [whole.calibrationSlope, whole.calibrationIntercept, whole.brierSkill])
          assert(number === null || Number.isFinite(number));
      }),
    );
  });
});

describe("mayPredict", () => {
  const auc = { value: 0.7, low: 0.61, high: 0.79, standardError: 0.05 };

  it("wants the next period, an area above .60 and chances that come true", () => {
    assert.equal(mayPredict({ auc, calibrationSlope: 1 }, "next-period"), true);
    assert.equal(mayPredict({ auc, calibrationSlope: 1 }, "in-sample"), false);
    assert.equal(mayPredict({ auc: { ...auc, low: 0.6 }, calibrationSlope: 1 }, "next-period"), false);
    assert.equal(mayPredict({ auc, calibrationSlope: 0.69 }, "next-period"), false);
    assert.equal(mayPredict({ auc, calibrationSlope: 1.31 }, "next-period"), false);
    assert.equal(mayPredict({ auc: null, calibrationSlope: null }, "next-period"), false);
  });
});
