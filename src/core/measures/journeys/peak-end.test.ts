import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { pearson } from "../drivers/correlation.ts";
import { merged } from "../drivers/covariance.ts";
import { randomFrom } from "../numbers/random.ts";
import { journeyFeatures, journeyMoments, peakEnd } from "./peak-end.ts";

const journey = fc.record({
  answers: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }),
  loyalty: fc.integer({ min: 0, max: 10 }),
});

/** Journeys whose loyalty is `loyal` of their answers, give or take a point. */
function journeysWhere(loyal: (answers: readonly number[]) => number, count: number) {
  const { below } = randomFrom(4);
  return Array.from({ length: count }, () => {
    const answers = Array.from({ length: 2 + below(5) }, () => 1 + below(5));
    return { answers, loyalty: loyal(answers) + below(3) - 1 };
  });
}

describe("journeyFeatures", () => {
  it("are the farthest from neutral, the last, their middle, the mean and the worst", () => {
    assert.deepEqual(journeyFeatures([4, 1, 4, 2], 3), { peak: 1, end: 2, peakEnd: 1.5, mean: 2.75, worst: 1 });
  });

  it("take the later of two equally far", () => {
    assert.equal(journeyFeatures([1, 5, 3], 3)?.peak, 5);
    assert.equal(journeyFeatures([5, 1, 3], 3)?.peak, 1);
  });

  it("are nothing without answers", () => {
    assert.equal(journeyFeatures([], 3), null);
  });
});

describe("peakEnd", () => {
  it("correlates each feature with loyalty", () => {
    const journeys = journeysWhere((answers) => answers.at(-1)!, 80);
    const found = peakEnd(journeyMoments(journeys, 3));
    const loyalty = journeys.map(({ loyalty }) => loyalty);
    for (const feature of ["peak", "end", "peakEnd", "mean", "worst"] as const) {
      const values = journeys.map(({ answers }) => journeyFeatures(answers, 3)![feature]);
      assert.ok(Math.abs(found.correlations[feature]! - pearson(values, loyalty).value!) < 1e-12);
    }
  });

  it("declares a winner where one predicts better beyond chance", () => {
    const mean = (answers: readonly number[]) => answers.reduce((sum, one) => sum + one, 0) / answers.length;
    const remembered = journeysWhere((answers) => 2 * journeyFeatures(answers, 3)!.peakEnd, 300);
    assert.equal(peakEnd(journeyMoments(remembered, 3)).verdict, "peak-end");
    const summed = journeysWhere((answers) => 2 * mean(answers), 300);
    assert.equal(peakEnd(journeyMoments(summed, 3)).verdict, "mean");
  });

  it("says no difference otherwise, and nothing of fewer than fifty journeys", () => {
    assert.equal(
      peakEnd(
        journeyMoments(
          journeysWhere(() => 5, 60),
          3,
        ),
      ).verdict,
      "no-difference",
    );
    assert.equal(
      peakEnd(
        journeyMoments(
          journeysWhere((answers) => answers.at(-1)!, 49),
          3,
        ),
      ).verdict,
      "too-few",
    );
  });

  it("does not tell apart what goes together too closely", () => {
    // Two equal answers each: peak, end and mean are all the same.
    const journeys = Array.from({ length: 60 }, (_, i) => ({ answers: [(i % 5) + 1, (i % 5) + 1], loyalty: i % 4 }));
    const found = peakEnd(journeyMoments(journeys, 3));
    assert.ok(found.betweenPeakEndAndMean! > 0.98);
    assert.equal(found.verdict, "not-distinguishable");
    assert.equal(found.williams, null);
  });

  it("leaves out journeys of one answer", () => {
    const journeys = journeysWhere((answers) => answers.at(-1)!, 60);
    const more = [...journeys, { answers: [1], loyalty: 10 }, { answers: [], loyalty: 0 }];
    assert.deepEqual(peakEnd(journeyMoments(more, 3)), peakEnd(journeyMoments(journeys, 3)));
  });

  it("has no correlation where loyalty, or a feature, does not vary", () => {
    const journeys = journeysWhere(() => 0, 60).map(({ answers }) => ({ answers, loyalty: 7 }));
    const found = peakEnd(journeyMoments(journeys, 3));
    assert.deepEqual(Object.values(found.correlations), Array(5).fill(null));
    assert.equal(found.verdict, "no-difference");
    assert.equal(peakEnd(journeyMoments([], 3)).n, 0);
  });

  it("is the same from moments merged of parts, and never NaN", () => {
    const journeys = fc.array(journey, { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(journeys, journeys, (one, other) => {
        const whole = peakEnd(journeyMoments([...one, ...other], 3));
        const parts = peakEnd(merged(journeyMoments(one, 3), journeyMoments(other, 3)));
        assert.equal(parts.n, whole.n);
        for (const [feature, r] of Object.entries(whole.correlations)) {
          const again = parts.correlations[feature as keyof typeof parts.correlations];
          if (r === null || again === null) assert.equal(again, r);
          else assert.ok(Math.abs(again - r) < 1e-9 && Math.abs(r) <= 1);
        }
        if (whole.williams !== null)
          for (const number of Object.values(whole.williams)) assert.ok(Number.isFinite(number));
      }),
    );
  });
});
