import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ByBorders, isFew, together } from "./few-people.ts";

describe("few people", () => {
  it("are one to four; of five or more nobody asks who they are", () => {
    assert.deepEqual([[], [1], [1, 2, 3, 4], null].map(isFew), [false, true, true, false]);
    assert.deepEqual(together([1, 2], [2, 3])?.toSorted(), [1, 2, 3]);
    assert.equal(together([1, 2, 3], [4, 5]), null);
    assert.equal(together(null, [1]), null);
  });

  it("are kept out by a border whether they are told of before the many or after them", () => {
    const keeps = (...told: readonly (readonly [missed: number, people: number[] | null])[]) => {
      const by = new ByBorders();
      for (const [missed, people] of told) by.add(missed, people);
      return by.keepsFewOut;
    };
    assert.equal(keeps([0, null], [1, [7]]), true);
    assert.equal(keeps([0, null], [1, null], [1, [7]]), false);
    assert.equal(keeps([0, null], [1, [7]], [1, null]), false);
    assert.equal(keeps([0, null], [1, null], [2, [7]]), true);
  });
});
