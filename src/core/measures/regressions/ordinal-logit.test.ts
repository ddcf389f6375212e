import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { logisticRegression } from "./logistic-regression.ts";
import { ordinalLogit } from "./ordinal-logit.ts";

const near = (got: readonly (number | null)[], expected: readonly number[], by = 1e-9) => {
  assert.equal(got.length, expected.length);
  got.forEach((value, k) => {
    assert(Math.abs(value! - expected[k]!) <= by * (1 + Math.abs(expected[k]!)), `${value} for ${expected[k]}`);
  });
};

/** Bitterness of wine 1–5, by whether it was pressed warm and with contact to the skins (Randall 1989; ordinal::wine). */
const wine = [
  { x: [0, 0], counts: [4, 9, 5, 0, 0] },
  { x: [1, 0], counts: [0, 5, 8, 3, 2] },
  { x: [0, 1], counts: [1, 7, 8, 2, 0] },
  { x: [1, 1], counts: [0, 1, 5, 7, 5] },
];

describe("ordinalLogit", () => {
  it("finds R's digits (ordinal::clm(rating ~ warm + contact, data = wine))", () => {
    const found = ordinalLogit(wine);
    assert(found.ok);
    near(found.coefficients, [2.50310200789956, 1.52779765809535], 1e-8);
    near(found.standardErrors, [0.528680100824928, 0.476622629648342], 1e-7);
    near(found.thresholds, [-1.34438341126502, 1.25080879841678, 3.4668869264749, 5.00640420427088], 1e-8);
    near(found.thresholdErrors, [0.517102045324353, 0.437880202961645, 0.597760424608545, 0.730906343667084], 1e-7);
    near([found.logLikelihood], [-86.4919233656491], 1e-10);
    assert.equal(found.n, 72);
  });

  it("is the logistic regression where there are two levels, the threshold being minus its intercept", () => {
    const two = wine.map(({ x, counts: [a, b, c, d, e] }) => ({ x, counts: [a! + b!, c! + d! + e!] }));
    const found = ordinalLogit(two);
    const plain = logisticRegression(two.map(({ x, counts: [no, yes] }) => ({ x, n: no! + yes!, events: yes! })));
    assert(found.ok && plain.ok);
    near([-found.thresholds[0]!, ...found.coefficients], plain.coefficients as number[]);
    near([...found.thresholdErrors, ...found.standardErrors], plain.standardErrors as number[]);
  });

  it("turns its signs when the levels are read from the other end", () => {
    const found = ordinalLogit(wine);
    const turned = ordinalLogit(wine.map(({ x, counts }) => ({ x, counts: counts.toReversed() })));
    assert(found.ok && turned.ok);
    near(
      turned.coefficients,
      found.coefficients.map((b) => -b!),
    );
    near(turned.thresholds, found.thresholds.map((threshold) => -threshold).toReversed());
  });

  it("leaves out a level that nobody chose and a variable that tells nothing new", () => {
    const found = ordinalLogit(
      wine.map(({ x: [warm, contact], counts: [a, b, c, d, e] }) => ({
        x: [warm!, 1 - warm!, contact!],
        counts: [a!, 0, b!, c!, d!, e!],
      })),
    );
    assert(found.ok);
    assert.deepEqual(found.levels, [0, 2, 3, 4, 5]);
    assert.equal(found.coefficients[1], null);
    near([found.coefficients[0]!, found.coefficients[2]!], [2.50310200789956, 1.52779765809535], 1e-8);
  });

  it("says why there is no fit", () => {
    assert.deepEqual(ordinalLogit([]), { ok: false, reason: "nobody" });
    assert.deepEqual(ordinalLogit([{ x: [1], counts: [0, 3, 0] }]), { ok: false, reason: "no-variation" });
    const apart = [1, 2, 3].map((x) => ({ x: [x], counts: [1, 2, 3].map((level) => (level === x ? 4 : 0)) }));
    assert.deepEqual(ordinalLogit(apart), { ok: false, reason: "separated" });
  });

  it("is the same however the counts are split, its thresholds ascend, and nothing is NaN", () => {
    const row = fc.record({
      x: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 1 }),
      counts: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 4, maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 10 }), (rows) => {
        const whole = ordinalLogit(rows);
        const split = ordinalLogit(
          rows
            .toReversed()
            .flatMap(({ x, counts }) => counts.map((n, k) => ({ x, counts: counts.map((_, j) => (j === k ? n : 0)) }))),
        );
        assert.equal(whole.ok, split.ok);
        if (!whole.ok || !split.ok) return;
        near(split.thresholds, whole.thresholds, 1e-6);
        whole.thresholds.forEach((threshold, k) => {
          assert(Number.isFinite(threshold) && (k === 0 || threshold > whole.thresholds[k - 1]!));
        });
        for (const error of [...whole.standardErrors, ...whole.thresholdErrors]) assert(error === null || error > 0);
      }),
    );
  });
});
