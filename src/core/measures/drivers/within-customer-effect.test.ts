import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { momentsOfColumns } from "./covariance.ts";
import { withinCustomerEffect } from "./within-customer-effect.ts";

const near = (got: number, expected: number, by = 1e-9) =>
  assert(Math.abs(got - expected) <= by * (1 + Math.abs(expected)), `${got} for ${expected}`);

/** R's Orange: seven measurements of five trees, age in days and circumference in mm. */
const age = [118, 484, 664, 1004, 1231, 1372, 1582];
const trees = [
  [30, 58, 87, 115, 120, 142, 145],
  [33, 69, 111, 156, 172, 203, 203],
  [30, 51, 75, 108, 115, 139, 140],
  [32, 62, 112, 167, 179, 209, 214],
  [30, 49, 81, 125, 142, 174, 177],
];
const orange = trees.map((tree) => momentsOfColumns([age, age.map((days) => days ** 2), tree]));

describe("withinCustomerEffect", () => {
  it("is worked by hand: two customers, whose outcome moves 1 and 3 with one step of the rating", () => {
    // Within: x ±½, y ±½ and ±1½; W = ½ + ½ = 1, products ½ + 1½ = 2, so b = 2; left ±½ each, scores −½ and ½.
    const found = withinCustomerEffect([
      momentsOfColumns([
        [1, 2],
        [5, 6],
      ]),
      momentsOfColumns([
        [4, 5],
        [1, 4],
      ]),
    ])!;
    near(found.effects[0]!.value, 2, 1e-15);
    near(found.clusteredErrors[0]!, Math.sqrt(0.5), 1e-15);
    near(found.standardErrors[0]!, 1, 1e-15); // RSS 1 over 4 − 2 − 1, over W
    near(found.withinRSquared, 0.8, 1e-15);
    near(found.effects[0]!.high, 2 + 12.706204736 * Math.sqrt(2 * 0.5), 1e-8);
    assert.equal(found.customers, 2);
    assert.equal(found.enough, false);
  });

  it("finds R's digits (lm(circumference ~ age + I(age^2) + Tree, Orange); vcovCL HC0 by tree)", () => {
    const found = withinCustomerEffect(orange)!;
    near(found.effects[0]!.value, 1.31361668381499e-1);
    near(found.effects[1]!.value, -1.43402821821397e-5, 1e-13);
    near(found.standardErrors[0]!, 2.24578795519875e-2);
    near(found.standardErrors[1]!, 1.27267537460248e-5, 1e-13);
    near(found.clusteredErrors[0]!, 1.49587622018209e-2);
    near(found.clusteredErrors[1]!, 5.1992472182273e-6, 1e-13);
    near(found.withinRSquared, 0.935728484092791);
  });

  it("hears nothing from a customer with one wave, and nothing of what differs between customers only", () => {
    const [one, other] = [orange, [...orange, momentsOfColumns([[1], [5], [700]])]].map(
      (given) => withinCustomerEffect(given)!,
    );
    assert.deepEqual(one, other);
    const shifted = trees.map((tree, i) =>
      momentsOfColumns([age, age.map((days) => days ** 2), tree.map((mm) => mm + 1000 * i)]),
    );
    near(withinCustomerEffect(shifted)!.effects[0]!.value, one!.effects[0]!.value);
  });

  it("is shown from thirty customers on", () => {
    const many = Array.from({ length: 30 }, (_, i) => orange[i % 5]!);
    assert.equal(withinCustomerEffect(many)!.enough, true);
    assert.equal(withinCustomerEffect(many.slice(1))!.enough, false);
  });

  it("has no effect of a driver that never changes, or only as another does; and none of anything where nothing changes", () => {
    const found = withinCustomerEffect(
      trees.map((tree, i) => momentsOfColumns([age, age.map(() => i), age.map((days) => 3 - days), tree])),
    )!;
    assert.deepEqual(
      found.effects.map((effect) => effect === null),
      [false, true, true],
    );
    assert.equal(withinCustomerEffect([]), null);
    assert.equal(
      withinCustomerEffect([
        momentsOfColumns([
          [1, 2],
          [3, 3],
        ]),
      ]),
      null,
    );
    assert.equal(
      withinCustomerEffect([
        momentsOfColumns([
          [1, 1],
          [3, 4],
        ]),
      ]),
      null,
    );
  });

  it("has none where the outcome stays the same, whatever rounding leaves of it", () => {
    // Seven times 0.1 by sevenths is not quite 0.1.
    const rounded = { n: 7, mean: Float64Array.of(2, 0.1), products: Float64Array.of(6, 1e-17, 1e-17, 1e-33) };
    assert.equal(withinCustomerEffect([rounded, rounded]), null);
  });

  it("explains nothing, and not less, where rounding is all that it explains", () => {
    const waves = momentsOfColumns([
      [3, 2, 1, 1],
      [4, 4, 4, 1],
      [6, 0, 6, 4],
    ]);
    assert(withinCustomerEffect([waves])!.withinRSquared >= 0);
  });

  it("does not depend on the order of customers, scales with the outcome, and is never NaN", () => {
    const wave = fc.tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 0, max: 10 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(wave, { minLength: 1, maxLength: 4 }), { maxLength: 10 }), (customers) => {
        const moments = (by: number) =>
          customers.map((waves) =>
            momentsOfColumns([0, 1, 2].map((k) => waves.map((row) => row[k]! * (k === 2 ? by : 1)))),
          );
        const found = withinCustomerEffect(moments(1));
        const turned = withinCustomerEffect(moments(10).toReversed());
        if (found === null || turned === null) return assert.equal(found, turned);
        found.effects.forEach((effect, j) => {
          assert.equal(effect === null, turned.effects[j] === null);
          if (effect === null) return;
          near(turned.effects[j]!.value, 10 * effect.value, 1e-7);
          assert(effect.low <= effect.value && effect.value <= effect.high);
        });
        assert(found.withinRSquared >= 0 && found.withinRSquared <= 1 + 1e-12);
        for (const error of [...found.clusteredErrors, ...found.standardErrors]) assert(error === null || error >= 0);
      }),
    );
  });
});
