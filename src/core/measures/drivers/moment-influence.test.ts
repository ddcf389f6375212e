import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { randomFrom } from "../numbers/random.ts";
import { momentsOfColumns } from "./covariance.ts";
import { expectationMaximisation } from "./expectation-maximisation.ts";
import { type GroupedPattern, momentInfluence, parameterCount } from "./moment-influence.ts";

/** Rows of answers by pattern, every row a customer of its own; `skip` is left out. */
function grouped(rows: readonly (readonly (number | null)[])[], skip = -1): GroupedPattern[] {
  const members = rows.map((row, group) => ({ row, group })).filter(({ group }) => group !== skip);
  const key = (row: readonly (number | null)[]) => row.flatMap((x, k) => (x === null ? [] : [k])).join();
  return [...Map.groupBy(members, ({ row }) => key(row))].map(([present, of]) => ({
    present: present.split(",").map(Number),
    groups: of.map(({ row, group }) => ({
      group,
      moments: momentsOfColumns(row.filter((x) => x !== null).map((x) => [x])),
    })),
  }));
}

const fitted = (patterns: readonly GroupedPattern[], size: number) =>
  expectationMaximisation(
    patterns.flatMap(({ present, groups }) => groups.map(({ moments }) => ({ present, moments }))),
    size,
    { tolerance: 1e-10 },
  );

/** Means and the covariance's upper triangle, as in a row of influence. */
const parametersOf = (fit: { mean: Float64Array; covariance: Float64Array }) => {
  const size = fit.mean.length;
  const upper = Array.from(fit.covariance).filter((_, k) => k % size >= Math.floor(k / size));
  return [...fit.mean, ...upper];
};

describe("momentInfluence", () => {
  it("is, with everything answered, each customer's distance from the means over n", () => {
    const rows = [
      [1, 2],
      [2, 5],
      [6, 5],
      [3, 4],
    ];
    const patterns = grouped(rows);
    const influence = momentInfluence(patterns, 4, fitted(patterns, 2));
    assert.equal(influence.length, 4 * parameterCount(2));
    rows.forEach(([x, y], g) => {
      assert(Math.abs(influence[g * 5]! - (x! - 3) / 4) < 1e-9);
      assert(Math.abs(influence[g * 5 + 1]! - (y! - 4) / 4) < 1e-9);
      // Variance of x is 3.5: (x − 3)² against it, over n.
      assert(Math.abs(influence[g * 5 + 2]! - ((x! - 3) ** 2 - 3.5) / 4) < 1e-9);
    });
  });

  it("foretells what EM finds when a customer is left out", () => {
    const random = randomFrom(3);
    const rows = Array.from({ length: 400 }, () => {
      const mood = random.normal();
      return Array.from({ length: 4 }, () => {
        const answer = Math.round(3.5 + 0.8 * mood + 0.7 * random.normal());
        return random.uniform() < 0.35 ? null : answer;
      });
    }).filter((row) => row.some((x) => x !== null));
    const patterns = grouped(rows);
    const fit = fitted(patterns, 4);
    const influence = momentInfluence(patterns, rows.length, fit);
    const width = parameterCount(4);
    const all = parametersOf(fit);
    for (const left of [0, 57, 311]) {
      const without = parametersOf(fitted(grouped(rows, left), 4));
      const told = influence.slice(left * width, (left + 1) * width);
      const size = Math.max(...told.map(Math.abs));
      without.forEach((value, k) => {
        assert(Math.abs(value - all[k]! + told[k]!) < 0.05 * size);
      });
    }
  });

  it("sums to nothing over all customers: at the maximum nobody pulls on balance", () => {
    const rows = [
      [1, 2],
      [2, null],
      [6, 5],
      [3, 4],
      [null, 3],
      [4, 4],
      [2, 1],
    ];
    const patterns = grouped(rows);
    const influence = momentInfluence(patterns, rows.length, fitted(patterns, 2));
    for (let k = 0; k < 5; k++) {
      const total = rows.reduce((sum, _, g) => sum + influence[g * 5 + k]!, 0);
      assert(Math.abs(total) < 1e-6);
    }
  });

  it("stays finite where one touchpoint repeats another", () => {
    const rows = [
      [1, 1, 2],
      [2, 2, 3],
      [4, 4, 3],
      [5, null, 5],
      [3, 3, 3],
      [2, 2, null],
    ];
    const patterns = grouped(rows);
    for (const value of momentInfluence(patterns, rows.length, fitted(patterns, 3))) assert(Number.isFinite(value));
  });
});
