import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { countEncounters, type WalkedPass } from "../../../../test/counted-passes.ts";
import type { Estimate, Figure } from "../../measures/intervals/estimate.ts";
import { momentsOf } from "./moments.ts";

const question = { touchpoints: ["taste", "bill"], outcome: "whole.return", perspective: "customer" } as const;
const found = (passes: readonly WalkedPass[], about: Partial<Parameters<typeof momentsOf>[0]> = {}) =>
  momentsOf({ counts: countEncounters(passes), scale: [0, 10], good: true, ...about }, question);

function estimate(figure: Figure | undefined): Estimate {
  assert(figure?.ok, JSON.stringify(figure));
  return figure.estimate;
}
const nearly = (got: number, expected: number, within = 1e-6) =>
  assert.ok(Math.abs(got - expected) <= within, `${got}, expected ${expected}`);

/** 180 customers: a bad bill costs three of ten, an exceptional one brings nothing; taste brings two when exceptional. */
const restaurant: WalkedPass[] = Array.from({ length: 180 }, (_, i) => {
  const taste = ["1", "3", "4"][i % 3]!;
  const bill = ["1", "3", "4"][Math.floor(i / 3) % 3]!;
  return {
    went: taste + bill,
    outcome: 5 + (bill === "1" ? -3 : 0) + (taste === "4" ? 2 : 0) + (Math.floor(i / 9) % 2),
  };
});

describe("moments", () => {
  it("tell what must not fail from what delights", () => {
    const { touchpoints, n, people } = found(restaurant);
    const [taste, bill] = touchpoints;
    assert.deepEqual([n, people], [180, 180]);
    assert.deepEqual([taste!.asymmetry, bill!.asymmetry], ["delighter", "hygiene"]);
    nearly(estimate(bill!.penalty).value, -3);
    nearly(estimate(bill!.reward).value, 0);
    nearly(estimate(taste!.reward).value, 2);
    nearly(bill!.shareBad, 1 / 3);
  });

  it("tell what pays more, by the steps from bad to OK and from OK to exceptional (R: t.test)", () => {
    const { touchpoints } = found(restaurant);
    const [taste, bill] = touchpoints;
    assert.deepEqual([taste!.delight, bill!.delight], ["delight-pays", "stop-failing-first"]);
    // R: y <- 5 - 3*(bill=="1") + 2*(taste=="4") + (i %/% 9) %% 2; t.test(y[bill=="3"], y[bill=="1"])
    const step = estimate(bill!.stepDown);
    nearly(step.value, 3);
    nearly(step.low, 2.61090596629);
    nearly(step.high, 3.38909403371);
    assert.deepEqual([step.n, step.people], [120, 120]);
  });

  it("tell whether one bad encounter decides (worked in R)", () => {
    const { oneBad, twoOrMore, touchpoints, decisive, measured } = found(restaurant);
    // None: both 3 or 4; only the bill: 3 less; only the taste: as none but without the two of an exceptional one.
    assert.deepEqual(measured, { none: 2, one: 2 });
    nearly(estimate(touchpoints[1]!.oneBad).value, -3);
    nearly(estimate(touchpoints[0]!.oneBad).value, -1);
    nearly(estimate(oneBad).value, -2);
    nearly(estimate(twoOrMore).value, -4);
    assert.deepEqual(
      [decisive, touchpoints[0]!.decisive, touchpoints[1]!.decisive],
      ["decisive", "not-decisive", "decisive"],
    );
  });

  it("are the same of a bad outcome read from its other end", () => {
    const worse = restaurant.map((pass) => ({ ...pass, outcome: 10 - pass.outcome }));
    const turned = found(worse, { good: false });
    assert.deepEqual(
      turned.touchpoints.map(({ asymmetry, delight, decisive }) => [asymmetry, delight, decisive]),
      [
        ["delighter", "delight-pays", "not-decisive"],
        ["hygiene", "stop-failing-first", "decisive"],
      ],
    );
    nearly(estimate(turned.oneBad).value, -2);
  });

  it("are less sure where the same customers came again, and count each of them once", () => {
    const again = found(restaurant.flatMap((pass, customer) => [1, 2, 3].map(() => ({ ...pass, customer }))));
    const once = found(restaurant);
    const [wide, narrow] = [estimate(again.oneBad), estimate(once.oneBad)];
    assert.deepEqual([wide.people, wide.n], [narrow.people, 3 * narrow.n]);
    // Three times the same says no more than once: the interval hardly narrows.
    assert.ok(wide.high - wide.low > 0.98 * (narrow.high - narrow.low));
    const [penalty, alone] = [again, once].map(({ touchpoints }) => estimate(touchpoints[1]!.penalty));
    assert.ok(penalty!.high - penalty!.low > 0.98 * (alone!.high - alone!.low));
  });
});

describe("moments refuse", () => {
  it("to compare journeys that were measured unlike", () => {
    const unlike = restaurant.map((pass, i) => (pass.went === "33" && i % 2 ? { ...pass, went: "30" } : pass));
    const all = found([...unlike, ...Array.from({ length: 60 }, () => ({ went: "03", outcome: 6 }))]);
    assert.ok(all.measured.none * 1.2 < all.measured.one);
    assert.equal(all.decisive, "unequal-measurement");
    assert.equal(all.touchpoints[1]!.decisive, "unequal-measurement");
  });

  it("to show a group of fewer than five people, of employees without their number", () => {
    const few = restaurant.filter(({ went }, i) => went[1] !== "1" || i < 9);
    const { penalty, stepDown, asymmetry, delight, oneBad } = found(few).touchpoints[1]!;
    assert.deepEqual(stepDown, { ok: false, reason: "too-few", n: 3, needed: 5 });
    assert.equal(penalty.ok, false);
    assert.equal(oneBad.ok, false);
    assert.deepEqual([asymmetry, delight], ["not-classifiable", "too-few"]);
    const employees = momentsOf(
      { counts: countEncounters(few), scale: [0, 10], good: true },
      { ...question, perspective: "employee" },
    );
    assert.deepEqual(employees.touchpoints[1]!.stepDown, { ok: false, reason: "withheld", n: null });
  });

  it("to say more of an encounter that nobody had than that", () => {
    const { reward } = found(restaurant.map((pass) => ({ ...pass, went: pass.went.replace(/4$/, "3") })))
      .touchpoints[1]!;
    assert.deepEqual(reward, { ok: false, reason: "too-few", n: 0, needed: 5 });
  });
});
