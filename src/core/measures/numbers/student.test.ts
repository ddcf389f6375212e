import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { studentCdf, studentQuantile, twoSidedT, twoSidedTProbability } from "./student.ts";

const near = (got: number, expected: number, relative = 1e-12): void =>
  assert.ok(Math.abs(got - expected) <= relative * Math.abs(expected), `got ${got}, expected ${expected}`);

describe("studentCdf", () => {
  it("is that of Cauchy for one degree of freedom: ½ + atan(t)/π", () => {
    near(studentCdf(1, 1), 0.75);
    near(studentCdf(-1e-5, 1), 0.4999968169011383);
  });

  it("has the closed form ½ + t/(2√(2 + t²)) for two", () => {
    near(studentCdf(1, 2), 0.5 + 1 / (2 * Math.sqrt(3)));
  });

  it("takes fractional and very many degrees of freedom (SciPy stdtr)", () => {
    near(studentCdf(-10, 1.5), 0.011829677556810778);
    near(studentCdf(-2.2, 1e7), 0.013903458907939044);
  });

  it("is exact at the ends", () => {
    assert.equal(studentCdf(0, 7), 0.5);
    assert.equal(studentCdf(Number.POSITIVE_INFINITY, 7), 1);
    assert.equal(studentCdf(-1e300, 7), 0);
  });
});

describe("studentQuantile", () => {
  it("has the values of the printed table", () => {
    near(twoSidedT(0.95, 9), 2.262157162798205);
    near(twoSidedT(0.99, 1), 63.656741162871526);
    near(twoSidedT(0.9, 30), 1.697260886593957);
  });

  it("undoes studentCdf", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.double({ min: 0.5, max: 5000, noNaN: true }),
        (p, df) => near(studentCdf(studentQuantile(p, df), df), p, 1e-11),
      ),
    );
  });

  it("is infinite at 0 and 1", () => {
    assert.equal(studentQuantile(0, 5), Number.NEGATIVE_INFINITY);
    assert.equal(studentQuantile(1, 5), Number.POSITIVE_INFINITY);
  });
});

describe("twoSidedTProbability", () => {
  it("is .05 at the critical value, whichever side", () => {
    near(twoSidedTProbability(2.262157162798205, 9), 0.05);
    near(twoSidedTProbability(-2.262157162798205, 9), 0.05);
  });
});
