import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { benjaminiHochberg } from "../comparisons/benjamini-hochberg.ts";
import { welch } from "../comparisons/welch.ts";
import { unitAnswers } from "./consistency.ts";
import { decisiveEncounter } from "./decisive-encounter.ts";

const around = (middle: number, n: number) => unitAnswers(Array.from({ length: n }, (_, i) => middle + (i % 3) - 1));
const alike = { none: 4, one: 4 };

describe("decisiveEncounter", () => {
  it("compares journeys with exactly one bad touchpoint with those with none", () => {
    const [none, first, second] = [unitAnswers([9, 8, 10, 9]), unitAnswers([6, 7]), unitAnswers([8, 9, 7])];
    const found = decisiveEncounter({ none, onlyAt: [first, second], twoOrMore: unitAnswers([3, 4]), measured: alike });
    assert.deepEqual(found.n, { none: 4, one: 5, twoOrMore: 2 });
    assert.deepEqual(found.means, { none: 9, one: 7.4, twoOrMore: 3.5 });
    assert.equal(found.oneBad?.p?.toFixed(12), welch(unitAnswers([6, 7, 8, 9, 7]), none)?.p?.toFixed(12));
    assert.deepEqual(found.touchpoints[0]?.effect, welch(first, none));
    assert.deepEqual(
      found.touchpoints.map(({ adjusted }) => adjusted),
      benjaminiHochberg([welch(first, none)!.p, welch(second, none)!.p]),
    );
  });

  it("is decisive where one bad encounter costs half of what two or more do, or more", () => {
    const verdict = (one: number) =>
      decisiveEncounter({ none: around(9, 60), onlyAt: [around(one, 60)], twoOrMore: around(5, 60), measured: alike });
    assert.equal(verdict(6.9).verdict, "decisive");
    assert.equal(verdict(6.9).touchpoints[0]?.verdict, "decisive");
    assert.equal(verdict(7.1).verdict, "not-decisive");
    assert.equal(verdict(9.5).verdict, "not-decisive");
  });

  it("is not decisive while the interval includes 0, however large the effect", () => {
    const found = decisiveEncounter({
      ...{ none: unitAnswers([9, 10, 2, 8]), onlyAt: [unitAnswers([2, 9, 3])], twoOrMore: unitAnswers([3, 4, 1]) },
      measured: alike,
    });
    assert.equal(found.verdict, "not-decisive");
  });

  it("refuses where one group was measured a fifth more than the other", () => {
    const verdict = (none: number, one: number) =>
      decisiveEncounter({
        none: around(9, 60),
        onlyAt: [around(5, 60)],
        twoOrMore: around(5, 60),
        measured: { none, one },
      }).verdict;
    assert.equal(verdict(5, 6), "decisive");
    assert.equal(verdict(5, 6.1), "unequal-measurement");
    assert.equal(verdict(6.1, 5), "unequal-measurement");
  });

  it("has nothing to compare where a group is empty, and says so of the touchpoint that never failed alone", () => {
    const nobody = { n: 0, mean: 0, squares: 0 };
    const found = decisiveEncounter({
      ...{ none: around(9, 60), onlyAt: [around(5, 60), nobody, unitAnswers([2])], twoOrMore: around(5, 60) },
      measured: alike,
    });
    assert.deepEqual(found.touchpoints[1], { n: 0, effect: null, adjusted: null, verdict: "no-comparison" });
    assert.equal(found.touchpoints[2]?.effect?.value, -7);
    assert.equal(found.touchpoints[2]?.verdict, "no-comparison");
    const none = decisiveEncounter({ none: nobody, onlyAt: [], twoOrMore: nobody, measured: { none: 0, one: 0 } });
    assert.equal(none.verdict, "no-comparison");
  });

  it("has for all together the mean of the touchpoints' effects, weighted by their journeys", () => {
    const answers = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 9 }).map(unitAnswers);
    fc.assert(
      fc.property(answers, fc.array(answers, { minLength: 1, maxLength: 5 }), answers, (none, onlyAt, twoOrMore) => {
        const found = decisiveEncounter({ none, onlyAt, twoOrMore, measured: alike });
        const weighted = found.touchpoints.reduce((sum, { n, effect }) => sum + n * effect!.value, 0) / found.n.one;
        assert.ok(Math.abs(found.oneBad!.value - weighted) < 1e-9);
      }),
    );
  });
});
