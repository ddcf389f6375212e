import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { PersonProducts, said } from "./person-products.ts";

describe("products of what each person said", () => {
  it("are summed up exactly, however often somebody answered", () => {
    const width = 3;
    const often = fc.oneof({ weight: 8, arbitrary: fc.nat(4) }, { weight: 1, arbitrary: fc.nat(9_000) });
    const told = fc.tuple(often, fc.double({ min: 0, max: 1, noNaN: true })).map(([n, share]) => ({
      n,
      positive: Math.round(n * share),
    }));
    fc.assert(
      fc.property(fc.array(fc.array(told, { minLength: width, maxLength: width }), { maxLength: 30 }), (people) => {
        // Many more like the first, so that sums outgrow what one number holds of them.
        const all = people.length === 0 ? [] : [...people, ...new Array(3_000).fill(people[0])];
        const products = new PersonProducts(width);
        for (const person of all as typeof people) {
          products.begin();
          for (const [variable, { n, positive }] of person.entries())
            if (n > 0) products.add(variable, said(n, positive));
          products.end();
        }
        const sum = (of: (person: (typeof people)[number]) => number) =>
          (all as typeof people).reduce((sum, person) => sum + of(person), 0);
        const square = (of: (person: (typeof people)[number], s: number, t: number) => number) =>
          Array.from({ length: width ** 2 }, (_, at) => sum((one) => of(one, Math.floor(at / width), at % width)));
        assert.deepEqual(products.sums(), {
          n: Array.from({ length: width }, (_, s) => sum((one) => one[s]!.n)),
          positive: Array.from({ length: width }, (_, s) => sum((one) => one[s]!.positive)),
          nn: square((one, s, t) => one[s]!.n * one[t]!.n),
          pn: square((one, s, t) => one[s]!.positive * one[t]!.n),
          pp: square((one, s, t) => one[s]!.positive * one[t]!.positive),
        });
      }),
      { numRuns: 50 },
    );
  });
});
