import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { regression } from "./regression.ts";

const near = (got: readonly number[], expected: readonly number[], by = 1e-9) => {
  assert.equal(got.length, expected.length);
  got.forEach((value, k) => {
    assert(Math.abs(value - expected[k]!) < by, `${value} for ${expected[k]}`);
  });
};

describe("regression", () => {
  it("fits a line with its errors (by hand; HC3 by NumPy)", () => {
    const fit = regression([[1, 2, 3, 4, 5]], [2, 4, 5, 4, 5])!;
    near(fit.coefficients, [2.2, 0.6]);
    near(fit.standardErrors, [Math.sqrt(0.88), Math.sqrt(0.08)]);
    near(fit.robustErrors!, [1.68923663, 0.42976026], 1e-8);
    near([fit.rSquared, fit.adjustedRSquared, fit.sigma], [0.6, 1 - (0.4 * 4) / 3, Math.sqrt(0.8)]);
    assert.equal(fit.degreesOfFreedom, 3);
  });

  it("keeps its digits when a variable lies far from 0", () => {
    const fit = regression([[1e6 + 1, 1e6 + 2, 1e6 + 3, 1e6 + 4, 1e6 + 5]], [2, 4, 5, 4, 5])!;
    near([fit.coefficients[1]!, fit.robustErrors![1]!], [0.6, 0.42976026], 1e-7);
  });

  it("gives no robust errors when one row alone decides a coefficient", () => {
    const fit = regression(
      [
        [1, 2, 3, 4, 5],
        [0, 0, 0, 0, 1],
      ],
      [2, 4, 5, 4, 5],
    )!;
    assert.equal(fit.robustErrors, null);
  });

  it("explains between nothing and all; nothing where there is nothing to explain", () => {
    assert.equal(regression([[1, 2, 1]], [1, 1, 1])!.rSquared, 0);
    assert.equal(regression([[1, 2, 4]], [0.1, 0.1, 0.1])!.rSquared, 0);
    const row = fc.record({ x: fc.integer({ min: 1, max: 3 }), y: fc.integer({ min: 0, max: 10 }) });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const fit = regression(
          [rows.map(({ x }) => x)],
          rows.map(({ y }) => y),
        );
        assert(fit === null || (fit.rSquared >= 0 && fit.rSquared <= 1));
      }),
    );
  });

  it("says nothing of more terms than rows, or of a variable repeated", () => {
    assert.equal(regression([[1, 2]], [1, 2]), null);
    assert.equal(
      regression(
        [
          [1, 2, 3, 4],
          [2, 4, 6, 8],
        ],
        [1, 3, 2, 5],
      ),
      null,
    );
  });
});
