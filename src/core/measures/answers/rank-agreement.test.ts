import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { selfAssessmentRankAgreement } from "./rank-agreement.ts";

const close = (a: number | null, b: number) => assert.ok(Math.abs(a! - b) < 1e-12, `${a} is not ${b}`);

describe("selfAssessmentRankAgreement", () => {
  it('is R\'s cor.test(method = "kendall", exact = FALSE) with ties on both sides', () => {
    const found = selfAssessmentRankAgreement([1, 2, 2, 3, 5, 5, 7], [2, 1, 3, 3, 4, 6, 6]);
    close(found.tau, 0.7894736842105264);
    close(found.z, 2.3563300748954168);
    close(found.p, 0.0184565096574727);
  });

  it("is 1 where both order alike, whatever the level, and −1 the other way round", () => {
    const self = [70, 75, 80, 85, 90, 95];
    assert.equal(selfAssessmentRankAgreement(self, [10, 20, 30, 40, 50, 60]).tau, 1);
    assert.equal(selfAssessmentRankAgreement(self, [6, 5, 4, 3, 2, 1]).tau, -1);
  });

  it("says when there are fewer than six touchpoints", () => {
    assert.equal(selfAssessmentRankAgreement([1, 2, 3, 4, 5], [1, 2, 3, 4, 5]).enough, false);
    assert.equal(selfAssessmentRankAgreement([1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6]).enough, true);
  });

  it("is not defined where one side rates all alike", () => {
    const { tau, z, p } = selfAssessmentRankAgreement([3, 3, 3, 3, 3, 3], [1, 2, 3, 4, 5, 6]);
    assert.deepEqual([tau, z, p], [null, null, null]);
  });

  it("does not depend on the order of touchpoints or on who is named first, and is never NaN", () => {
    const pairs = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(pairs, (touchpoints) => {
        const [self, customers] = [touchpoints.map(([a]) => a), touchpoints.map(([, b]) => b)];
        const found = selfAssessmentRankAgreement(self, customers);
        for (const same of [
          selfAssessmentRankAgreement(customers, self),
          selfAssessmentRankAgreement(self.toReversed(), customers.toReversed()),
        ]) {
          for (const key of ["tau", "z", "p"] as const) {
            if (found[key] === null) assert.equal(same[key], null);
            else close(same[key], found[key]);
          }
        }
        if (found.p !== null) assert.ok(found.p >= 0 && found.p <= 1);
      }),
    );
  });
});
