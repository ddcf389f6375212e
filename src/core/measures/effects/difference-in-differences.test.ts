import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { differenceInDifferences, preTrend, type UnitMean } from "./difference-in-differences.ts";

const near = (got: number | undefined, expected: number, by = 1e-9) =>
  assert(Math.abs(got! - expected) <= by * (1 + Math.abs(expected)), `${got} for ${expected}`);

/** R's ChickWeight: weights of five chicks on diet 3 and five on diet 4 at days 0 … 21; the last day of one is missing. */
const days = [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 21];
const chicks: readonly (readonly [chick: number, weights: readonly number[]])[] = [
  [31, [42, 53, 62, 73, 85, 102, 123, 138, 170, 204, 235, 256]],
  [32, [41, 49, 65, 82, 107, 129, 159, 179, 221, 263, 291, 305]],
  [33, [39, 50, 63, 77, 96, 111, 137, 144, 151, 146, 156, 147]],
  [34, [41, 49, 63, 85, 107, 134, 164, 186, 235, 294, 327, 341]],
  [35, [41, 53, 64, 87, 123, 158, 201, 238, 287, 332, 361, 373]],
  [41, [42, 51, 66, 85, 103, 124, 155, 153, 175, 184, 199, 204]],
  [42, [42, 49, 63, 84, 103, 126, 160, 174, 204, 234, 269, 281]],
  [43, [42, 55, 69, 96, 131, 157, 184, 188, 197, 198, 199, 200]],
  [44, [42, 51, 65, 86, 103, 118, 127, 138, 145, 146]],
  [45, [41, 50, 61, 78, 98, 117, 135, 141, 147, 174, 197, 196]],
];
const weighings = chicks.flatMap(([unit, weights]) =>
  weights.map((mean, at) => ({ unit, treated: unit < 40, period: days[at]!, n: 1, mean })),
);
const single = weighings.map(({ period, ...cell }) => ({ ...cell, post: period >= 12 }));

/** Answers of a unit on one side taken together, as a database would. */
const together = (cells: readonly UnitMean[]): UnitMean[] =>
  [...Map.groupBy(cells, ({ unit, treated, post }) => `${unit} ${treated} ${post}`).values()].map((own) => {
    const n = own.reduce((sum, cell) => sum + cell.n, 0);
    return { ...own[0]!, n, mean: own.reduce((sum, cell) => sum + cell.n * cell.mean, 0) / n };
  });

describe("differenceInDifferences", () => {
  it("is worked by hand: what the treated changed beyond the compared", () => {
    const cell = (unit: string, treated: boolean, post: boolean, mean: number) => ({
      unit,
      treated,
      post,
      n: 10,
      mean,
    });
    const found = differenceInDifferences([
      cell("a", true, false, 60),
      cell("a", true, true, 75),
      cell("b", false, false, 62),
      cell("b", false, true, 66),
    ])!;
    near(found.effect, 11, 1e-14);
    assert.deepEqual(found.means, { controlPre: 62, controlPost: 66, treatedPre: 60, treatedPost: 75 });
    assert.equal(found.interval, null);
  });

  it("finds R's digits (lm(weight ~ treated * post); vcovCL HC1; clubSandwich CR2 with Satterthwaite)", () => {
    const found = differenceInDifferences(together(single))!;
    near(found.effect, 45.4142857142858);
    near(found.cr1s?.standardError, 25.3795118964244);
    near(found.cr1s?.degreesOfFreedom, 9);
    near(found.cr2?.standardError, 26.55092128613);
    near(found.cr2?.degreesOfFreedom, 7.97029337098626);
    near(found.cr2?.p, 0.125688946792298);
    assert.deepEqual([found.units, found.treatedUnits, found.comparedUnits], [10, 5, 5]);
  });

  it("is as careful as few units demand: CR2 below twenty, CR1S from there on", () => {
    const few = differenceInDifferences(together(single))!;
    assert.deepEqual(few.interval, few.cr2);
    const twice = together([...single, ...single.map((cell) => ({ ...cell, unit: cell.unit + 100 }))]);
    const many = differenceInDifferences(twice)!;
    assert.equal(many.units, 20);
    assert.deepEqual(many.interval, many.cr1s);
  });

  it("only describes with fewer than four units in an arm", () => {
    const found = differenceInDifferences(single.filter(({ unit }) => unit > 32))!;
    assert.equal(found.treatedUnits, 3);
    assert.equal(found.interval, null);
    assert.ok(Number.isFinite(found.effect));
  });

  it("is nothing when one of the four means has no answers", () => {
    assert.equal(differenceInDifferences(single.filter(({ treated, post }) => treated || !post)), null);
    assert.equal(differenceInDifferences([]), null);
  });

  it("is the same from single answers as from units' means, in any order", () => {
    const [one, other] = [differenceInDifferences(single)!, differenceInDifferences(together(single).toReversed())!];
    near(one.effect, other.effect);
    near(one.cr1s?.standardError, other.cr1s!.standardError);
    near(one.cr2?.standardError, other.cr2!.standardError);
    near(one.cr2?.degreesOfFreedom, other.cr2!.degreesOfFreedom);
  });

  it("turns its sign with the arms, shifts with nothing, scales with the outcome, and is never NaN", () => {
    const units = fc.array(
      fc.record({
        treated: fc.boolean(),
        pre: fc.record({ n: fc.integer({ min: 0, max: 20 }), mean: fc.integer({ min: 0, max: 100 }) }),
        post: fc.record({ n: fc.integer({ min: 0, max: 20 }), mean: fc.integer({ min: 0, max: 100 }) }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(units, (given) => {
        const cells = (of: (cell: UnitMean) => UnitMean) =>
          given.flatMap(({ treated, pre, post }, unit) => [
            of({ unit, treated, post: false, ...pre }),
            of({ unit, treated, post: true, ...post }),
          ]);
        const found = differenceInDifferences(cells((cell) => cell));
        const turned = differenceInDifferences(
          cells((cell) => ({ ...cell, treated: !cell.treated, mean: 5 * cell.mean + 300 })),
        );
        if (found === null || turned === null) return assert.equal(found, turned);
        near(turned.effect, -5 * found.effect, 1e-8);
        for (const [one, other] of [
          [found.cr1s, turned.cr1s],
          [found.cr2, turned.cr2],
        ]) {
          if (one == null || other == null) continue;
          assert(Math.abs(other.standardError - 5 * one.standardError) < 1e-5);
          assert(one.low <= found.effect + 1e-9 && found.effect <= one.high + 1e-9 && one.p >= 0 && one.p <= 1);
        }
      }),
    );
  });
});

describe("preTrend", () => {
  const before = weighings.filter(({ period }) => period < 12);

  it("finds R's digits (lm(weight ~ treated * Time, subset = Time < 12); clubSandwich CR2)", () => {
    const found = preTrend(before)!;
    near(found.difference.value, -0.248571428571428);
    near(found.difference.standardError, 1.24868747417569);
    near(found.difference.degreesOfFreedom, 8);
    near(found.difference.p, 0.847177261133745);
    assert.equal(found.alike, true);
  });

  it("sees that the treated were on their way already", () => {
    const drifting = before.map((cell) => ({ ...cell, mean: cell.mean + (cell.treated ? 6 * cell.period : 0) }));
    assert.equal(preTrend(drifting)?.alike, false);
  });

  it("says nothing of one period, nor of three units", () => {
    assert.equal(preTrend(before.filter(({ period }) => period === 0)), null);
    assert.equal(preTrend(before.filter(({ unit }) => unit > 32)), null);
    assert.equal(preTrend([]), null);
  });
});
