import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type AnswerColumn, narrow } from "../dictionary.ts";
import { AskedAt } from "./asked.ts";
import { type Clusters, clustersByPart } from "./clusters.ts";
import { PairSums } from "./pair-sums.ts";
import { saidOf } from "./said.ts";
import { spotsOf } from "./spots.ts";

/** Rows of people one after the other; each row says one of `values` (−1: nothing) in a part (−1: in none). */
function clusters(people: readonly (readonly { part: number; said: number; weight: number }[])[], values: number[]) {
  const rows = people.flat();
  const weight = Float64Array.from(rows, (row) => row.weight);
  const parts = spotsOf(Int32Array.from(rows, ({ part }) => part));
  const person = Int32Array.from(people.flatMap((own, at) => own.map(() => at)));
  const cells = Uint8Array.from(rows, ({ said }) => (said < 0 ? 255 : values[said]! + narrow.first));
  const [all] = saidOf(rating, cells, spotsOf(new Int32Array(rows.length)), new AskedAt(person));
  return {
    parts,
    found: all === undefined ? parts.keys.map(() => nothing) : clustersByPart(rating, all, parts, weight),
  };
}

const rating: AnswerColumn = { code: 1, key: "rating", kind: "rating", scale: [0, 10], storage: "UTINYINT" };
const nothing: Clusters = { people: 0, codes: [], pairs: [] };

describe("clusters", () => {
  it("count each person's answers with each other, part by part", () => {
    // Anna said 4, 4 and 5 of the bill and 2 of the taste; Bo said 5 of the bill.
    const anna = [
      { part: 3, said: 1, weight: 1 },
      { part: 3, said: 2, weight: 1 },
      { part: 7, said: 0, weight: 1 },
      { part: 3, said: 1, weight: 1 },
    ];
    const { parts, found } = clusters([anna, [{ part: 3, said: 2, weight: 2 }]], [2, 4, 5]);
    assert.deepEqual([...parts.keys], [3, 7]);
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

  it("are sums over people of how often they said one value times how often another, however often that is", () => {
    const row = fc.record({
      part: fc.integer({ min: -1, max: 2 }),
      said: fc.integer({ min: -1, max: 4 }),
      weight: fc.integer({ min: 1, max: 3 }),
    });
    const often = fc.oneof(
      { weight: 4, arbitrary: fc.array(row, { minLength: 1, maxLength: 6 }) },
      fc.array(row, { minLength: 17, maxLength: 40 }),
    );
    const values = [1, 2, 3, 4, 5];
    fc.assert(
      fc.property(fc.array(often, { minLength: 1, maxLength: 5 }), (people) => {
        const { parts, found } = clusters(people, values);
        for (const [at, part] of parts.keys.entries()) {
          const said = (value: number) =>
            people.map((rows) => rows.filter((row) => row.part === part && values[row.said] === value));
          const sum = (terms: readonly number[]) => terms.reduce((sum, term) => sum + term, 0);
          const weigh = (rows: readonly { weight: number }[]) => sum(rows.map(({ weight }) => weight));
          const pairs = values.flatMap((a, first) =>
            values.slice(first).map((b) => {
              const [ones, others] = [said(a), said(b)];
              return {
                ...{ a, b },
                n: sum(ones.map((own, who) => own.length * others[who]!.length)),
                weight: sum(ones.map((own, who) => weigh(own) * weigh(others[who]!))),
              };
            }),
          );
          const heard = people.filter((rows) => rows.some((row) => row.part === part && row.said >= 0));
          assert.equal(found[at]!.people, heard.length);
          assert.deepEqual(
            found[at]!.pairs,
            pairs.filter(({ n }) => n > 0),
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
        const [table, list] = [new PairSums(2, 10, true), new PairSums(2, 3000, true)];
        for (const sums of [table, list]) for (const [spot, a, b, n] of adds) sums.add(spot, a, b, n, n / 2);
        for (const spot of [0, 1]) assert.deepEqual(list.of(spot), table.of(spot));
      }),
    );
  });
});
