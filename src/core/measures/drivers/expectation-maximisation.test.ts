import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { randomFrom } from "../numbers/random.ts";
import { covarianceOf, momentsOfColumns } from "./covariance.ts";
import { type AnswerPattern, expectationMaximisation } from "./expectation-maximisation.ts";

const pattern = (present: number[], ...columns: number[][]): AnswerPattern => ({
  present,
  moments: momentsOfColumns(columns),
});
const near = (got: ArrayLike<number>, expected: ArrayLike<number>, by: number) => {
  for (let k = 0; k < expected.length; k++)
    assert(Math.abs(got[k]! - expected[k]!) <= by, `${got[k]} for ${expected[k]}`);
};

describe("expectationMaximisation", () => {
  it("has the closed form of Anderson (1957) when one variable is missing for some", () => {
    // x 1, 2, 3, 4, 5, 9; y 2, 3, 5, 6 for the first four: slope 1.4, so mean y = 4 + 1.4 · (4 − 2.5) = 6.1.
    const fit = expectationMaximisation([pattern([0, 1], [1, 2, 3, 4], [2, 3, 5, 6]), pattern([0], [5, 9])], 2);
    assert.equal(fit.converged, true);
    assert.equal(fit.n, 6);
    near(fit.mean, [4, 6.1], 1e-4);
    near(fit.covariance, [20 / 3, 28 / 3, 28 / 3, 13.1166667], 1e-3);
  });

  it("gives the plain moments (divisor n) when everything was answered", () => {
    const answer = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(answer, answer, answer), { minLength: 2, maxLength: 30 }), (rows) => {
        const columns = [0, 1, 2].map((k) => rows.map((row) => row[k]!));
        const moments = momentsOfColumns(columns);
        const fit = expectationMaximisation([{ present: [0, 1, 2], moments }], 3);
        near(fit.mean, moments.mean, 1e-12);
        near(fit.covariance, covarianceOf(moments, "n"), 1e-12);
      }),
    );
  });

  it("does not mind how the rows of a pattern are split, nor their order", () => {
    const [a, b] = [
      [1, 2, 3, 4],
      [2, 3, 5, 6],
    ];
    const whole = expectationMaximisation([pattern([0, 1], a!, b!), pattern([0], [5, 9])], 2);
    const split = expectationMaximisation(
      [
        pattern([0], [9]),
        pattern([0, 1], a!.slice(0, 1), b!.slice(0, 1)),
        pattern([0, 1], a!.slice(1), b!.slice(1)),
        pattern([0], [5]),
      ],
      2,
    );
    near(split.mean, whole.mean, 1e-9);
    near(split.covariance, whole.covariance, 1e-9);
  });

  it("recovers the truth from answers missing by what else was answered, where complete cases are biased", () => {
    const random = randomFrom(12);
    const rows = Array.from({ length: 4000 }, () => {
      const x = random.normal();
      return [x, 0.8 * x + 0.6 * random.normal()];
    });
    const rated = rows.filter(([x]) => x! < 0.3);
    const rest = rows.filter(([x]) => x! >= 0.3);
    const columns = (of: number[][], k: number) => of.map((row) => row[k]!);
    const fit = expectationMaximisation(
      [pattern([0, 1], columns(rated, 0), columns(rated, 1)), pattern([0], columns(rest, 0))],
      2,
    );
    // Standard errors near 0.02 and 0.03; the complete cases' mean of y is −0.47.
    near(fit.mean, [0, 0], 0.08);
    near(fit.covariance, [1, 0.8, 0.8, 1], 0.12);
  });

  it("stays finite where one touchpoint repeats another", () => {
    const x = [1, 2, 3, 4, 5, 5];
    const fit = expectationMaximisation(
      [pattern([0, 1, 2], x, x, [2, 3, 5, 6, 6, 4]), pattern([0, 2], [1, 2], [4, 2])],
      3,
    );
    for (const value of [...fit.mean, ...fit.covariance]) assert(Number.isFinite(value));
    assert(Math.abs(fit.covariance[1]! - fit.covariance[0]!) < 1e-3);
  });
});
