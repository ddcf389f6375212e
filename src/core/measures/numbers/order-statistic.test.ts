import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { median, orderStatistic } from "./order-statistic.ts";

describe("orderStatistic", () => {
  it("is what stands there when everything is sorted, ties and all", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1 }), fc.nat(), (values, at) => {
        const rank = at % values.length;
        const sorted = values.toSorted((a, b) => a - b);
        assert.equal(orderStatistic(Float64Array.from(values), rank), sorted[rank]);
      }),
    );
  });
});

describe("median", () => {
  it("is the middle value, or the mean of two, and leaves the values as they were", () => {
    const values = [5, 1, 4, 2];
    assert.equal(median(values), 3);
    assert.equal(median([5, 1, 4]), 4);
    assert.deepEqual(values, [5, 1, 4, 2]);
  });
});
