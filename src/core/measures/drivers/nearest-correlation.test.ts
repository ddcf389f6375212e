import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { symmetricEigen } from "../numbers/symmetric-eigen.ts";
import { nearestCorrelation } from "./nearest-correlation.ts";

describe("nearestCorrelation", () => {
  it("finds Higham's (2002) answer for his example", () => {
    const { matrix, frobenius } = nearestCorrelation([1, 1, 0, 1, 1, 1, 0, 1, 1], 3);
    [1, 0.7607, 0.1573, 0.7607, 1, 0.7607, 0.1573, 0.7607, 1].forEach((value, k) => {
      assert.equal(matrix[k]!.toFixed(4), value.toFixed(4));
    });
    assert.equal(frobenius.toFixed(4), "0.5278");
  });

  it("leaves a correlation matrix as it is", () => {
    const given = [1, 0.5, 0.2, 0.5, 1, -0.3, 0.2, -0.3, 1];
    const { matrix, frobenius, minEigenBefore } = nearestCorrelation(given, 3);
    assert.deepEqual([...matrix], given);
    assert.equal(frobenius, 0);
    assert(minEigenBefore > 0);
  });

  it("always gives a correlation matrix: ones, symmetric, nothing negative", () => {
    const r = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(r, { minLength: 6, maxLength: 6 }), ([a, b, c, d, e, f]) => {
        const given = [1, a!, b!, c!, a!, 1, d!, e!, b!, d!, 1, f!, c!, e!, f!, 1];
        const { matrix } = nearestCorrelation(given, 4, { rounds: 200 });
        for (let i = 0; i < 4; i++) {
          assert.equal(matrix[i * 5], 1);
          for (let j = 0; j < i; j++) assert.equal(matrix[i * 4 + j], matrix[j * 4 + i]);
        }
        assert(symmetricEigen(matrix, 4).values[3]! > -1e-12);
      }),
      { numRuns: 50 },
    );
  });
});
