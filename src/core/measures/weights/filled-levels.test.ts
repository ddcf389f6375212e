import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { filledLevels } from "./filled-levels.ts";

describe("filledLevels", () => {
  it("puts a level of nobody together with the next that has respondents", () => {
    assert.deepEqual(filledLevels([300, 50, 20, 650], [20, 0, 0, 30]), {
      population: [300, 0, 0, 720],
      merged: [
        { level: 1, into: 3 },
        { level: 2, into: 3 },
      ],
    });
  });

  it("puts the last together with the one before", () => {
    assert.deepEqual(filledLevels([300, 50, 650], [20, 30, 0])?.population, [300, 700, 0]);
  });

  it("does nothing about levels where nobody lives, and is nothing when nobody answered", () => {
    assert.deepEqual(filledLevels([300, 0], [20, 0]), { population: [300, 0], merged: [] });
    assert.equal(filledLevels([300, 50], [0, 0]), null);
  });

  it("never loses anybody, and leaves nobody without somebody who stands for them", () => {
    const levels = fc.array(fc.record({ population: fc.nat(999), respondents: fc.nat(2) }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(levels, (given) => {
        const respondents = given.map(({ respondents }) => respondents);
        const people = given.map(({ population }) => population);
        const found = filledLevels(people, respondents);
        if (found === null) return assert.ok(respondents.every((n) => n === 0));
        const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
        assert.equal(total(found.population), total(people));
        found.population.forEach((n, level) => {
          assert.ok(n === 0 || respondents[level]! > 0);
        });
      }),
    );
  });
});
