import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { rowsLookedAt } from "./collecting.ts";

describe("how many rows are looked at", () => {
  it("is 20,000, and of a file with more than 2,000 columns as many as hold forty million cells, but never under 500", () => {
    assert.deepEqual(
      [1, 40, 2_000, 4_000, 50_000, 1_000_000].map(rowsLookedAt),
      [20_000, 20_000, 20_000, 10_000, 800, 500],
    );
  });
});
