import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { countAnswers, someAnswers } from "../../../test/counted.ts";
import { nps } from "../measures/answers/nps.ts";
import type { Estimate, Figure } from "../measures/intervals/estimate.ts";
import { wilsonInterval } from "../measures/intervals/wilson-interval.ts";
import type { AnswerCounts } from "./counts.ts";
import { labelOf } from "./figure.ts";
import { figuresOf, histogramsOf, type Reader } from "./figures.ts";

const customers: Reader = { perspective: "customer" };
const figures = (...answers: AnswerCounts[]): Record<string, Figure> => figuresOf(answers, customers);
const estimate = (figure: Figure | undefined): Estimate => {
  assert(figure?.ok === true, JSON.stringify(figure));
  return figure.estimate;
};
const near = (got: number, expected: number, within = 1e-9): void =>
  assert.ok(Math.abs(got - expected) <= within, `got ${got}, expected ${expected}`);

describe("figuresOf", () => {
  it("gives satisfaction its positive and negative share, mean and index", () => {
    const found = figures(someAnswers({ 1: 4, 2: 6, 3: 15, 4: 40, 5: 35 }));
    assert.deepEqual(Object.keys(found), [
      "satisfaction.positive",
      "satisfaction.negative",
      "satisfaction.mean",
      "satisfaction.index",
    ]);
    assert.deepEqual(estimate(found["satisfaction.positive"]), {
      ...wilsonInterval(75, 100),
      ...{ n: 100, people: 100, unit: "share", method: "Wilson", weighted: false },
    });
    near(estimate(found["satisfaction.mean"]).value, 3.96);
    // The index's interval of vector M01-csat-typical, on the scale 1–5.
    near(estimate(found["satisfaction.mean"]).low, 1 + 4 * 0.68535948730567);
    near(estimate(found["satisfaction.index"]).high, 78.8085612443663);
  });

  it("says of people whose number was estimated that it was", () => {
    const found = figures(someAnswers({ 4: 400, 5: 600 }, { people: 700, peopleEstimated: true }));
    const { people, peopleEstimated } = estimate(found["satisfaction.mean"]);
    assert.deepEqual([people, peopleEstimated], [700, true]);
    assert(!("peopleEstimated" in estimate(figures(someAnswers({ 4: 40 }))["satisfaction.mean"])));
  });

  it("gives recommendation its score in points", () => {
    const found = figures(someAnswers({ 10: 45, 8: 38, 3: 17 }, { answer: "recommend" }));
    assert.deepEqual(Object.keys(found), ["recommend.nps", "recommend.mean"]);
    const [own, reference] = [estimate(found["recommend.nps"]), nps({ promoters: 45, passives: 38, detractors: 17 })!];
    for (const end of ["value", "low", "high"] as const) near(own[end], reference[end]);
    assert.equal(own.unit, "points");
  });

  it("gives expectation its shares, the net in points, and the gap with a t interval", () => {
    const found = figures(someAnswers({ "-2": 2, "-1": 8, 0: 20, 1: 15, 2: 5 }, { answer: "expectation" }));
    near(estimate(found["expectation.exceeded"]).value, 0.4);
    near(estimate(found["expectation.met"]).value, 0.4);
    near(estimate(found["expectation.below"]).value, 0.2);
    near(estimate(found["expectation.netExceeded"]).value, 20);
    const gap = estimate(found["expectation.meanGap"]);
    near(gap.value, 0.26);
    // s = √((2·2.26² + 8·1.26² + 20·0.26² + 15·0.74² + 5·1.74²)/49); t with 49 degrees of freedom is 2.009575.
    near(gap.high - gap.value, (2.009575237129 * Math.sqrt(47.62 / 49)) / Math.sqrt(50), 1e-8);
    assert.equal(gap.method, "t interval");
  });

  it("gives effort, resolution and coming again what belongs to them", () => {
    const found = figures(
      someAnswers({ 2: 10, 4: 10, 6: 20 }, { answer: "effort" }),
      someAnswers({ 0: 10, 1: 10, 2: 30 }, { answer: "resolved" }),
      someAnswers({ 3: 20, 9: 20 }, { answer: "return" }),
    );
    near(estimate(found["effort.easy"]).value, 0.5);
    near(estimate(found["effort.hard"]).value, 0.25);
    near(estimate(found["effort.mean"]).value, 4.5);
    near(estimate(found["resolved.yes"]).value, 0.6);
    near(estimate(found["return.mean"]).value, 6);
    near(estimate(found["return.positive"]).value, 0.5);
  });

  it("has none of sets and comments", () => {
    assert.deepEqual(figures(someAnswers({}, { answer: "tags", kind: "set" })), {});
  });

  it("refuses figures of fewer than five people, however many answers they gave", () => {
    const found = figures(someAnswers({ 1: 20, 5: 20 }, { people: 4 }));
    assert.deepEqual(found["satisfaction.positive"], { ok: false, reason: "too-few", n: 4, needed: 5 });
    const withheld = figuresOf([someAnswers({ 1: 1 })], { perspective: "employee" });
    assert.deepEqual(withheld["satisfaction.mean"], { ok: false, reason: "withheld", n: null });
  });

  it("says not measured where it was asked and nobody answered", () => {
    const found = figures(someAnswers({}, { notAnswered: 12 }));
    assert.deepEqual(found["satisfaction.positive"], { ok: false, reason: "not-measured", n: 0 });
  });

  it("labels by half-width, and few people always as indicative", () => {
    assert.equal(labelOf(5, 30), "precise");
    assert.equal(labelOf(10, 500), "usable");
    assert.equal(labelOf(10.1, 500), "indicative");
    assert.equal(labelOf(1, 29), "indicative");
    const label = (figure: Figure | undefined) => figure?.ok === true && figure.label;
    assert.equal(label(figures(someAnswers({ 4: 500, 2: 500 }))["satisfaction.positive"]), "precise");
    assert.equal(label(figures(someAnswers({ 4: 100, 2: 100 }))["satisfaction.positive"]), "usable");
    assert.equal(label(figures(someAnswers({ 4: 20, 2: 20 }))["satisfaction.positive"]), "indicative");
  });

  it("follows the mapping where it says which values are positive", () => {
    const reader: Reader = { perspective: "customer", positive: () => [5] };
    const found = figuresOf([someAnswers({ 1: 10, 4: 10, 5: 20 })], reader);
    near(estimate(found["satisfaction.positive"]).value, 0.5);
    near(estimate(found["satisfaction.negative"]).value, 0.25);
  });

  it("is clustered by customer, and says so with the design effect", () => {
    const [counts] = countAnswers(
      Array.from({ length: 80 }, (_, i) => ({ ...bill, code: i % 8 < 3 ? 1 : 5, customer: i % 40 })),
    );
    const own = estimate(figures(counts!)["satisfaction.positive"]);
    assert.equal(own.method, "score interval, clustered by customer");
    assert.equal(own.people, 40);
    // Everybody says the same twice: 2 · 40/39.
    near(own.deff!, 80 / 39);
  });

  it("gives weighted figures with an unweighted twin", () => {
    const [counts] = countAnswers([
      ...Array.from({ length: 30 }, () => ({ ...bill, code: 5, weight: 2 })),
      ...Array.from({ length: 30 }, () => ({ ...bill, code: 2, weight: 1 })),
    ]);
    const found = figures(counts!);
    const [weighted, plain] = [
      estimate(found["satisfaction.positive"]),
      estimate(found["satisfaction.positive@unweighted"]),
    ];
    near(weighted.value, 2 / 3);
    near(plain.value, 0.5);
    assert.deepEqual([weighted.weighted, plain.weighted], [true, false]);
    // Kish: 60 · (30·4 + 30)/90².
    near(weighted.deff!, (60 * 150) / 8100);
    assert.equal(plain.deff, undefined);
  });

  it("refuses weighted figures where a few people would speak for all, and still gives the twin", () => {
    const [counts] = countAnswers([
      { ...bill, code: 1, weight: 1000 },
      ...Array.from({ length: 99 }, () => ({ ...bill, code: 5, weight: 1 })),
    ]);
    const found = figures(counts!);
    assert.deepEqual(found["satisfaction.mean"], { ok: false, reason: "weights-too-uneven", n: 100 });
    near(estimate(found["satisfaction.mean@unweighted"]).value, 4.96);
  });

  it("keeps answers on another scale apart: the scale of most answers has the plain key", () => {
    const found = figures(someAnswers({ 2: 10, 9: 10 }, { scale: [1, 10] }), someAnswers({ 1: 30, 5: 60 }));
    near(estimate(found["satisfaction.positive"]).value, 2 / 3);
    near(estimate(found["satisfaction@1to10.positive"]).value, 0.5);
  });

  it("says of a mean on which scale it stands", () => {
    const found = figures(someAnswers({ 2: 10, 9: 10 }, { scale: [1, 10] }));
    assert.deepEqual(estimate(found["satisfaction.mean"]).scale, [1, 10]);
    assert.equal(estimate(found["satisfaction.positive"]).scale, undefined);
  });

  it("has no figures of a scale on which nobody answered", () => {
    const found = figures(someAnswers({ 4: 40 }, { scale: [1, 5] }), someAnswers({}, { notApplicable: 3 }));
    assert.deepEqual(
      Object.keys(found).filter((key) => key.includes("@")),
      [],
    );
  });

  it("holds each value within its interval and its range, whatever was answered", () => {
    const codes = fc.dictionary(fc.constantFrom("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"), fc.nat(200));
    const ranges = { share: [0, 1], points: [-100, 100], index: [0, 100], mean: [0, 10], effect: [0, 0] } as const;
    fc.assert(
      fc.property(codes, fc.constantFrom("recommend", "return"), (counts, answer) => {
        for (const figure of Object.values(figures(someAnswers(counts, { answer })))) {
          if (!figure.ok) continue;
          const { value, low, high, unit } = figure.estimate;
          const [least, most] = ranges[unit];
          assert.ok(least <= low && low <= value + 1e-9 && value <= high + 1e-9 && high <= most);
        }
      }),
    );
  });
});

describe("histogramsOf", () => {
  it("are named as the figures are", () => {
    const found = histogramsOf([someAnswers({ 1: 30, 5: 60 }), someAnswers({ 9: 10 }, { scale: [1, 10] })], customers);
    assert.deepEqual(found, { satisfaction: { "1": 30, "5": 60 }, "satisfaction@1to10": { "9": 10 } });
  });
});

const bill = { touchpoint: "bill", answer: "satisfaction" } as const;
