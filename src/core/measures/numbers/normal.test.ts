import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { normalCdf, normalQuantile, twoSidedZ } from "./normal.ts";

const near = (got: number, expected: number, relative: number): void =>
  assert.ok(Math.abs(got - expected) <= relative * Math.abs(expected), `got ${got}, expected ${expected}`);

describe("normalCdf", () => {
  it("has the values of R's pnorm", () => {
    near(normalCdf(0), 0.5, 0);
    near(normalCdf(0.5), 0.691462461274013, 1e-14);
    near(normalCdf(1.96), 0.97500210485178, 1e-14);
    near(normalCdf(-3), 0.00134989803163009, 1e-14);
  });

  it("keeps its digits in the far lower tail (2.753624e-89 at −20)", () => {
    near(normalCdf(-20), 2.7536241186062337e-89, 1e-14);
  });

  it("is symmetric about 0", () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (x) => near(normalCdf(x) + normalCdf(-x), 1, 1e-15)),
    );
  });
});

describe("normalQuantile", () => {
  it("has the values of R's qnorm", () => {
    near(normalQuantile(0.975), 1.95996398454005, 1e-14);
    near(normalQuantile(0.001), -3.09023230616781, 1e-14);
    near(normalQuantile(1e-20), -9.26234008979841, 1e-14);
  });

  it("undoes normalCdf", () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 5, noNaN: true }), (x) =>
        assert.ok(Math.abs(normalQuantile(normalCdf(x)) - x) < 1e-9),
      ),
    );
  });

  it("is infinite at 0 and 1, and refuses what is no probability", () => {
    assert.equal(normalQuantile(0), Number.NEGATIVE_INFINITY);
    assert.equal(normalQuantile(1), Number.POSITIVE_INFINITY);
    assert.throws(() => normalQuantile(1.1), /0 <= p <= 1, got 1.1/);
  });

  it("gives the z of a two-sided interval", () => {
    near(twoSidedZ(0.9), 1.64485362695147, 1e-14);
  });
});
