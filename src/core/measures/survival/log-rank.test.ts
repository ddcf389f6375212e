import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { lifeTable } from "./life-table.ts";
import { logRankTest } from "./log-rank.ts";

// Weeks in remission: Gehan (1965), Biometrika 52.
const treated = lifeTable([6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]);
const placebo = lifeTable([1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23], []);

const life = fc.record({ gone: fc.array(fc.nat(9), { maxLength: 12 }), open: fc.array(fc.nat(9), { maxLength: 6 }) });
const tables = fc.array(life, { minLength: 2, maxLength: 4 });

describe("logRankTest", () => {
  it("is worked by hand: one leaves at 1 of group A, one at 2 of group B", () => {
    // At 1: ½ each, V = ¼. At 2 only B is left: 1 expected there, no variance. χ² = (1 − ½)²/¼ = 1.
    const found = logRankTest([lifeTable([1], []), lifeTable([2], [])]);
    assert.deepEqual(found.observed, [1, 1]);
    assert.deepEqual(found.expected, [0.5, 1.5]);
    assert.equal(found.chiSquare, 1);
  });

  it("is R's of the remissions with and without treatment", () => {
    // survdiff(Surv(time, event) ~ group)
    const found = logRankTest([treated, placebo]);
    assert.ok(Math.abs(found.chiSquare - 16.7929409892) < 1e-9);
    assert.ok(Math.abs(found.expected[0]! - 19.250500948) < 1e-8);
    assert.ok(Math.abs(found.p! / 4.16880910934e-5 - 1) < 1e-9);
  });

  it("has nothing to say of one group, and little where nobody had the event", () => {
    assert.equal(logRankTest([treated]).p, null);
    assert.equal(logRankTest([lifeTable([], [1, 2]), lifeTable([], [3])]).p, 1);
  });

  it("expects as many events as came, and finds no difference between a group and itself", () => {
    fc.assert(
      fc.property(tables, (given) => {
        const groups = given.map(({ gone, open }) => lifeTable(gone, open));
        const { observed, expected, chiSquare, p } = logRankTest(groups);
        const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
        assert.ok(Math.abs(sum(observed) - sum(expected)) < 1e-9);
        assert.ok(chiSquare > -1e-9 && (p === null || (p >= 0 && p <= 1)));
        assert.ok(Math.abs(logRankTest([groups[0]!, groups[0]!]).chiSquare) < 1e-9);
      }),
    );
  });

  it("does not depend on the order of the groups", () => {
    fc.assert(
      fc.property(tables, (given) => {
        const groups = given.map(({ gone, open }) => lifeTable(gone, open));
        const [one, other] = [logRankTest(groups), logRankTest(groups.toReversed())];
        assert.ok(Math.abs(one.chiSquare - other.chiSquare) < 1e-7 * (1 + one.chiSquare));
        assert.equal(one.df, other.df);
      }),
    );
  });
});
