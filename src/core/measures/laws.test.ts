import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { ces } from "./answers/ces.ts";
import { contradiction } from "./answers/contradiction.ts";
import { csat } from "./answers/csat.ts";
import { disconfirmation } from "./answers/disconfirmation.ts";
import { nps, npsCounts, npsDifference } from "./answers/nps.ts";
import { promiseRedemption } from "./answers/promise-redemption.ts";
import { smiley } from "./answers/smiley.ts";
import { mannWhitney } from "./comparisons/mann-whitney.ts";
import { signTest } from "./comparisons/sign-test.ts";
import { signedRankTest } from "./comparisons/signed-rank-test.ts";
import { answersByValue, welch } from "./comparisons/welch.ts";
import { outcomeModel } from "./drivers/driver-evidence.ts";
import { attainableShift } from "./drivers/expected-gain.ts";
import { meanOfScores } from "./intervals/mean-of-scores.ts";
import { newcombeDifference } from "./intervals/newcombe-difference.ts";
import { weightedMean } from "./intervals/weighted-mean.ts";
import { wilsonInterval } from "./intervals/wilson-interval.ts";
import { betaBinomial, runningCounts } from "./journeys/beta-binomial.ts";
import { consistency } from "./journeys/consistency.ts";
import { journeySuccess } from "./journeys/journey-success.ts";
import { weakestLink } from "./journeys/weakest-link.ts";
import { kish } from "./weights/kish.ts";

/** So many people who say the same of everything: the row of a GROUP BY over all that is asked. */
interface Row {
  readonly unit: number;
  /** 1–5. */
  readonly rating: number;
  readonly expected: number;
  /** 0–10. */
  readonly recommend: number;
  readonly leaves: boolean;
  /** Touchpoints measured in the pass, and failed, of three. */
  readonly measured: number;
  readonly failed: number;
  readonly weight: number;
  /** Minus one takes a person out again. */
  readonly n: number;
}

const of = (rows: readonly Row[], is: (row: Row) => boolean): number =>
  rows.reduce((sum, row) => (is(row) ? sum + row.n : sum), 0);
const ratings = (rows: readonly Row[]) => rows.map(({ rating, n }) => ({ value: rating, n }));
const inUnit = (rows: readonly Row[], unit: number): readonly Row[] => rows.filter((row) => row.unit === unit);
const units = (rows: readonly Row[]) =>
  [0, 1, 2, 3].map((unit) => answersByValue(ratings(inUnit(rows, unit)))).filter(({ n }) => n > 0);
const recommended = (rows: readonly Row[]) =>
  npsCounts(Array.from({ length: 11 }, (_, value) => of(rows, ({ recommend }) => recommend === value)));
const satisfied = (rows: readonly Row[]) => ({ x: of(rows, ({ rating }) => rating > 3), n: of(rows, () => true) });

/** Measures of counted people, each as a function of the same rows. */
const measures: Readonly<Record<string, (rows: readonly Row[]) => unknown>> = {
  wilsonInterval: (rows) => wilsonInterval(satisfied(rows).x, satisfied(rows).n),
  csat: (rows) => csat(ratings(rows)),
  smiley: (rows) => smiley(ratings(rows), { scale: [1, 5], positive: [4, 5], negative: [1, 2] }),
  ces: (rows) => ces(ratings(rows)),
  meanOfScores: (rows) =>
    meanOfScores(
      { codes: rows.map(({ rating, n }) => ({ code: rating, n })), clusters: null },
      (code) => (code - 1) / 4,
      { share: false, weighted: false },
    ),
  nps: (rows) => nps(recommended(rows)),
  npsDifference: (rows) => npsDifference(recommended(inUnit(rows, 0)), recommended(inUnit(rows, 1))),
  newcombeDifference: (rows) => newcombeDifference(satisfied(inUnit(rows, 0)), satisfied(inUnit(rows, 1))),
  welch: (rows) => welch(answersByValue(ratings(inUnit(rows, 0))), answersByValue(ratings(inUnit(rows, 1)))),
  mannWhitney: (rows) => mannWhitney(ratings(inUnit(rows, 0)), ratings(inUnit(rows, 1))),
  disconfirmation: (rows) =>
    disconfirmation(
      rows.map(({ expected, rating, n }) => ({ expected, experienced: rating, n })),
      5,
    ),
  signTest: (rows) =>
    signTest(
      of(rows, ({ rating, expected }) => rating > expected),
      of(rows, ({ rating, expected }) => rating < expected),
    ),
  signedRankTest: (rows) =>
    signedRankTest(rows.map(({ expected, rating, n }) => ({ difference: rating - expected, n }))),
  consistency: (rows) => consistency(units(rows)),
  contradiction: (rows) =>
    contradiction({
      satisfiedLeaving: of(rows, ({ rating, leaves }) => rating > 3 && leaves),
      satisfiedStaying: of(rows, ({ rating, leaves }) => rating > 3 && !leaves),
      dissatisfiedLeaving: of(rows, ({ rating, leaves }) => rating <= 3 && leaves),
      dissatisfiedStaying: of(rows, ({ rating, leaves }) => rating <= 3 && !leaves),
    }),
  journeySuccess: (rows) => journeySuccess(rows.map((row) => ({ ...row, applicable: 3 }))),
  betaBinomial: (rows) => betaBinomial(runningCounts(rows)),
  weakestLink: (rows) =>
    weakestLink(
      [0, 1, 2].map((unit) => of(inUnit(rows, unit), ({ failed }) => failed === 1)),
      of(rows, () => true),
    ),
  promiseRedemption: (rows) =>
    promiseRedemption(
      {
        kept: of(rows, ({ rating }) => rating > 3),
        partly: of(rows, ({ rating }) => rating === 3),
        broken: of(rows, ({ rating }) => rating < 3),
      },
      { target: 0.8, claimed: 0.9 },
    ),
  attainableShift: (rows) => attainableShift(ratings(rows), 5),
  outcomeModel: (rows) =>
    outcomeModel([1, 2, 3, 4, 5].map((value) => ({ value, n: of(rows, ({ rating }) => rating === value) }))),
  kish: (rows) => kish([1, 2, 0.5].map((weight) => ({ weight, n: of(rows, (row) => row.weight === weight) }))),
  weightedMean: (rows) =>
    weightedMean(
      [1, 2, 0.5].map((weight) => ({
        weight,
        ...answersByValue(
          rows.filter((row) => row.weight === weight).map(({ rating, n }) => ({ value: (rating - 1) / 4, n })),
        ),
      })),
    ),
};

const row = fc
  .record({
    unit: fc.nat(3),
    rating: fc.integer({ min: 1, max: 5 }),
    expected: fc.integer({ min: 1, max: 5 }),
    recommend: fc.nat(10),
    leaves: fc.boolean(),
    measured: fc.integer({ min: 1, max: 3 }),
    failing: fc.nat(3),
    weight: fc.constantFrom(1, 2, 0.5),
    n: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ failing, ...rest }): Row => ({ ...rest, failed: Math.min(failing, rest.measured) }));
const rows = fc.array(row, { minLength: 1, maxLength: 12 });

/** The same but for rounding, whatever the shape. Estimates found by climbing settle within `tolerance`. */
function same(got: unknown, expected: unknown, tolerance = 1e-9, path = "it"): void {
  if (typeof expected === "number" && typeof got === "number") {
    assert.ok(Math.abs(got - expected) <= tolerance * Math.max(1, Math.abs(expected)), `${path}: ${got}, ${expected}`);
  } else if (typeof expected === "object" && expected !== null && typeof got === "object" && got !== null) {
    assert.deepEqual(Object.keys(got), Object.keys(expected), path);
    for (const [key, value] of Object.entries(expected)) {
      same((got as Record<string, unknown>)[key], value, tolerance, `${path}.${key}`);
    }
  } else assert.equal(got, expected, path);
}

/** Every number in a result is a number, and every value lies between its ends. */
function sound(it: unknown, path: string): void {
  if (typeof it === "number") assert.ok(Number.isFinite(it), `${path} is ${it}`);
  if (typeof it !== "object" || it === null) return;
  for (const [key, value] of Object.entries(it)) sound(value, `${path}.${key}`);
  const { value, low, high } = it as Record<string, unknown>;
  if (typeof low !== "number" || typeof high !== "number") return;
  assert.ok(low <= high, `${path}: ${low} … ${high}`);
  if (typeof value === "number") assert.ok(low <= value + 1e-9 && value - 1e-9 <= high, `${path}: ${value}`);
}

for (const [name, measure] of Object.entries(measures)) {
  const close = name === "betaBinomial" ? 1e-5 : 1e-9;
  describe(`${name}, by the laws of everything that is counted,`, () => {
    it("does not mind the order of what is counted", () => {
      // Units are told in their own order, so that theirs is part of the result; rows within are turned round.
      fc.assert(fc.property(rows, (own) => same(measure(own.toReversed()), measure(own), close)));
    });

    it("does not mind whether a count comes in one piece or two", () => {
      fc.assert(
        fc.property(rows, fc.nat(40), (own, part) => {
          const first = own[0]!;
          const some = Math.min(part, first.n);
          const pieces = [{ ...first, n: some }, ...own.slice(1), { ...first, n: first.n - some }];
          same(measure(pieces), measure(own), close);
        }),
      );
    });

    it("forgets who is taken out, as if they had never been", () => {
      fc.assert(
        fc.property(rows, row, (own, gone) => {
          same(measure([...own, gone, { ...gone, n: -gone.n }]), measure(own), close);
        }),
      );
    });

    it("is never NaN nor infinite, and every value lies between its ends", () => {
      fc.assert(fc.property(rows, (own) => sound(measure(own), name)));
    });
  });
}

describe("More satisfied people", () => {
  it("never lower a positive share or an end of its interval, nor an index or a net score", () => {
    fc.assert(
      fc.property(rows, row, (own, one) => {
        const more = [...own, { ...one, rating: 5, recommend: 10, n: 1 }];
        const [before, after] = [csat(ratings(own))!, csat(ratings(more))!];
        for (const end of ["value", "low", "high"] as const) {
          assert.ok(after.positive[end] >= before.positive[end] - 1e-12, `positive ${end}`);
        }
        assert.ok(after.index.value >= before.index.value - 1e-9);
        assert.ok(nps(recommended(more))!.value >= nps(recommended(own))!.value - 1e-9);
      }),
    );
  });
});

describe("Another scale", () => {
  it("stretched and moved, leaves indices and reliabilities and stretches spreads and gaps", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 2, max: 20 }), fc.integer({ min: -50, max: 50 }), (own, by, plus) => {
        const to = (value: number) => value * by + plus;
        const moved = own.map((each) => ({ ...each, rating: to(each.rating), expected: to(each.expected) }));
        const scale = { scale: [to(1), to(5)] as const, positive: [to(4), to(5)], negative: [to(1), to(2)] };
        const [here, there] = [csat(ratings(own))!, csat(ratings(moved), scale)!];
        same({ ...there, mean: 0, deviation: 0 }, { ...here, mean: 0, deviation: 0 }, 1e-8);
        same([there.mean, there.deviation], [to(here.mean), here.deviation * by], 1e-8);
        const gaps = (from: readonly Row[], highest: number) =>
          disconfirmation(
            from.map(({ expected, rating, n }) => ({ expected, experienced: rating, n })),
            highest,
          )!;
        const [gap, stretched] = [gaps(own, 5), gaps(moved, to(5))];
        same(stretched.meanGap, gap.meanGap * by, 1e-8);
        same([stretched.netExceeded, stretched.signedRank], [gap.netExceeded, gap.signedRank], 1e-8);
        const [spread, wider] = [consistency(units(own)), consistency(units(moved))];
        if (spread === null || wider === null) return assert.equal(wider, spread);
        same([wider.within, wider.betweenSquare], [spread.within * by, spread.betweenSquare * by * by], 1e-7);
        if (spread.withinSquare > 0) same(wider.icc, spread.icc, 1e-7);
      }),
    );
  });
});
