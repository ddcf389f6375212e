import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { countSuccesses, type WentWell } from "../../../../test/counted-passes.ts";
import type { Estimate, Figure } from "../../measures/intervals/estimate.ts";
import { randomFrom } from "../../measures/numbers/random.ts";
import { successOf } from "./success.ts";

const how = { perspective: "customer", seed: 1, draws: 400 } as const;
const estimate = (figure: Figure | undefined): Estimate => {
  assert(figure?.ok, JSON.stringify(figure));
  return figure.estimate;
};
const times = (many: number, ...pass: (boolean | null | undefined)[]): WentWell[] =>
  Array.from({ length: many }, () => pass);

/**
 * Passes over five touchpoints whose failures go together: α .5, β 5 by Pólya's urn, so that
 * Π (5 + i)/(5.5 + i) = 69.8348 % succeed; each touchpoint is measured with probability `measured`.
 */
function planted(seed: number, many: number, measured: number): WentWell[] {
  const random = randomFrom(seed);
  return Array.from({ length: many }, () => {
    let failed = 0;
    return Array.from({ length: 5 }, (_, i) => {
      const fails = random.uniform() * (5.5 + i) < 0.5 + failed;
      if (fails) failed++;
      return random.uniform() < measured ? !fails : null;
    });
  });
}

describe("successOf", () => {
  it("is the share of complete passes with Wilson's interval, when these are half of all and thirty", () => {
    const found = successOf(
      countSuccesses([...times(30, true, true), ...times(10, true, false), ...times(20, true, null)]),
      ["food", "bill"],
      how,
    );
    const { value, low, high, n, people, method } = estimate(found.estimate);
    assert.equal(value, 0.75);
    // R: prop.test(30, 40, correct = FALSE)
    assert(Math.abs(low - 0.5980604) < 1e-6 && Math.abs(high - 0.8581288) < 1e-6);
    assert.deepEqual([n, people, method], [40, 40, "Wilson, complete passes"]);
    assert.deepEqual(found.bounds, [30 / 60, 50 / 60]);
    // R: prop.test(30, 60, correct = FALSE) from below, prop.test(50, 60, correct = FALSE) from above.
    assert(Math.abs(found.limits![0] - 0.3773502) < 1e-6 && Math.abs(found.limits![1] - 0.9068682) < 1e-6);
  });

  it("recovers planted success from passes measured at two touchpoints of five, and says how", () => {
    const found = successOf(countSuccesses(planted(5, 1500, 0.4)), ["a", "b", "c", "d", "e"], how);
    const { value, low, high, method, n } = estimate(found.estimate);
    assert(low < 0.698348 && 0.698348 < high, `${low} to ${high}`);
    assert(high - low < 0.1);
    assert(found.bounds![0] < 0.1 && value < found.bounds![1]);
    assert.match(method, /^beta-binomial maximum likelihood, .*; BCa of 400 bootstrap draws of customers$/);
    assert(n > 1300 && n <= 1500);
  });

  it("holds the truth about 95 times in 100 at 40 % measurement", () => {
    let held = 0;
    for (let set = 0; set < 100; set++) {
      const found = successOf(countSuccesses(planted(100 + set, 250, 0.4)), ["a", "b", "c", "d", "e"], {
        ...how,
        draws: 250,
      });
      const { low, high } = estimate(found.estimate);
      if (low <= 0.698348 && 0.698348 <= high) held++;
    }
    // 95 in 100 are expected; 88 is three standard errors below.
    assert(held >= 88, `${held} of 100`);
  });

  it("asks nothing of touchpoints that did not apply", () => {
    const found = successOf(
      countSuccesses([...times(40, true, undefined), ...times(20, true, false)]),
      ["food", "dessert"],
      how,
    );
    assert.deepEqual(found.bounds, [40 / 60, 40 / 60]);
    assert.equal(estimate(found.estimate).value, 40 / 60);
  });

  it("names the weakest link only when it stands clear, with what each touchpoint would unlock", () => {
    const clear = [
      ...times(50, true, true),
      ...times(20, true, false),
      ...times(3, false, true),
      ...times(7, false, false),
    ];
    const found = successOf(countSuccesses(clear), ["food", "bill"], how);
    assert.equal(found.weakest, "bill");
    assert.equal(estimate(found.unlock.bill).value, 20 / 80);
    assert.equal(estimate(found.unlock.food).value, 3 / 80);
    const close = [...times(50, true, true), ...times(6, true, false), ...times(4, false, true)];
    assert.equal(successOf(countSuccesses(close), ["food", "bill"], how).weakest, null);
  });

  it("widens the interval where customers have several passes that go alike", () => {
    const passes = [...times(60, true, true), ...times(40, true, false)];
    const alone = estimate(successOf(countSuccesses(passes), ["food", "bill"], how).estimate);
    const byFive = successOf(
      countSuccesses(
        passes,
        passes.map((_, pass) => Math.floor(pass / 5)),
      ),
      ["food", "bill"],
      how,
    );
    const together = estimate(byFive.estimate);
    assert.equal(together.value, alone.value);
    assert.equal(together.people, 20);
    // 20 customers, each of one kind: the variance is 5 · 20/19 times that of independent passes.
    assert(Math.abs(together.deff! - (5 * 20) / 19) < 1e-9);
    assert(together.high - together.low > 2 * (alone.high - alone.low));
  });

  it("says when failures go together no more than by chance", () => {
    const passes = Array.from({ length: 200 }, (_, k): WentWell => [k % 5 !== 0, k % 5 !== 1, null]);
    const { value, method } = estimate(successOf(countSuccesses(passes), ["a", "b", "c"], how).estimate);
    assert(Math.abs(value - 0.8 ** 3) < 1e-12);
    assert.match(method, /no more than by chance/);
  });

  it("is then as the catalogue has it, of touchpoints that are alike; its interval reaches down to the product of their own pass rates", () => {
    // Each pass is asked at two of three, which pass in 90, 50 and 20 of 100, whatever the others do.
    const passes = Array.from({ length: 3000 }, (_, k): WentWell => {
      const pass = [k % 10 !== 0, Math.floor(k / 10) % 2 === 0, Math.floor(k / 20) % 5 === 0];
      return pass.map((well, at) => (at === Math.floor(k / 100) % 3 ? null : well));
    });
    const { value, low, high, method } = estimate(successOf(countSuccesses(passes), ["a", "b", "c"], how).estimate);
    assert(Math.abs(value - (1.6 / 3) ** 3) < 1e-12, `${value}`);
    // The product is .9 · .5 · .2; of 2000 answers each by Wilson, on the logarithm: ln .2 − ln .183 and ln .5 − ln .478 alone reach .082.
    assert(low < 0.082 && low > 0.075 && high > value && high < 0.17, `${low} to ${high}`);
    assert.match(method, /own pass rate/);
  });

  it("keeps an interval when nothing failed at all", () => {
    const { value, low, high } = estimate(
      successOf(countSuccesses(times(60, true, true, null, null)), ["a", "b", "c", "d"], how).estimate,
    );
    assert.deepEqual([value, high], [1, 1]);
    // Wilson: no failure among 120 answers leaves up to 3.1 % per touchpoint.
    assert(Math.abs(low - (1 - 0.0310193) ** 4) < 1e-5);
  });

  it("needs no model where every pass is decided", () => {
    const passes = [...times(60, true, true, true), ...times(20, false, null, null), ...times(25, false, true, null)];
    const found = successOf(countSuccesses(passes), ["a", "b", "c"], how);
    assert.deepEqual(found.bounds, [60 / 105, 60 / 105]);
    const { value, method } = estimate(found.estimate);
    assert.deepEqual([value, method], [60 / 105, "Wilson, every pass decided"]);
  });

  it("does not let complete passes speak for all when the others plainly fail more", () => {
    const passes = [...times(60, true, true, true), ...times(45, false, true, null), ...times(2, true, true, null)];
    const found = successOf(countSuccesses(passes), ["a", "b", "c"], how);
    // All 60 complete passes succeeded, but of all 107 no more than 62 can have.
    assert.deepEqual(found.bounds, [60 / 107, 62 / 107]);
    const { value, method } = estimate(found.estimate);
    assert.match(method, /^beta-binomial.*; held to the bounds that all passes allow$/);
    assert.equal(value, 62 / 107);
  });

  it("is never outside what all passes allow: of those who failed fewer were asked everything", () => {
    const passes = [...times(29, true, true), ...times(206, true, false), ...times(64, false, null), [true, null]];
    const found = successOf(countSuccesses(passes), ["a", "b"], how);
    assert.deepEqual(found.bounds, [29 / 300, 30 / 300]);
    const { value, low, high, method } = estimate(found.estimate);
    // Of the 235 complete passes 12 % succeeded.
    assert.deepEqual([value, method], [30 / 300, "Wilson, complete passes; held to the bounds that all passes allow"]);
    assert(low >= found.limits![0] && low < value && value < high && high <= found.limits![1], `${low} to ${high}`);
  });

  it("says that measuring depended on how it went, when the model contradicts the bounds", () => {
    // Whoever failed was asked no further: exactly one failure each, in every incomplete pass but two.
    const passes = [
      ...times(20, true, true, true, true, true),
      ...times(600, true, true, true, false, null),
      ...times(2, true, true, true, true, null),
    ];
    const found = successOf(countSuccesses(passes), ["a", "b", "c", "d", "e"], how);
    assert.deepEqual(found.bounds, [20 / 622, 22 / 622]);
    assert.deepEqual(found.estimate, { ok: false, reason: "measured-by-outcome", n: 622 });
  });

  it("shows bounds alone when too few passes were measured twice", () => {
    const found = successOf(
      countSuccesses([...times(40, true, null), ...times(10, null, false)]),
      ["food", "bill"],
      how,
    );
    assert.deepEqual(found.bounds, [0, 0.8]);
    assert.deepEqual(found.estimate, { ok: false, reason: "too-few", n: 0, needed: 30 });
    assert.deepEqual(found.unlock.food, { ok: false, reason: "not-measured", n: 0 });
  });

  it("withholds everything of fewer than five people", () => {
    const few = successOf(countSuccesses(times(4, true, true)), ["food", "bill"], how);
    assert.deepEqual([few.bounds, few.weakest], [null, null]);
    assert.deepEqual(few.estimate, { ok: false, reason: "too-few", n: 4, needed: 5 });
    const staff = successOf(countSuccesses(times(4, true, true)), ["food", "bill"], {
      ...how,
      perspective: "employee",
    });
    assert.deepEqual(staff.estimate, { ok: false, reason: "withheld", n: null });
    assert.deepEqual(successOf(countSuccesses([]), [], how).estimate, { ok: false, reason: "not-measured", n: 0 });
  });

  it("is the same, bit for bit, for the same seed", () => {
    const counts = countSuccesses(planted(9, 200, 0.4));
    const keys = ["a", "b", "c", "d", "e"];
    assert.deepEqual(successOf(counts, keys, how), successOf(counts, keys, how));
  });
});
