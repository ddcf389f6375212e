import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { mismatches } from "./reference/compare.ts";
import { functions } from "./reference/functions.ts";
import { report, runVectors } from "./reference/run.ts";
import type { Vector } from "./reference/vector.ts";

describe("the reference vectors", () => {
  const outcome = runVectors("test/reference/vectors");

  it("are all reproduced", () => {
    assert.deepEqual(outcome.failures, [], report(outcome));
    assert.deepEqual(outcome.notYet, []);
  });

  it("cover every measure of the catalogue", () => {
    const needed = [
      ...["wilsonInterval", "clopperPearsonInterval", "sampleSizeTwoShares", "sampleSizeTwoMeans"],
      ...["clusteredMean", "newcombeDifference", "suppressSmallCells", "benjaminiHochberg"],
      ...["csat", "smiley", "ces", "nps", "npsDifference", "disconfirmation", "touchpointCoverage"],
      ...["iccOneWayBalanced", "consistencyUnbalanced", "consistencyOverTime"],
      ...["journeySuccess", "journeySuccessBetaBinomial", "bivariateDriver", "keyDrivers", "driverRegression"],
      ...["emMeanCov", "nearestCorrelation", "bootstrapBca", "expectedGain"],
      ...["emotionProfile", "peakEnd", "contradiction", "serviceRecovery", "mantelHaenszel", "promiseRedemption"],
      ...["selfAssessmentGap", "selfAssessmentRankAgreement", "exceptionalVsOk", "decisiveEncounter"],
      ...["raking", "postStratify", "responseRate", "cronbachAlpha", "cohenKappa"],
      ...["mannWhitney", "kruskalWallis", "kaplanMeier", "logRankTest", "coxRegression"],
      ...["badExperienceHazard", "slaAttainment"],
      ...["xmrChart", "pChart", "cusum", "ewma", "changepointPelt", "breakpointsBic", "mannKendall"],
      ...["simpleExponentialSmoothing", "sesOptimised", "holt", "subgroupDiscovery", "multiSelectShares"],
    ];
    assert.deepEqual(
      needed.filter((fn) => !Object.hasOwn(functions, fn)),
      [],
    );
  });

  it("are all counted: passed, failed or not yet", () => {
    const { passed, failures, notYet } = outcome;
    assert.equal(passed + failures.length + notYet.length, 126);
    assert.match(report(outcome), /^(.*\n)*\d+ passed, 0 failed, \d+ not yet$/);
  });
});

describe("comparing with a vector", () => {
  const vector = (expected: Vector["expected"], tolerance: Vector["tolerance"] = { abs: 0.1, rel: 0 }): Vector => ({
    ...{ id: "v", fn: "f", title: "", source: "", input: {}, tool: "", command: "" },
    expected,
    tolerance,
  });

  it("takes numbers within the tolerance, and nothing else for a number", () => {
    assert.deepEqual(mismatches(vector({ a: 1 }), { a: 1.05 }), []);
    assert.deepEqual(mismatches(vector({ a: 1 }), { a: 1.2 }), [{ path: "a", got: 1.2, expected: 1 }]);
    for (const got of [Number.NaN, null, undefined, "1"])
      assert.equal(mismatches(vector({ a: 1 }), { a: got }).length, 1);
  });

  it("widens the bound by the relative tolerance, and by field where the vector says so", () => {
    assert.deepEqual(mismatches(vector({ a: 100 }, { abs: 0, rel: 0.01 }), { a: 101 }), []);
    const loose = { abs: 0, rel: 0, overrides: { b: { abs: 1, rel: 0 } } };
    assert.deepEqual(mismatches(vector({ a: 1, b: 1 }, loose), { a: 1, b: 2 }), []);
    assert.equal(mismatches(vector({ a: 1, b: { c: 1 } }, loose), { a: 1, b: { c: 2.5 } }).length, 1);
  });

  it("takes null only for null, and words and lists exactly", () => {
    assert.equal(mismatches(vector({ a: null }), { a: 0 }).length, 1);
    assert.equal(mismatches(vector({ a: null }), {}).length, 1);
    assert.deepEqual(mismatches(vector({ a: "kept", b: [true, false] }), { a: "kept", b: [true, false] }), []);
    assert.deepEqual(mismatches(vector({ a: ["x"] }), { a: ["x", "y"] }), [{ path: "a.length", got: 2, expected: 1 }]);
  });

  it("leaves out what the vectors hold for information", () => {
    assert.deepEqual(mismatches(vector({ by: [1], holm: [1], hwAlpha: 1 }), {}), []);
  });

  it("misses everything when there is no result", () => {
    assert.equal(mismatches(vector({ a: 1, b: { c: 2 } }), null).length, 2);
  });
});
