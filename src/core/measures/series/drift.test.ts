import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { cusum } from "./cusum.ts";
import { ewma } from "./ewma.ts";

describe("cusum", () => {
  it("gathers what lies more than half a σ away, worked by hand", () => {
    // z = 1 2 −1 3: up 0.5, 2, 0.5, 3; down 0, 0, 0.5, 0.
    const found = cusum([11, 12, 9, 13], { target: 10, sigma: 1 }, { h: 2.5 })!;
    assert.deepEqual(found.up, [0.5, 2, 0.5, 3]);
    assert.deepEqual(found.down, [0, 0, 0.5, 0]);
    assert.deepEqual([found.alarmsUp, found.alarmsDown], [[3], []]);
  });

  it("waits through a gap", () => {
    const found = cusum([14, null, 14], { target: 10, sigma: 1 }, { h: 3 })!;
    assert.deepEqual(found.up, [3.5, 3.5, 7]);
    assert.deepEqual(found.alarmsUp, [0, 2]);
  });

  it("swaps up and down when the scale is turned; is nothing without a σ", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 })), (values) => {
        const found = cusum(values, { target: 0, sigma: 2 })!;
        const turned = cusum(
          values.map((value) => -value),
          { target: 0, sigma: 2 },
        )!;
        assert.deepEqual(found.up, turned.down);
        assert.deepEqual(found.alarmsDown, turned.alarmsUp);
      }),
    );
    assert.equal(cusum([1, 2], { target: 1, sigma: 0 }), null);
  });
});

describe("ewma", () => {
  it("lets the past fade within limits that widen, worked by hand", () => {
    // λ ½: 11, then 12.5; limits 3·√(⅓·(1 − ¼)) = 1.5 and 3·√(⅓·(1 − 1/16)) = 1.677.
    const found = ewma([12, 14], { target: 10, sigma: 1 }, { lambda: 0.5 })!;
    assert.deepEqual(found.averages, [11, 12.5]);
    assert.deepEqual(
      found.high.map((high) => high.toFixed(3)),
      ["11.500", "11.677"],
    );
    assert.deepEqual(found.outside, [1]);
  });

  it("waits through a gap, and is nothing without a σ", () => {
    const found = ewma([12, null, 14], { target: 10, sigma: 1 }, { lambda: 0.5 })!;
    assert.deepEqual(found.averages, [11, 11, 12.5]);
    assert.deepEqual(found.outside, [2]);
    assert.equal(ewma([1], { target: 1, sigma: 0 }), null);
  });
});
