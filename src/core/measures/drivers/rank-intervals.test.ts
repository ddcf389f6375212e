import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { ranksOf } from "./key-drivers.ts";
import { clearlyFirst, probabilityOfBest } from "./probability-of-best.ts";
import { rankIntervals } from "./rank-intervals.ts";

/** Columns of 100 draws: `a` is ahead of `b` in `ahead` of them; `c` is always last. */
const drawsWith = (ahead: number) => [
  Float64Array.from({ length: 100 }, (_, draw) => (draw < ahead ? 0.5 : 0.3)),
  Float64Array.from({ length: 100 }, () => 0.4),
  Float64Array.from({ length: 100 }, () => 0.1),
];

describe("rankIntervals", () => {
  it("says ranks 1–2 where draws do not agree on the first, by hand", () => {
    assert.deepEqual(rankIntervals([0.45, 0.4, 0.1], drawsWith(80)), [
      [1, 2],
      [1, 2],
      [3, 3],
    ]);
  });

  it("says rank 1 where 98 in 100 draws do", () => {
    assert.deepEqual(rankIntervals([0.45, 0.4, 0.1], drawsWith(98)), [
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    assert.deepEqual(rankIntervals([0.45, 0.4, 0.1], drawsWith(98), 0.99)[0], [1, 2]);
  });

  it("rounds the shared rank of equals outwards, and needs no draws for the rank found", () => {
    assert.deepEqual(rankIntervals([0.3, 0.3], []), [
      [1, 2],
      [1, 2],
    ]);
  });

  it("holds the rank found, within 1 and the number there are, and does not depend on the order of draws", () => {
    const table = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 50,
    });
    fc.assert(
      fc.property(table, (rows) => {
        const columns = (all: number[][]) => [0, 1, 2].map((k) => Float64Array.from(all, (row) => row[k]!));
        const found = rankIntervals(rows[0]!, columns(rows));
        assert.deepEqual(rankIntervals(rows[0]!, columns(rows.toReversed())), found);
        found.forEach(([low, high], j) => {
          const rank = ranksOf(rows[0]!)[j]!;
          assert(1 <= low && low <= rank && rank <= high && high <= 3);
        });
      }),
    );
  });
});

describe("probabilityOfBest", () => {
  it("is the share of draws that one tops, by hand", () => {
    assert.deepEqual(probabilityOfBest(drawsWith(80)), [0.8, 0.2, 0]);
  });

  it("counts draws in which nothing gains for nobody, and equals for the first", () => {
    assert.deepEqual(
      probabilityOfBest([
        [0, 2, 2, 1],
        [0, 2, 1, 3],
      ]),
      [0.5, 0.25],
    );
    assert.deepEqual(probabilityOfBest([]), []);
  });

  it("calls one first only when it is best in more than half of the draws", () => {
    assert.deepEqual([0.5, 0.501].map(clearlyFirst), [false, true]);
  });
});
