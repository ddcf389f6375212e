import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { unitAnswers } from "../journeys/consistency.ts";
import { type Band, type BandPattern, bandOf, penaltyReward, penaltyRewardClass } from "./penalty-reward.ts";

const near = (got: number | undefined, expected: number, by = 1e-9) =>
  assert(Math.abs(got! - expected) <= by * (1 + Math.abs(expected)), `${got} for ${expected}`);

const bands: readonly Band[] = ["low", "middle", "high"];
const at = (...places: readonly number[]): Band[] => places.map((place) => bands[place - 1]!);

/** R's iris: sepal length by bands of petal width (0.4, 1.6) and sepal width (2.8, 3.2). */
const iris: BandPattern[] = [
  { bands: at(1, 1), n: 1, mean: 4.5, squares: 0 },
  { bands: at(1, 2), n: 16, mean: 4.7, squares: 0.78 },
  { bands: at(1, 3), n: 31, mean: 5.17741935483871, squares: 2.6341935483871 },
  { bands: at(2, 1), n: 30, mean: 5.77, squares: 6.263 },
  { bands: at(2, 2), n: 20, mean: 6.22, squares: 5.392 },
  { bands: at(2, 3), n: 4, mean: 5.6, squares: 1.26 },
  { bands: at(3, 1), n: 16, mean: 6.31875, squares: 8.884375 },
  { bands: at(3, 2), n: 24, mean: 6.67916666666667, squares: 5.33958333333333 },
  { bands: at(3, 3), n: 8, mean: 6.875, squares: 3.015 },
];

/** Twelve people in each band of one touchpoint, their overall ratings about the band's mean. */
const oneTouchpoint = (low: number, middle: number, high: number): BandPattern[] =>
  [low, middle, high].map((mean, k) => ({ bands: at(k + 1), n: 12, mean, squares: 12 }));

describe("penaltyReward", () => {
  it("finds R's digits (lm(overall ~ low1 + high1 + low2 + high2); sandwich::vcovHC(type = 'HC3'); p.adjust)", () => {
    const found = penaltyReward(iris)!;
    near(found.intercept, 6.09368417228492);
    near(found.rSquared, 0.641431376944646);
    const [petal, sepal] = found.touchpoints;
    near(petal!.penalty?.value, -1.21857984060124);
    near(petal!.penalty?.standardError, 0.140236492707147);
    near(petal!.reward?.value, 0.574009463021864);
    near(petal!.reward?.adjusted, 3.53750043352871e-5, 1e-12);
    near(petal!.asymmetry?.value, -0.644570377579374);
    near(petal!.asymmetry?.low, -1.12534998769619);
    near(petal!.asymmetry?.high, -0.163790767462557);
    near(petal!.impactRange!, 0.574009463021864 + 1.21857984060124);
    near(sepal!.penalty?.p, 0.00700387620997854);
    near(sepal!.penalty?.adjusted, 0.00933850161330472);
    near(sepal!.reward?.standardError, 0.12025133145195);
    assert.deepEqual([petal!.class, sepal!.class], ["hygiene", "performance"]);
    assert.deepEqual(petal!.answers, { low: 48, middle: 54, high: 48 });
  });

  it("tells hygiene, delighter and performance apart, by one touchpoint (by hand: b are differences of means)", () => {
    const classOf = (...means: [number, number, number]) => penaltyReward(oneTouchpoint(...means))!.touchpoints[0]!;
    const hygiene = classOf(3, 7, 7.2);
    near(hygiene.penalty?.value, -4, 1e-12);
    near(hygiene.reward?.value, 0.2, 1e-12);
    // Leverage 1/12: HC3 of a mean is √(12/(11/12)²/12²) = 12/11/√12; of the difference of two, √2 of it.
    near(hygiene.penalty?.standardError, (12 / 11) * Math.sqrt(2 / 12), 1e-12);
    assert.equal(hygiene.class, "hygiene");
    assert.equal(classOf(6.8, 7, 11).class, "delighter");
    assert.equal(classOf(5, 7, 9).class, "performance");
    assert.equal(classOf(7, 7, 7.1).class, "no-clear-effect");
    assert.equal(classOf(9, 7, 7).class, "no-clear-effect"); // failing that pays is no class of touchpoint
  });

  it("classifies nothing with fewer than ten answers in a band, though it says what it found", () => {
    const few = oneTouchpoint(3, 7, 7.2).map((pattern, k) => (k === 2 ? { ...pattern, n: 9 } : pattern));
    const found = penaltyReward(few)!.touchpoints[0]!;
    assert.equal(found.class, "not-classifiable");
    near(found.penalty?.value, -4, 1e-12);
  });

  it("classifies nothing where a coefficient rests on one answer (leverage 1), and the others as ever", () => {
    const beside = oneTouchpoint(3, 7, 7.2).map((pattern) => ({ ...pattern, bands: [...pattern.bands, ...at(2)] }));
    const lonely = [
      ...beside,
      { bands: at(2, 1), n: 1, mean: 2, squares: 0 },
      { bands: at(2, 3), n: 12, mean: 8, squares: 12 },
    ];
    const found = penaltyReward(lonely)!.touchpoints;
    assert.deepEqual(found[1], {
      ...{ class: "not-classifiable", answers: { low: 1, middle: 36, high: 12 } },
      ...{ penalty: null, reward: null, asymmetry: null, impactRange: null },
    });
    assert.equal(found[0]!.class, "hygiene");
  });

  it("classifies neither of two touchpoints that always fall into the same band, nor one without a middle", () => {
    const twins = oneTouchpoint(3, 7, 7.2).map((pattern) => ({
      ...pattern,
      bands: [...pattern.bands, ...pattern.bands],
    }));
    assert.deepEqual(
      penaltyReward(twins)!.touchpoints.map((one) => one.class),
      ["not-classifiable", "not-classifiable"],
    );
    const ends = penaltyReward(oneTouchpoint(3, 7, 7.2).filter(({ bands }) => bands[0] !== "middle"))!;
    assert.equal(ends.touchpoints[0]!.penalty, null);
  });

  it("asks for findings after adjustment, not for p below .05", () => {
    const contrast = { value: -1, low: -2, high: -0.1, standardError: 0.5, degreesOfFreedom: 50, p: 0.04 };
    const reward = { ...contrast, value: 0.1, p: 0.8, adjusted: 0.8 };
    const asymmetry = { value: -0.9, low: -1.7, high: -0.1 };
    assert.equal(
      penaltyRewardClass({ penalty: { ...contrast, adjusted: 0.12 }, reward, asymmetry }),
      "no-clear-effect",
    );
    assert.equal(penaltyRewardClass({ penalty: { ...contrast, adjusted: 0.04 }, reward, asymmetry }), "hygiene");
  });

  it("is nothing of nobody, of one rating by all, or of no more answers than terms", () => {
    assert.equal(penaltyReward([]), null);
    assert.equal(penaltyReward(oneTouchpoint(5, 5, 5).map((pattern) => ({ ...pattern, squares: 0 }))), null);
    // Their mean, added up by thirds, is not quite 50.
    const three = { bands: at(1), n: 1, mean: 50, squares: 0 };
    assert.equal(penaltyReward([three, three, three]), null);
    assert.equal(
      penaltyReward([
        { bands: at(1), n: 1, mean: 3, squares: 0 },
        { bands: at(2), n: 1, mean: 4, squares: 0 },
      ]),
      null,
    );
  });

  it("explains nothing, and not less, where rounding is all that it explains", () => {
    const alike = [10, 4, 0].map((mean) => ({ bands: at(3, 1), n: 1, mean, squares: 0 }));
    assert.equal(penaltyReward(alike)!.rSquared, 0);
  });

  it("is the same in any order and however answers are counted together; scales with the rating; is never NaN", () => {
    const answer = fc.record({
      places: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 2 }),
      overall: fc.integer({ min: 0, max: 10 }),
    });
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 40 }), (answers) => {
        const single = answers.map(({ places, overall }) => ({
          bands: at(...places),
          n: 1,
          mean: 70 - 4 * overall,
          squares: 0,
        }));
        const together = [...Map.groupBy(answers, ({ places }) => places.join()).values()].map((alike) => ({
          bands: at(...alike[0]!.places),
          ...unitAnswers(alike.map(({ overall }) => overall)),
        }));
        const [one, other] = [penaltyReward(together), penaltyReward(single.toReversed())];
        if (one === null || other === null) return assert.equal(one, other);
        near(other.rSquared, one.rSquared, 1e-6);
        for (const { rSquared } of [one, other]) assert(rSquared >= 0 && rSquared <= 1);
        one.touchpoints.forEach(({ penalty, asymmetry, answers }, t) => {
          assert.deepEqual(other.touchpoints[t]!.answers, answers);
          assert.equal(other.touchpoints[t]!.penalty === null, penalty === null);
          if (penalty === null || asymmetry === null) return;
          near(other.touchpoints[t]!.penalty?.value, -4 * penalty.value, 1e-6);
          assert(asymmetry.low <= asymmetry.value && asymmetry.value <= asymmetry.high);
          assert(penalty.p >= 0 && penalty.p <= 1 && penalty.adjusted >= penalty.p);
        });
      }),
    );
  });
});

describe("bandOf", () => {
  it("puts an answer below, between or above", () => {
    assert.deepEqual(
      [1, 2, 3, 4, 5].map((value) => bandOf(value, { lowMax: 2, highMin: 5 })),
      at(1, 1, 2, 2, 3),
    );
  });
});
