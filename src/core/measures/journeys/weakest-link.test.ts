import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { weakestLink } from "./weakest-link.ts";

describe("weakestLink", () => {
  it("is the touchpoint that alone spoils most passes", () => {
    const found = weakestLink([2, 20, 5], 100);
    assert.equal(found.index, 1);
    assert.equal(found.clear, true);
    assert.equal(found.unlock[1]?.value, 0.2);
    // Wilson for 20 of 100.
    assert(Math.abs(found.unlock[1]!.low - 0.1333669) < 1e-6);
  });

  it("is not single when the first two are near each other: 8 against 5 has p = .58", () => {
    const found = weakestLink([8, 5, 0], 100);
    assert.equal(found.index, 0);
    assert.equal(found.clear, false);
    assert(Math.abs(found.p! - 0.5810546875) < 1e-12);
  });

  it("is nobody when nothing fails alone", () => {
    assert.deepEqual(weakestLink([0, 0], 40).index, null);
    assert.equal(weakestLink([0, 0], 40).clear, false);
  });

  it("has no shares without complete passes", () => {
    assert.deepEqual(weakestLink([0, 0], 0).unlock, [null, null]);
  });

  it("has as many alone as anybody, is clear only above all others, and goes along when touchpoints are told in another order", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 8 }), fc.nat(50), (alone, whole) => {
        const complete = alone.reduce((sum, n) => sum + n, whole);
        const [found, turned] = [weakestLink(alone, complete), weakestLink(alone.toReversed(), complete)];
        const most = Math.max(...alone);
        assert.equal(found.index === null ? 0 : alone[found.index], most);
        if (found.clear) assert.equal(alone.filter((n) => n === most).length, 1);
        assert.deepEqual([turned.clear, turned.p], [found.clear, found.p]);
        assert.deepEqual(turned.unlock.toReversed(), found.unlock);
      }),
    );
  });
});
