import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { clustersOf } from "./clusters.ts";
import { Histories } from "./histories.ts";
import { numbered } from "./lookup.ts";
import { PairSums } from "./pair-sums.ts";

/** Rows of people one after the other; each row says one of `values` (−1: nothing) at a spot (−1: nowhere). */
function clusters(people: readonly (readonly { spot: number; said: number; weight: number }[])[], values: number[]) {
  const rows = people.flat();
  const starts = Int32Array.from([0, ...people.map((_, at) => people.slice(0, at + 1).flat().length)]);
  const weight = Float64Array.from(rows, (row) => row.weight);
  const histories = new Histories({
    ...{ people: people.length, starts, weight },
    ...{ pass: weight, touchpoint: weight, answered: weight, cells: new Map(), parts: [] },
  });
  const spots = numbered(Int32Array.from(rows, ({ spot }) => spot));
  const said = { of: Int32Array.from(rows, (row) => row.said), value: Int32Array.from(values.keys()) };
  return { spots, found: clustersOf(histories, spots, values, said) };
}

describe("clusters", () => {
  it("count each person's answers with each other, spot by spot", () => {
    // Anna said 4, 4 and 5 of the bill and 2 of the taste; Bo said 5 of the bill.
    const anna = [
      { spot: 7, said: 1, weight: 1 },
      { spot: 7, said: 2, weight: 1 },
      { spot: 3, said: 0, weight: 1 },
      { spot: 7, said: 1, weight: 1 },
    ];
    const { spots, found } = clusters([anna, [{ spot: 7, said: 2, weight: 2 }]], [2, 4, 5]);
    assert.deepEqual([...spots.keys], [7, 3]);
    assert.deepEqual(found, [
      {
        people: 2,
        codes: [
          { code: 4, n: 2, weight: 2, weightSquares: 2 },
          { code: 5, n: 2, weight: 3, weightSquares: 5 },
        ],
        pairs: [
          { a: 4, b: 4, n: 4, weight: 4 },
          { a: 4, b: 5, n: 2, weight: 2 },
          { a: 5, b: 5, n: 2, weight: 5 },
        ],
      },
      { people: 1, codes: [{ code: 2, n: 1, weight: 1, weightSquares: 1 }], pairs: [{ a: 2, b: 2, n: 1, weight: 1 }] },
    ]);
  });

  it("sum up to the square of how often each person answered, whatever they said", () => {
    const row = fc.record({
      spot: fc.integer({ min: -1, max: 2 }),
      said: fc.integer({ min: -1, max: 4 }),
      weight: fc.constant(1),
    });
    fc.assert(
      fc.property(fc.array(fc.array(row, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 }), (people) => {
        const { spots, found } = clusters(people, [1, 2, 3, 4, 5]);
        for (const [at, spot] of spots.keys.entries()) {
          const counts = people.map((rows) => rows.filter((row) => row.spot === spot && row.said >= 0).length);
          const { people: heard, pairs } = found[at]!;
          assert.equal(heard, counts.filter((n) => n > 0).length);
          const products = pairs.reduce((sum, { a, b, n }) => sum + (a === b ? n : 2 * n), 0);
          assert.equal(
            products,
            counts.reduce((sum, n) => sum + n * n, 0),
          );
        }
      }),
    );
  });
});

describe("PairSums", () => {
  it("are the same however many pairs are possible", () => {
    const add = fc.tuple(fc.nat(1), fc.nat(9), fc.nat(9), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.array(add, { maxLength: 40 }), (adds) => {
        // Ten values fill a table; three thousand would need 18 million cells, so only what occurs is kept.
        const [table, list] = [new PairSums(2, 10), new PairSums(2, 3000)];
        for (const sums of [table, list]) for (const [spot, a, b, n] of adds) sums.add(spot, a, b, n, n / 2);
        for (const spot of [0, 1]) assert.deepEqual(list.of(spot), table.of(spot));
      }),
    );
  });
});
