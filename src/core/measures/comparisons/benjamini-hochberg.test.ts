import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { benjaminiHochberg } from "./benjamini-hochberg.ts";

describe("benjaminiHochberg", () => {
  it("is worked by hand: .01 .02 .04 become .03 .03 .04", () => {
    assert.deepEqual(benjaminiHochberg([0.01, 0.02, 0.04]), [0.03, 0.03, 0.04]);
  });

  it("leaves out what could not be tested", () => {
    assert.deepEqual(benjaminiHochberg([0.01, null, 0.04]), [0.02, null, 0.04]);
    assert.deepEqual(benjaminiHochberg([]), []);
  });

  it("never lowers a p-value, keeps their order, and goes with them when they are shuffled", () => {
    const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(probabilities, (p) => {
        const adjusted = benjaminiHochberg(p);
        p.forEach((own, i) => {
          assert.ok(adjusted[i]! >= own - 1e-15 && adjusted[i]! <= 1);
          for (const [j, other] of p.entries()) if (own <= other) assert.ok(adjusted[i]! <= adjusted[j]! + 1e-15);
        });
        assert.deepEqual(benjaminiHochberg(p.toReversed()), adjusted.toReversed());
      }),
    );
  });
});
