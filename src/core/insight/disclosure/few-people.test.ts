import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { ByBorders, type FewPeople, isFew, othersOf, together } from "./few-people.ts";

const people: fc.Arbitrary<FewPeople> = fc.oneof(
  fc.constant(null),
  fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 4 }).map((some) => some.toSorted((a, b) => a - b)),
);

describe("the others of a part", () => {
  it("are the people of all parts but that one, in whatever order they are put together", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", null)),
        fc.infiniteStream(people),
        (parts, some) => {
          const byPart = new Map(parts.map((part) => [part, some.next().value as FewPeople]));
          const others = othersOf(byPart);
          for (const part of ["a", "b", "c", "d", "e", "elsewhere"]) {
            const rest = [...byPart].filter(([one]) => one !== part).map(([, people]) => people);
            const all = rest.length === 0 ? undefined : rest.reduce(together);
            assert.deepEqual(new Set(others(part)), new Set(all));
            assert.equal(others(part) === undefined, all === undefined);
            assert.equal(others(part) === null, all === null);
          }
        },
      ),
    );
  });
});

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
