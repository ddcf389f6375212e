import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { suppressSmallCells } from "./suppression.ts";

const groups = fc.array(fc.nat(40), { minLength: 1, maxLength: 10 });

describe("suppressSmallCells", () => {
  it("hides a group of three, and the smallest other so that the total does not tell", () => {
    assert.deepEqual(suppressSmallCells([3, 17, 40, 8]), {
      primary: [true, false, false, false],
      suppressed: [true, false, false, true],
    });
  });

  it("hides nothing where every group is large or empty", () => {
    assert.deepEqual(suppressSmallCells([5, 17, 0, 8]).suppressed, [false, false, false, false]);
  });

  it("hides a third group where two hold fewer than five between them", () => {
    assert.deepEqual(suppressSmallCells([2, 1, 30, 12]).suppressed, [true, true, false, true]);
  });

  it("leaves no hidden group that can be computed: two groups and k answers, or everything that is not empty", () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 2, max: 12 }), (n, k) => {
        const { primary, suppressed } = suppressSmallCells(n, k);
        n.forEach((people, i) => {
          assert.equal(primary[i], people > 0 && people < k);
          if (people === 0) assert.equal(suppressed[i], false);
        });
        const hidden = n.filter((_, i) => suppressed[i]);
        if (hidden.length === 0) return;
        const enough = hidden.length >= 2 && hidden.reduce((sum, people) => sum + people, 0) >= k;
        assert.ok(enough || hidden.length === n.filter((people) => people > 0).length);
      }),
    );
  });
});
