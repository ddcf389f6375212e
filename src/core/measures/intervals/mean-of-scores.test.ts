import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import fc from "fast-check";
import { countAnswers, type Given, someAnswers } from "../../../../test/counted.ts";
import { clusteredMeanOfAnswers } from "./clustered-mean.ts";
import { meanOfScores } from "./mean-of-scores.ts";
import { scoreInterval } from "./score-interval.ts";

const near = (got: number, expected: number, within = 1e-12): void =>
  assert.ok(Math.abs(got - expected) <= within, `got ${got}, expected ${expected}`);
const top2 = (code: number) => (code >= 4 ? 1 : 0);
const position = (code: number) => (code - 1) / 4;
const share = { share: true, weighted: false };
const index = { share: false, weighted: false };

const given = fc.array(
  fc.record({
    touchpoint: fc.constant("bill"),
    answer: fc.constant("satisfaction"),
    code: fc.integer({ min: 1, max: 5 }),
    customer: fc.integer({ min: 1, max: 15 }),
  }),
  { minLength: 2, maxLength: 80 },
);

describe("meanOfScores", () => {
  it("is the share and p(1 − p)/n where everybody answered once", () => {
    const mean = meanOfScores(someAnswers({ 2: 1, 4: 2, 5: 1 }), top2, share)!;
    assert.equal(mean.theta, 0.75);
    assert.equal(mean.variance, 0.1875 / 4);
    assert.equal(mean.customers, null);
  });

  it("is the mean and s²/n for a score that is no share", () => {
    // Positions 0, 0.5, 1: s² = 0.25.
    const mean = meanOfScores(someAnswers({ 1: 1, 3: 1, 5: 1 }), position, index)!;
    assert.equal(mean.theta, 0.5);
    near(mean.variance, 0.25 / 3);
  });

  it("has the cluster-robust variance that single answers give, from cross-counts alone", () => {
    fc.assert(
      fc.property(given, (answers) => {
        const [counts] = countAnswers(answers);
        fc.pre(counts!.clusters !== null);
        for (const [score, kind] of [
          [top2, share],
          [position, index],
        ] as const) {
          const mean = meanOfScores(counts!, score, kind)!;
          const rows = answers.map(({ code, customer }) => ({ value: score(code), customer: customer! }));
          const byRows = clusteredMeanOfAnswers(rows)!;
          near(mean.theta, byRows.mean);
          if (byRows.independentVariance === 0 || (kind === index && rows.every(({ value }) => value % 1 === 0)))
            continue;
          near(mean.variance, Math.max(byRows.variance ?? 0, byRows.independentVariance), 1e-10);
        }
      }),
    );
  });

  it("does not depend on the order of answers", () => {
    fc.assert(
      fc.property(given, (answers) => {
        const of = (rows: readonly Given[]) => meanOfScores(countAnswers(rows)[0]!, position, index)!;
        const [one, other] = [of(answers), of(answers.toReversed())];
        near(one.theta, other.theta);
        near(one.variance, other.variance);
      }),
    );
  });

  it("takes the design effect of a sample of customers for everybody", () => {
    const [counts] = countAnswers(
      [5, 5, 1, 1, 5, 5, 1, 5].map((code, i) => ({ ...bill, code, customer: Math.floor(i / 2) })),
    );
    const all = { codes: counts!.codes.map(({ code, n }) => ({ code, n: n * 1000 })), people: 4000 };
    const exact = meanOfScores(counts!, top2, share)!;
    const sampled = meanOfScores({ ...all, clusters: { ...counts!.clusters!, sampled: true } }, top2, share)!;
    near(sampled.clustering, exact.clustering);
    near(sampled.variance, exact.variance / 1000);
    assert.equal(sampled.n, 4000);
  });

  it("counts people, not answers, where nothing varies", () => {
    const [counts] = countAnswers(Array.from({ length: 100 }, (_, i) => ({ ...bill, code: 5, customer: i % 5 })));
    const mean = meanOfScores(counts!, top2, share)!;
    assert.equal(mean.variance, 0);
    assert.equal(mean.n, 5);
  });

  it("has the weighted mean, linearised variance and Kish's effect of R survey (vector M23-rake)", () => {
    const file = JSON.parse(readFileSync("test/reference/vectors/M23-weighting.json", "utf8"));
    const { input, expected } = file.vectors[0] as {
      input: { data: { y: number[] } };
      expected: Record<"weighted" | "kishDeff" | "varLinearised" | "lower" | "upper", number> & { weights: number[] };
    };
    const [counts] = countAnswers(
      input.data.y.map((y, i) => ({ ...bill, code: y === 1 ? 5 : 1, weight: expected.weights[i]! })),
    );
    const mean = meanOfScores(counts!, top2, { share: true, weighted: true })!;
    near(mean.theta, expected.weighted);
    near(mean.weighting, expected.kishDeff);
    near(mean.variance, expected.varLinearised);
    const interval = scoreInterval(mean)!;
    near(interval.low, expected.lower, 1e-9);
    near(interval.high, expected.upper, 1e-9);
  });

  it("is the same weighted as unweighted when every weight is alike", () => {
    fc.assert(
      fc.property(given, fc.constantFrom(0.5, 2, 7), (answers, weight) => {
        const [plain] = countAnswers(answers);
        const [heavy] = countAnswers(answers.map((one) => ({ ...one, weight })));
        const [one, other] = [
          meanOfScores(plain!, position, index)!,
          meanOfScores(heavy!, position, { share: false, weighted: true })!,
        ];
        near(one.theta, other.theta, 1e-9);
        near(one.variance, other.variance, 1e-9);
        near(other.weighting, 1, 1e-9);
      }),
    );
  });

  it("is worked by hand, weighted and clustered: weights 1 and 3 on two customers who answered twice", () => {
    // θ = (1·1 + 1·0 + 3·1 + 3·1)/8 = 7/8; residual sums 1/8 + (−7/8) = −6/8 and 6/8; V = 2 · 2 · (6/8)²/8² = 36/1024.
    const [counts] = countAnswers([
      { ...bill, code: 5, customer: "a", weight: 1 },
      { ...bill, code: 1, customer: "a", weight: 1 },
      { ...bill, code: 4, customer: "b", weight: 3 },
      { ...bill, code: 5, customer: "b", weight: 3 },
    ]);
    const mean = meanOfScores(counts!, top2, { share: true, weighted: true })!;
    near(mean.theta, 7 / 8);
    near(mean.variance, 36 / 1024);
  });

  it("is nothing without answers or without weight", () => {
    assert.equal(meanOfScores(someAnswers({}), top2, share), null);
    const weightless = someAnswers({}, { codes: [{ code: 5, n: 3, weight: 0, weightSquares: 0 }] });
    assert.equal(meanOfScores(weightless, top2, { share: true, weighted: true }), null);
  });
});

const bill = { touchpoint: "bill", answer: "satisfaction" } as const;
