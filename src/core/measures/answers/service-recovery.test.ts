import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { newcombeDifference } from "../intervals/newcombe-difference.ts";
import { npsDifference } from "./nps.ts";
import { recoveryConduct, serviceRecovery, stratifiedRecovery } from "./service-recovery.ts";

const group = (promoters: number, passives: number, detractors: number) => ({ promoters, passives, detractors });
const nobody = group(0, 0, 0);
const groups = fc.record({ promoters: fc.nat(90), passives: fc.nat(90), detractors: fc.nat(90) });

describe("serviceRecovery", () => {
  it("is the difference of scores between those whose failure was put right and the others", () => {
    const [never, recovered, unrecovered] = [group(60, 30, 10), group(25, 10, 5), group(5, 15, 20)];
    const found = serviceRecovery({ neverFailed: never, recovered, unrecovered });
    assert.deepEqual(found.nps, { neverFailed: 50, recovered: 50, unrecovered: -37.5 });
    assert.deepEqual(found.gain, npsDifference(recovered, unrecovered));
    assert.deepEqual(found.paradox, npsDifference(recovered, never));
    assert.equal(found.failureRate?.value, 80 / 180);
    assert.equal(found.recoveryRate?.value, 0.5);
    assert.equal(found.verdict, "recovered-to-par");
    assert.equal(found.enough, true);
  });

  it("calls it a paradox only when the interval lies above 0, and recovery incomplete only below", () => {
    const verdict = (recovered: ReturnType<typeof group>) =>
      serviceRecovery({ neverFailed: group(40, 30, 30), recovered, unrecovered: nobody }).verdict;
    assert.equal(verdict(group(80, 15, 5)), "paradox");
    assert.equal(verdict(group(45, 30, 25)), "recovered-to-par");
    assert.equal(verdict(group(10, 30, 60)), "recovery-incomplete");
  });

  it("says when recovered or unrecovered are fewer than 30", () => {
    const of = (recovered: number, unrecovered: number) =>
      serviceRecovery({
        neverFailed: group(9, 9, 9),
        recovered: group(recovered, 0, 0),
        unrecovered: group(0, unrecovered, 0),
      });
    assert.equal(of(30, 30).enough, true);
    assert.equal(of(29, 30).enough, false);
    assert.equal(of(30, 29).enough, false);
  });

  it("has no contrast with a group of nobody", () => {
    const found = serviceRecovery({ neverFailed: nobody, recovered: nobody, unrecovered: nobody });
    assert.deepEqual(found, {
      nps: { neverFailed: null, recovered: null, unrecovered: null },
      failureRate: null,
      recoveryRate: null,
      gain: null,
      paradox: null,
      verdict: null,
      enough: false,
    });
  });

  it("never says a verdict against its interval", () => {
    fc.assert(
      fc.property(groups, groups, groups, (neverFailed, recovered, unrecovered) => {
        const { verdict, paradox } = serviceRecovery({ neverFailed, recovered, unrecovered });
        assert.equal(verdict === "paradox", paradox !== null && paradox.adjusted.low > 0);
        assert.equal(verdict === "recovery-incomplete", paradox !== null && paradox.adjusted.high < 0);
      }),
    );
  });
});

describe("stratifiedRecovery", () => {
  const stratum = (a: number, b: number, c: number, d: number) => ({
    recovered: { promoters: a, others: b },
    unrecovered: { promoters: c, others: d },
  });

  it("headlines the stratified odds ratio where the crude one comes from easy cases being solved", () => {
    // Within easy and hard cases alike solving makes no difference; easy ones are solved more often and please more.
    const found = stratifiedRecovery([stratum(80, 20, 16, 4), stratum(4, 16, 20, 80)]);
    assert.ok(found.crude.oddsRatio!.low! > 1);
    assert.equal(found.stratified.oddsRatio!.value.toFixed(12), "1.000000000000");
    assert.equal(found.headline, "stratified");
  });

  it("keeps the crude one where both say the same", () => {
    assert.equal(stratifiedRecovery([stratum(40, 20, 15, 45), stratum(41, 22, 14, 44)]).headline, "crude");
    assert.equal(stratifiedRecovery([stratum(40, 20, 15, 45)]).headline, "crude");
  });

  it("has nothing to choose between without anybody", () => {
    assert.equal(stratifiedRecovery([]).headline, "crude");
  });
});

describe("recoveryConduct", () => {
  it("is the same contrasts in shares of those who came back", () => {
    const [neverFailed, recovered, unrecovered] = [
      { x: 70, n: 100 },
      { x: 30, n: 50 },
      { x: 10, n: 40 },
    ];
    const found = recoveryConduct({ neverFailed, recovered, unrecovered });
    assert.deepEqual(found.gain, newcombeDifference(recovered, unrecovered));
    assert.deepEqual(found.paradox, newcombeDifference(recovered, neverFailed));
  });
});
