import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { UnitSums } from "../counts.ts";
import { consistencyFigures, levelOfSpread } from "./consistency.ts";

const about = { unit: "location", scale: [1, 5], perspective: "customer" } as const;
const unit = (name: string, codes: readonly number[]): UnitSums => ({
  unit: name,
  n: codes.length,
  people: codes.length,
  sum: codes.reduce((sum, code) => sum + code, 0),
  squares: codes.reduce((sum, code) => sum + code * code, 0),
});
/** `n` answers, `high` of them 5 and the rest 3. */
const mixed = (name: string, n: number, high: number): UnitSums =>
  unit(
    name,
    Array.from({ length: n }, (_, i) => (i < high ? 5 : 3)),
  );

describe("consistencyFigures", () => {
  it("finds houses alike that differ no more than chance", () => {
    const { "between.location": between } = consistencyFigures(
      ["a", "b", "c", "d", "e"].map((name) => mixed(name, 40, 20)),
      about,
    );
    assert(between?.ok);
    assert.equal(between.estimate.value, 0);
    assert.equal(between.estimate.method, "one-way random effects, F of the unit means");
  });

  it("finds the spread of houses that differ, worked by hand for equal sizes", () => {
    // Unit means 3.5, 4, 4, 4, 4.5 of 40 answers: MSB = 40 · 0.5/4 = 5; within Σ = 30 + 40·3 + 30 = 180, MSW = 180/195.
    const found = consistencyFigures(
      [10, 20, 20, 20, 30].map((high, i) => mixed(String(i), 40, high)),
      about,
    );
    const between = found["between.location"];
    assert(between?.ok);
    assert.equal(between.estimate.value.toFixed(9), Math.sqrt((5 - 180 / 195) / 40).toFixed(9));
    assert.ok(between.estimate.low < between.estimate.value && between.estimate.value < between.estimate.high);
    const icc = found["icc.location"];
    assert(icc?.ok);
    assert.equal(icc.estimate.value.toFixed(9), ((5 - 180 / 195) / (5 + (39 * 180) / 195)).toFixed(9));
  });

  it("has an interval above 0 for one slow house of six of unequal size, worked by hand", () => {
    // Means 3 + 2·high/n: 4, 4, 4, 4, 4 and 3.2; their variance is 0.64/6 = 0.106667, harmonic size 6/(1/12 + … + 1/20).
    const houses = [12, 30, 44, 60, 26, 20].map((n, i) => mixed(String(i), n, i === 5 ? 2 : n / 2));
    const between = consistencyFigures(houses, about)["between.location"];
    assert(between?.ok);
    // Within: 5 · n/2 · 2 each house gives n, and 20 · 4 · 0.09 = 7.2; MSW = (172 + 7.2)/186. F = 24.5377 · 0.106667/0.963441 = 2.7167.
    // F0.975(5, 186) = 2.6353 (SciPy, f.ppf): low = √((2.7167/2.6353 − 1)/24.5377 · 0.963441) = 0.0348.
    assert.equal(between.estimate.low.toFixed(4), "0.0348");
    assert.ok(between.estimate.low < between.estimate.value && between.estimate.value < between.estimate.high);
  });

  it("shows a negative ICC as 0", () => {
    const { "icc.location": icc } = consistencyFigures(
      ["a", "b", "c", "d", "e"].map((name) => unit(name, [1, 5, 1, 5, 1, 5])),
      about,
    );
    assert(icc?.ok);
    assert.equal(icc.estimate.value, 0);
  });

  it("leaves out units of fewer than five answers, and says nothing of fewer than five units", () => {
    const houses = [...["a", "b", "c", "d"].map((name) => mixed(name, 10, 5)), mixed("e", 4, 2)];
    assert.deepEqual(consistencyFigures(houses, about)["between.location"], {
      ...{ ok: false, reason: "too-few-units", n: 4, needed: 5 },
    });
    assert.deepEqual(consistencyFigures([], about)["between.location"], { ok: false, reason: "not-measured", n: 0 });
  });

  it("says 0 where everybody everywhere says the same", () => {
    const { "between.location": between } = consistencyFigures(
      ["a", "b", "c", "d", "e"].map((name) => mixed(name, 10, 10)),
      about,
    );
    assert(between?.ok);
    assert.deepEqual([between.estimate.value, between.estimate.low, between.estimate.high], [0, 0, 0]);
  });
});

describe("the level of a spread", () => {
  const houses = (...high: number[]) => high.map((many, i) => mixed(String(i), 40, many));

  it("is twice the upper tail of F, here 5/(180/195) on 4 and 195 (R: 2 * pf(65/12, 4, 195, lower.tail = FALSE))", () => {
    assert.equal(levelOfSpread(houses(10, 20, 20, 20, 30))?.toExponential(6), "7.431614e-4");
  });

  it("is below .05 just where the interval leaves zero", () => {
    for (const most of [20, 24, 26, 27, 28, 29, 30, 34]) {
      const sums = houses(20, 20, 20, 20, most);
      const between = consistencyFigures(sums, about)["between.location"];
      assert(between?.ok);
      assert.equal(levelOfSpread(sums)! < 0.05, between.estimate.low > 0, String(most));
    }
  });

  it("is none of too few units", () => {
    assert.equal(levelOfSpread(houses(10, 20, 30)), null);
  });
});
