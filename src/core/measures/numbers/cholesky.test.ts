import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cholesky, solve } from "./cholesky.ts";

describe("cholesky", () => {
  it("factors a matrix and solves by it (worked by hand)", () => {
    const factor = cholesky([4, 2, 2, 10], 2);
    assert.deepEqual([...factor.lower], [2, 0, 1, 3]);
    assert.deepEqual(factor.empty, []);
    const vector = Float64Array.from([8, 22]);
    solve(factor, vector);
    assert.deepEqual([...vector], [1, 2]);
  });

  it("names a direction that holds nothing, and leaves it at 0", () => {
    const factor = cholesky([4, 4, 4, 4], 2);
    assert.deepEqual(factor.empty, [1]);
    const vector = Float64Array.from([8, 8]);
    solve(factor, vector);
    assert.deepEqual([...vector], [2, 0]);
  });
});
