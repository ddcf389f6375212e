import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { betaQuantile } from "../src/core/measures/numbers/beta-quantile.ts";
import { chiSquareUpper } from "../src/core/measures/numbers/chi-square.ts";
import { fQuantile, fUpper } from "../src/core/measures/numbers/fisher-f.ts";
import { betaTerm, incompleteBeta } from "../src/core/measures/numbers/incomplete-beta.ts";
import { upperIncompleteGamma } from "../src/core/measures/numbers/incomplete-gamma.ts";
import { logGamma } from "../src/core/measures/numbers/log-gamma.ts";
import { noncentralStudentCdf } from "../src/core/measures/numbers/noncentral-student.ts";
import { normalCdf, normalQuantile } from "../src/core/measures/numbers/normal.ts";
import { studentCdf, studentQuantile } from "../src/core/measures/numbers/student.ts";

/** The distribution functions by the names and in the order of arguments that distributions.R gives them. */
const ours: Record<string, (...given: number[]) => number> = {
  normalCdf,
  normalQuantile,
  studentCdf,
  studentQuantile,
  chiSquareUpper,
  fUpper,
  fQuantile,
  incompleteBeta: (x, a, b) => incompleteBeta(a!, b!, x!),
  betaQuantile,
  // At most k of n, more than k, and k exactly.
  binomialLower: (k, n, p) => incompleteBeta(n! - k!, k! + 1, 1 - p!, p),
  binomialUpper: (k, n, p) => incompleteBeta(k! + 1, n! - k!, p!, 1 - p!),
  binomialProbability: (k, n, p) => betaTerm(k!, n! - k!, p!, 1 - p!),
  logGamma,
  upperIncompleteGamma,
  noncentralStudentCdf,
};

/** Relative to R's value, so that a tail of 1e-250 counts as much as a half; but noncentral t, where R itself promises no more. */
const errorOf = (name: string, got: number, expected: number): number =>
  Math.abs(got - expected) / (name === "noncentralStudentCdf" ? 1 : Math.abs(expected));

const lines = readFileSync("test/reference/distributions/distributions.csv", "utf8").trim().split("\n");
const cases = lines.map((line) => {
  const [name = "", ...numbers] = line.split(",");
  return { name, line, given: numbers.slice(0, -1).map(Number), expected: Number(numbers.at(-1)) };
});

for (const [name, own] of Map.groupBy(cases, ({ name }) => name)) {
  it(`${name} is R's to 1e-10, in the far tails too (${own.length} values)`, () => {
    const wrong = own.filter(({ given, expected }) => !(errorOf(name, ours[name]!(...given), expected) <= 1e-10));
    assert.deepEqual(
      wrong.map(({ line, given }) => `${line}: got ${ours[name]!(...given)}`),
      [],
    );
  });
}

it("every function has values of R's to be held to", () => {
  assert.deepEqual([...new Set(cases.map(({ name }) => name))].toSorted(), Object.keys(ours).toSorted());
});
