import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { breakpointsBic } from "./breakpoints-bic.ts";
import { changepointPelt } from "./changepoint-pelt.ts";
import { meanOf, squaresAbout } from "./series.ts";

// R: as.numeric(LakeHuron), the level of the lake in feet, 1875–1972.
const lakeHuron = [
  580.38, 581.86, 580.97, 580.8, 579.79, 580.39, 580.42, 580.82, 581.4, 581.32, 581.44, 581.68, 581.17, 580.53, 580.01,
  579.91, 579.14, 579.16, 579.55, 579.67, 578.44, 578.24, 579.1, 579.09, 579.35, 578.82, 579.32, 579.01, 579, 579.8,
  579.83, 579.72, 579.89, 580.01, 579.37, 578.69, 578.19, 578.67, 579.55, 578.92, 578.09, 579.37, 580.13, 580.14,
  579.51, 579.24, 578.66, 578.86, 578.05, 577.79, 576.75, 576.75, 577.82, 578.64, 580.58, 579.48, 577.38, 576.9, 576.94,
  576.24, 576.84, 576.85, 576.9, 577.79, 578.18, 577.51, 577.23, 578.42, 579.61, 579.05, 579.26, 579.22, 579.38, 579.1,
  577.95, 578.12, 579.75, 580.85, 580.41, 579.96, 579.61, 578.76, 578.18, 577.21, 577.13, 579.1, 578.25, 577.91, 576.89,
  575.96, 576.8, 577.68, 578.38, 578.52, 579.74, 579.31, 579.89, 579.96,
];

/** Every cut tried from the left, as the definition says; slow. */
function leastCost(z: readonly number[], penalty: number, shortest: number): number {
  const best = [-penalty];
  for (let t = 1; t <= z.length; t++) {
    let least = Number.POSITIVE_INFINITY;
    for (let s = 0; s <= t - shortest; s++) {
      const level = z.slice(s, t);
      least = Math.min(least, best[s]! + squaresAbout(meanOf(level), level) + penalty);
    }
    best.push(least);
  }
  return best.at(-1)!;
}

describe("changepointPelt", () => {
  it("finds a plain step at its first new point", () => {
    const found = changepointPelt([5, 7, 5, 4, 6, 6, 15, 16, 13, 15, 17, 14])!;
    assert.deepEqual(found.changepoints, [6]);
    assert.deepEqual(
      found.means.map((mean) => mean.toFixed(3)),
      ["5.500", "15.000"],
    );
  });

  it("finds as cheap a cut as trying every cut does, whatever the series, penalty and shortest level", () => {
    const value = fc.integer({ min: 0, max: 12 });
    const options = fc.record({ penalty: fc.constantFrom(0.5, 3, 12), shortest: fc.integer({ min: 1, max: 5 }) });
    fc.assert(
      fc.property(fc.array(value, { minLength: 10, maxLength: 40 }), options, (values, { penalty, shortest }) => {
        const found = changepointPelt(values, { penalty, shortest, sigma: 2 })!;
        const z = values.map((x) => x / 2);
        assert.ok(Math.abs(found.cost - leastCost(z, penalty, shortest)) < 1e-9);
        const starts = [0, ...found.changepoints, values.length];
        assert.ok(starts.slice(1).every((at, i) => at - starts[i]! >= shortest));
      }),
    );
  });

  it("does not depend on the unit or the zero of the scale", () => {
    const moved = changepointPelt(lakeHuron.map((feet) => 1000 + 0.3048 * feet))!;
    const found = changepointPelt(lakeHuron)!;
    assert.deepEqual(moved.changepoints, found.changepoints);
    assert.ok(Math.abs(moved.cost - found.cost) < 1e-8);
  });

  it("is nothing for a series too short for two levels, or with no spread to measure by", () => {
    assert.equal(changepointPelt([1, 2, 3, 4, 5]), null);
    assert.equal(changepointPelt([]), null);
    assert.equal(changepointPelt(new Array(30).fill(4)), null);
    assert.deepEqual(changepointPelt([1, 1, 1, 1, 9, 9, 9, 9], { sigma: 1 })!.changepoints, [4]);
  });
});

describe("breakpointsBic", () => {
  it("finds Lake Huron's breaks, four by BIC (R: dynamic programming over levels of 14 years and more)", () => {
    const found = breakpointsBic(lakeHuron)!;
    assert.deepEqual(
      found.squares.map((rss) => rss.toFixed(8)),
      ["168.57736735", "106.51595595", "89.89561638", "75.48854892", "65.66460451", "65.13449089"],
    );
    assert.deepEqual(
      found.bic.map((bic) => bic?.toFixed(8)),
      ["340.43976474", "304.61789942", "297.16256403", "289.21501496", "284.72169792", "293.09726319"],
    );
    assert.deepEqual(found.breakpoints, [14, 48, 68, 82]);
  });

  it("finds none where one level tells it best", () => {
    assert.deepEqual(breakpointsBic([5, 6, 5, 4, 5, 6, 4, 5, 6, 5, 4, 5, 6, 5])!.breakpoints, []);
  });

  it("takes the fewest breaks that leave nothing unexplained, and says no infinite criterion", () => {
    const found = breakpointsBic([1, 1, 1, 1, 1, 8, 8, 8, 8, 8, 8, 8], 0.25)!;
    assert.deepEqual(found.breakpoints, [5]);
    assert.equal(found.bic[1], null);
  });

  it("is nothing where nothing varies, or too little is there", () => {
    assert.equal(breakpointsBic(new Array(30).fill(0.1)), null);
    assert.equal(breakpointsBic([1, 2, 3, 4]), null);
  });
});
