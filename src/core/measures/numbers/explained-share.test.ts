import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import { explainedShare } from "./explained-share.ts";

it("of a sum of squares so much is explained, and never less than nothing or more than all", () => {
  assert.equal(explainedShare(3, 4), 0.25);
  assert.deepEqual([explainedShare(4 + 1e-15, 4), explainedShare(-1e-30, 4), explainedShare(0, 0)], [0, 1, 0]);
  const square = fc.double({ noNaN: true, min: -1, max: 1e12 });
  fc.assert(
    fc.property(square, square, (left, total) => {
      const share = explainedShare(left, total);
      assert(share >= 0 && share <= 1);
    }),
  );
});
