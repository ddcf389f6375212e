import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { betaQuantile } from "./beta-quantile.ts";
import { chiSquareUpper } from "./chi-square.ts";
import { fQuantile, fUpper } from "./fisher-f.ts";
import { betaTerm, incompleteBeta } from "./incomplete-beta.ts";
import { upperIncompleteGamma } from "./incomplete-gamma.ts";
import { deviancePart, logGamma, stirlingError } from "./log-gamma.ts";
import { noncentralStudentCdf } from "./noncentral-student.ts";

const near = (got: number, expected: number, relative = 1e-12): void =>
  assert.ok(Math.abs(got - expected) <= relative * Math.abs(expected), `got ${got}, expected ${expected}`);
const shape = fc.double({ min: 0.2, max: 400, noNaN: true });

describe("logGamma", () => {
  it("is ln of factorials, and ½ ln π at ½", () => {
    near(logGamma(11), Math.log(3_628_800));
    near(logGamma(0.5), Math.log(Math.PI) / 2);
    assert.ok(Math.abs(logGamma(1)) < 1e-15 && Math.abs(logGamma(2)) < 1e-15);
  });

  it("refuses what is not above 0", () => {
    assert.throws(() => logGamma(0), /x > 0/);
  });

  it("is Stirling's formula and its error", () => {
    for (const x of [0.5, 14, 15.5, 400]) {
      assert.ok(
        Math.abs(stirlingError(x) - (logGamma(x + 1) - ((x + 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2))) <
          1e-11,
      );
    }
  });

  it("measures deviance without losing digits near the mean", () => {
    near(deviancePart(1_000_000.1, 1_000_000), 5e-9, 1e-6);
    near(deviancePart(2, 1), 2 * Math.log(2) - 1);
  });
});

describe("incompleteBeta", () => {
  it("has closed forms: x for (1, 1), x² (3 − 2x) for (2, 2), (2/π) asin √x for (½, ½)", () => {
    near(incompleteBeta(1, 1, 0.3), 0.3);
    near(incompleteBeta(2, 2, 0.3), 0.216);
    near(incompleteBeta(0.5, 0.5, 1e-10), (2 / Math.PI) * Math.asin(1e-5));
  });

  it("stands large arguments (mpmath)", () => {
    near(incompleteBeta(17, 3_000_000, 7.040991186502092e-6), 0.8433698284932098, 1e-13);
  });

  it("mirrors, and is undone by betaQuantile", () => {
    fc.assert(
      fc.property(shape, shape, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (a, b, p) => {
        const x = betaQuantile(p, a, b);
        near(incompleteBeta(a, b, x) + incompleteBeta(b, a, 1 - x, x), 1, 1e-12);
        if (x < 0.99) near(incompleteBeta(a, b, x), p, 1e-9);
      }),
    );
  });

  it("has the binomial probability for its term: C(5, 2)/2⁵", () => {
    near(betaTerm(2, 3, 0.5, 0.5), 10 / 32);
  });
});

describe("chiSquareUpper", () => {
  it("is e^(−x/2) for two degrees of freedom", () => {
    near(chiSquareUpper(3, 2), Math.exp(-1.5));
    near(chiSquareUpper(80, 2), Math.exp(-40));
  });

  it("is .05 at the printed critical values", () => {
    near(chiSquareUpper(3.841458820694124, 1), 0.05, 1e-10);
    near(chiSquareUpper(18.307038053275146, 10), 0.05, 1e-10);
  });

  it("falls from 1 to 0", () => {
    assert.equal(chiSquareUpper(0, 3), 1);
    assert.equal(upperIncompleteGamma(3, Number.POSITIVE_INFINITY), 0);
  });
});

describe("Fisher's F", () => {
  it("is Student's t squared: .05 at 2.262157² with 1 and 9", () => {
    near(fUpper(2.262157162798205 ** 2, 1, 9), 0.05, 1e-11);
  });

  it("is undone by its quantile", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 300 }),
        (p, df1, df2) => near(fUpper(fQuantile(p, df1, df2), df1, df2), 1 - p, 1e-9),
      ),
    );
  });

  it("ends at 1 and 0", () => {
    assert.equal(fUpper(0, 3, 4), 1);
    assert.equal(fUpper(Number.POSITIVE_INFINITY, 3, 4), 0);
  });
});

describe("noncentralStudentCdf", () => {
  it("is Student's without noncentrality", () => {
    near(noncentralStudentCdf(2.262157162798205, 9, 0), 0.975);
    near(noncentralStudentCdf(-2.262157162798205, 9, 0), 0.025, 1e-11);
  });

  it("has the values of SciPy's nct", () => {
    near(noncentralStudentCdf(1.5, 10, 2), 0.3047854473760421);
    near(noncentralStudentCdf(-1, 7, 0.5), 0.07810220220087769);
    near(noncentralStudentCdf(2, 348.8, 2.809), 0.20951017045717504, 1e-11);
  });
});
