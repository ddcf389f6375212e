import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { countAnswers, someAnswers } from "../../../test/counted.ts";
import type { Figure } from "../measures/intervals/estimate.ts";
import { wilsonInterval } from "../measures/intervals/wilson-interval.ts";
import type { AnswerCounts } from "./counts.ts";
import { expectedFigures } from "./expected-figures.ts";
import type { Reader } from "./figures.ts";

const felt = [someAnswers({ 2: 200, 4: 200 })];
const half = { answer: "expectation.expected", kind: "expected", scale: [1, 5] } as const;
const expected = [someAnswers({ 3: 20, 4: 50, 5: 30 }, half)];
const customers: Reader = { perspective: "customer" };
const estimate = (figure: Figure | undefined) => {
  assert(figure?.ok, JSON.stringify(figure));
  return figure.estimate;
};

describe("what was expected", () => {
  it("is told by the measures of what was felt: how many expected to be satisfied", () => {
    const { value, low, high, n, people, unit } = estimate(
      expectedFigures(felt, expected, customers)["satisfaction.positive"],
    );
    assert.deepEqual({ value, low, high }, wilsonInterval(80, 100));
    assert.deepEqual([n, people, unit], [100, 100, "share"]);
  });

  it("is also a mean and an index", () => {
    const figures = expectedFigures(felt, expected, customers);
    // (20·3 + 50·4 + 30·5) / 100 = 4.1; (4.1 − 1) / 4 = 77.5 %
    assert(Math.abs(estimate(figures["satisfaction.mean"]).value - 4.1) < 1e-12);
    assert(Math.abs(estimate(figures["satisfaction.index"]).value - 77.5) < 1e-12);
  });

  it("takes for positive what the mapping does of the answer it is held against", () => {
    const positive = (_: string | null, answer: string) => (answer === "satisfaction" ? [5] : undefined);
    const figures = expectedFigures(felt, expected, { ...customers, positive });
    assert.equal(estimate(figures["satisfaction.positive"]).value, 0.3);
  });

  it("has an interval that knows who answered twice, and an unweighted twin where there are weights", () => {
    const twice = countAnswers(
      Array.from({ length: 80 }, (_, at) => ({
        ...{ touchpoint: "bill", answer: half.answer, code: at % 40 < 20 ? 3 : 5, customer: at % 40 },
        weight: at % 40 < 20 ? 2 : 1,
      })),
      { [half.answer]: half },
    );
    const figures = expectedFigures(felt, twice, customers);
    const [weighted, plain] = [figures["satisfaction.positive"], figures["satisfaction.positive@unweighted"]].map(
      estimate,
    );
    assert(Math.abs(weighted!.value - 1 / 3) < 1e-12);
    assert.deepEqual([plain!.value, plain!.n, plain!.people], [0.5, 80, 40]);
    assert(plain!.deff! > 1.9);
  });

  it("is what was said afterwards where it was asked both before and after: the two are never pooled", () => {
    const before = someAnswers({ 3: 40 }, { ...half, answer: "expectation.before.expected" });
    const value = (...halves: AnswerCounts[]) =>
      estimate(expectedFigures(felt, halves, customers)["satisfaction.positive"]).value;
    assert.equal(value(before), 0);
    assert.equal(value(before, ...expected), 0.8);
  });

  it("is not known where it was asked on another scale, or beside something else", () => {
    const another: AnswerCounts = { ...expected[0]!, scale: [1, 100] };
    assert.deepEqual(expectedFigures(felt, [another], customers), {});
    assert.deepEqual(expectedFigures(felt, [], customers), {});
    assert.deepEqual(expectedFigures([], expected, customers), {});
    const parking = [someAnswers({ 4: 30 }, { answer: "parking", kind: "rating", scale: [1, 5] })];
    assert.deepEqual(expectedFigures(parking, expected, customers), {});
  });

  it("is refused of few people, and of few colleagues who all expected the same", () => {
    const of = (counts: Record<number, number>, perspective: Reader["perspective"]) =>
      expectedFigures(felt, [someAnswers(counts, half)], { perspective })["satisfaction.positive"];
    assert.deepEqual(of({ 4: 3 }, "customer"), { ok: false, reason: "too-few", n: 3, needed: 5 });
    assert.deepEqual(of({ 5: 7 }, "employee"), { ok: false, reason: "unanimous-positive", n: 7 });
  });
});
