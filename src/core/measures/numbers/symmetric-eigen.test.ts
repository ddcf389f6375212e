import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { recomposed, symmetricEigen } from "./symmetric-eigen.ts";

describe("symmetricEigen", () => {
  it("finds 2 + √2, 2 and 2 − √2 in the second-difference matrix", () => {
    const { values } = symmetricEigen([2, -1, 0, -1, 2, -1, 0, -1, 2], 3);
    [2 + Math.SQRT2, 2, 2 - Math.SQRT2].forEach((value, k) => {
      assert(Math.abs(values[k]! - value) < 1e-14);
    });
  });

  it("leaves a diagonal matrix alone, largest first", () => {
    assert.deepEqual([...symmetricEigen([1, 0, 0, 3], 2).values], [3, 1]);
  });

  it("has orthogonal vectors of length 1 that put the matrix together again", () => {
    const entry = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.array(entry, { minLength: 36, maxLength: 36 }),
        (size, entries) => {
          const matrix = Array.from({ length: size * size }, (_, k) => {
            const [i, j] = [Math.floor(k / size), k % size];
            return entries[Math.min(i, j) * 6 + Math.max(i, j)]!;
          });
          const eigen = symmetricEigen(matrix, size);
          recomposed(eigen, (value) => value).forEach((value, k) => {
            assert(Math.abs(value - matrix[k]!) < 1e-12);
          });
          recomposed({ ...eigen, values: eigen.values.map(() => 1) }, (value) => value).forEach((value, k) => {
            assert(Math.abs(value - (Math.floor(k / size) === k % size ? 1 : 0)) < 1e-13);
          });
        },
      ),
    );
  });
});
