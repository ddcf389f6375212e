import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type ContingencyCube, countsOf, subgroupCounts } from "./contingency-cube.ts";

const attributes = [
  { key: "channel", values: ["phone", "web"] },
  { key: "customer", values: ["new", "old", "gone"] },
];
const cube = (rows: readonly (readonly [channel: number, customer: number, outcome: number, n: number])[]) =>
  ({
    attributes,
    outcomes: [0, 1],
    cells: rows.map(([channel, customer, outcome, n]) => ({ values: [channel, customer], outcome, n })),
  }) satisfies ContingencyCube;

const named = (found: ReturnType<typeof subgroupCounts>) =>
  Object.fromEntries(
    found.map(({ conditions, inside, all }) => [
      conditions.map(({ value }) => value).join(" & "),
      [...Array.from(inside), ...Array.from(all)],
    ]),
  );

describe("subgroupCounts", () => {
  it("counts single values and pairs, each among those whose attributes are known", () => {
    const found = named(
      subgroupCounts(
        cube([
          [0, 0, 1, 5],
          [0, 1, 0, 3],
          [1, 1, 0, 4],
          [1, -1, 1, 2],
        ]),
      ),
    );
    assert.deepEqual(found, {
      phone: [3, 5, 7, 7],
      web: [4, 2, 7, 7],
      new: [0, 5, 7, 5],
      old: [7, 0, 7, 5],
      "phone & new": [0, 5, 7, 5],
      "phone & old": [3, 0, 7, 5],
      "web & old": [4, 0, 7, 5],
    });
  });

  it("gives a pair its parents among the same people", () => {
    const [pair] = subgroupCounts(
      cube([
        [0, 0, 1, 5],
        [0, -1, 1, 9],
        [1, 0, 0, 2],
      ]),
    ).filter(({ conditions }) => conditions.length === 2);
    assert.deepEqual(
      pair!.parents!.map((parent) => Array.from(parent)),
      [
        [0, 5],
        [2, 5],
      ],
    );
  });

  it("does not depend on the order of cells, nor on how they are split", () => {
    const cell = fc.tuple(fc.integer({ min: -1, max: 1 }), fc.integer({ min: -1, max: 2 }), fc.nat(1), fc.nat(9));
    fc.assert(
      fc.property(fc.array(cell), (rows) => {
        const split = rows
          .flatMap(([a, b, outcome, n]) => [[a, b, outcome, 1] as const, [a, b, outcome, n] as const])
          .toReversed();
        const whole = rows.map(([a, b, outcome, n]) => [a, b, outcome, n + 1] as const);
        assert.deepEqual(named(subgroupCounts(cube(split))), named(subgroupCounts(cube(whole))));
      }),
    );
  });
});

describe("a person taken out again", () => {
  it("is as if they had never been there", () => {
    const others = [
      [0, 0, 1, 5],
      [1, 1, 0, 3],
    ] as const;
    const taken = cube([...others, [1, 2, 1, 1], [1, 2, 1, -1]]);
    assert.deepEqual(named(subgroupCounts(taken)), named(subgroupCounts(cube(others))));
  });
});

describe("countsOf", () => {
  it("counts the one subgroup as subgroupCounts does, and is nothing for values nobody knows of", () => {
    const data = cube([
      [0, 0, 1, 5],
      [0, 1, 0, 3],
      [1, -1, 1, 2],
    ]);
    for (const { conditions, inside, all } of subgroupCounts(data)) {
      const found = countsOf(data, conditions)!;
      assert.deepEqual([Array.from(found.inside), Array.from(found.all)], [Array.from(inside), Array.from(all)]);
    }
    assert.equal(countsOf(data, [{ attribute: "channel", value: "letter" }]), null);
    assert.equal(countsOf(data, [{ attribute: "weather", value: "rain" }]), null);
  });
});
