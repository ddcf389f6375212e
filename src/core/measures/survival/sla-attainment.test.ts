import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { criticalityMismatch } from "./criticality-mismatch.ts";
import { lifeTable } from "./life-table.ts";
import { slaAttainment } from "./sla-attainment.ts";

const near = (got: number | null, expected: number) =>
  assert.ok(got !== null && Math.abs(got - expected) < 1e-10, `${got} ${expected}`);

describe("slaAttainment", () => {
  it("counts an open case past its target as a miss", () => {
    const found = slaAttainment([{ key: "urgent", target: 4, cases: lifeTable([3], [5]) }]);
    const [urgent] = found.classes;
    assert.deepEqual([urgent!.n, urgent!.decided, urgent!.met], [2, 2, 1]);
    assert.equal(urgent!.attainment, 0.5);
    assert.equal(found.weighted, 0.5);
  });

  it("follows an open case that is younger than the target to its age, and is R's", () => {
    // survfit(Surv(c(1, 2, 3, 5, 5, 9), c(1, 1, 1, 1, 0, 0)) ~ 1, conf.type = "log-log") at 4
    const [found] = slaAttainment([{ key: "normal", target: 4, cases: lifeTable([1, 2, 3, 5], [5, 9]) }]).classes;
    near(found!.attainment, 0.5);
    near(found!.low, 0.19629076315);
    near(found!.high, 0.889051739649);
    // Of two young cases nothing is decided yet; the decided share would say that all is well.
    const [waiting] = slaAttainment([{ key: "normal", target: 4, cases: lifeTable([1], [2, 2]) }]).classes;
    assert.deepEqual([waiting!.decided, waiting!.decidedShare!.value], [1, 1]);
    near(waiting!.attainment, 1 / 3);
  });

  it("does not improve when somebody never answers", () => {
    const answered = [1, 2, 3];
    const [kept] = slaAttainment([{ key: "a", target: 4, cases: lifeTable(answered, []) }]).classes;
    const [left] = slaAttainment([{ key: "a", target: 4, cases: lifeTable(answered, [100, 200]) }]).classes;
    assert.equal(kept!.attainment, 1);
    near(left!.attainment, 0.6);
    assert.equal(left!.p90, null);
    assert.equal(left!.median, 3);
  });

  it("weights classes, and leaves out one without cases", () => {
    const found = slaAttainment([
      { key: "critical", target: 4, cases: lifeTable([3], [5]), weight: 3 },
      { key: "normal", target: 24, cases: lifeTable([3], []), weight: 1 },
      { key: "low", target: 72, cases: lifeTable([], []), weight: 5 },
    ]);
    near(found.weighted, (3 * 0.5 + 1) / 4);
    assert.equal(found.classes[2]!.attainment, null);
    assert.equal(found.classes[2]!.decidedShare, null);
    assert.equal(slaAttainment([]).weighted, null);
  });

  it("is the decided share where every case is decided, never falls as the target rises, and stays within 0–1", () => {
    const times = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 25 });
    fc.assert(
      fc.property(times, times, fc.integer({ min: 1, max: 40 }), (answered, open, target) => {
        const cases = lifeTable(answered, open);
        const at = (hours: number) => slaAttainment([{ key: "a", target: hours, cases }]).classes[0]!;
        const found = at(target);
        if (found.attainment === null) return;
        assert.ok(found.attainment >= 0 && found.attainment <= at(target + 1).attainment!);
        assert.ok(found.low === null || (found.low <= found.attainment && found.attainment <= found.high!));
        if (found.decided === found.n) near(found.attainment, found.met / found.n);
      }),
    );
  });
});

describe("criticalityMismatch", () => {
  it("counts cases on which customer and organisation do not agree", () => {
    const found = criticalityMismatch([
      { customer: 5, organisation: 5, n: 12 },
      { customer: 5, organisation: 2, n: 6 },
      { customer: 1, organisation: 3, n: 2 },
    ])!;
    assert.equal(found.n, 20);
    assert.equal(found.mismatch.value, 0.4);
    assert.equal(found.underrated.value, 0.3);
    assert.equal(found.overrated.value, 0.1);
    assert.equal(criticalityMismatch([]), null);
  });
});
