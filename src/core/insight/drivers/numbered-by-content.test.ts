import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { numberedByContent } from "./numbered-by-content.ts";

describe("groups numbered by what they hold", () => {
  it("have the numbers of their contents' order", () => {
    const rows = [
      { group: 7, n: 3 },
      { group: 2, n: 1 },
      { group: 7, n: 2 },
    ];
    assert.deepEqual(numberedByContent(rows), [
      { group: 0, n: 1 },
      { group: 1, n: 2 },
      { group: 1, n: 3 },
    ]);
  });

  it("are the same groups, however they were numbered and in whatever order they come", () => {
    const row = fc.record({ group: fc.nat(4), n: fc.nat(3) });
    const shuffled = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
    fc.assert(
      fc.property(fc.array(row), shuffled, (rows, numbers) => {
        const other = rows.map(({ group, n }) => ({ group: numbers[group]!, n })).reverse();
        assert.deepEqual(numberedByContent(other), numberedByContent(rows));
      }),
    );
  });
});
