import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type FewPeople, othersOf, together } from "./few-people.ts";

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
