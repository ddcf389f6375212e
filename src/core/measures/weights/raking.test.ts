import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type RakedCell, type Raking, raking } from "./raking.ts";

function raked(...given: Parameters<typeof raking>): Raking {
  const found = raking(...given);
  if ("refused" in found) throw new Error(found.refused);
  return found;
}

const margin = (cells: readonly RakedCell[], { weights }: Raking, m: number, level: number) =>
  cells.reduce((sum, { levels, n }, i) => (levels[m] === level ? sum + n * weights[i]! : sum), 0);

describe("raking", () => {
  it("is population over respondents with one margin", () => {
    const cells = [
      { levels: [0], n: 10 },
      { levels: [1], n: 30 },
    ];
    assert.deepEqual(
      raked(cells, [[600, 400]]).weights.map((weight) => weight.toFixed(9)),
      ["60.000000000", "13.333333333"],
    );
  });

  it("keeps the odds ratio of the cells while it meets both margins", () => {
    const cells = [
      { levels: [0, 0], n: 12 },
      { levels: [0, 1], n: 6 },
      { levels: [1, 0], n: 8 },
      { levels: [1, 1], n: 14 },
    ];
    const found = raked(cells, [
      [300, 700],
      [550, 450],
    ]);
    for (const [m, populations] of [
      [300, 700],
      [550, 450],
    ].entries()) {
      for (const [level, people] of populations.entries()) {
        assert.ok(Math.abs(margin(cells, found, m, level) - people) < 1e-6);
      }
    }
    const [a, b, c, d] = found.weights as [number, number, number, number];
    assert.ok(Math.abs((a * d) / (b * c) - 1) < 1e-9);
  });

  it("cuts weights to a fifth and five times their mean, and then meets the margins once more", () => {
    // One respondent in the corner of two rare levels would weigh many times the rest.
    const cells = [
      { levels: [0, 0], n: 1 },
      { levels: [0, 1], n: 30 },
      { levels: [1, 0], n: 30 },
      { levels: [1, 1], n: 100 },
    ];
    const margins = [
      [800, 200],
      [800, 200],
    ];
    const [plain, trimmed] = [raked(cells, margins, null), raked(cells, margins)];
    const mean = 1000 / 161;
    assert.ok(plain.weights[0]! > 5 * mean);
    // R: iterative fitting written out, pmin(5 * mean, pmax(mean / 5, w)) between, and again
    const near = (weights: readonly number[], expected: readonly number[]) =>
      expected.forEach((weight, i) => {
        assert.ok(Math.abs(weights[i]! - weight) < 1e-6 * weight, `${weights[i]} is not ${weight}`);
      });
    near(plain.weights, [606.832167567354, 6.43892774775487, 6.43892774775487, 0.0683216756735392]);
    near(trimmed.weights, [606.391111460452, 6.45362961798492, 6.45362961798492, 0.0639111146045242]);
    assert.equal(plain.trimmed, 0);
    assert.ok(trimmed.trimmed > 0);
    assert.ok(trimmed.weights[0]! < plain.weights[0]!);
    for (const m of [0, 1])
      for (const level of [0, 1]) {
        assert.ok(Math.abs(margin(cells, trimmed, m, level) - margins[m]![level]!) < 1e-6);
      }
  });

  it("puts a level that nobody answered from together with a neighbour, and says so", () => {
    const cells = [
      { levels: [0, 0], n: 10 },
      { levels: [2, 1], n: 30 },
    ];
    const found = raked(cells, [
      [200, 300, 500],
      [200, 800],
    ]);
    assert.deepEqual(found.merged, [{ margin: 0, level: 1, into: 2 }]);
    assert.ok(Math.abs(margin(cells, found, 0, 2) - 800) < 1e-6);
  });

  it("scales a margin in per cent to the people of the first", () => {
    const cells = [
      { levels: [0, 0], n: 10 },
      { levels: [1, 1], n: 10 },
      { levels: [0, 1], n: 10 },
    ];
    const [people, percent] = [
      raked(cells, [
        [500, 300],
        [200, 600],
      ]),
      raked(cells, [
        [500, 300],
        [25, 75],
      ]),
    ];
    people.weights.forEach((weight, i) => {
      assert.ok(Math.abs(weight - percent.weights[i]!) < 1e-6);
    });
  });

  it("refuses in words what cannot be weighted", () => {
    const cells = [
      { levels: [0, 0], n: 10 },
      { levels: [1, 1], n: 10 },
    ];
    assert.deepEqual(raking([], [[1]]), { refused: "no-respondents" });
    assert.deepEqual(
      raking(cells, [
        [0, 0],
        [1, 1],
      ]),
      { refused: "no-population" },
    );
    assert.deepEqual(raking(cells, [[1], [1, 1]]), { refused: "level-without-population" });
    // Only the diagonal has respondents, so both margins would have to be the same.
    assert.deepEqual(
      raking(cells, [
        [300, 700],
        [500, 500],
      ]),
      { refused: "not-converged" },
    );
  });

  it("does not depend on how respondents are split into cells, nor on their order", () => {
    const table = fc.tuple(...Array.from({ length: 6 }, () => fc.integer({ min: 1, max: 20 })));
    fc.assert(
      fc.property(table, (counts) => {
        const cells = counts.map((n, i) => ({ levels: [Math.floor(i / 3), i % 3], n }));
        const margins = [
          [400, 600],
          [300, 300, 400],
        ];
        const whole = raked(cells, margins);
        const split = raked(
          cells.flatMap(({ levels, n }) => Array.from({ length: n }, () => ({ levels, n: 1 }))).toReversed(),
          margins,
        );
        let at = split.weights.length;
        cells.forEach(({ n }, i) => {
          at -= n;
          assert.ok(Math.abs(split.weights[at]! - whole.weights[i]!) < 1e-6 * whole.weights[i]!);
        });
      }),
      { numRuns: 30 },
    );
  });
});
