import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { unitAnswers } from "../journeys/consistency.ts";
import { weightedMean } from "./weighted-mean.ts";
import { wilsonInterval } from "./wilson-interval.ts";

const close = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-12, `${a} is not ${b}`);

describe("weightedMean", () => {
  it("is the weighted share with the variance of fixed weights, beside its unweighted twin", () => {
    // R: w <- c(rep(3,4), rep(1,6)); y <- c(1,0,1,1, 0,0,1,0,1,0); m <- sum(w*y)/sum(w); 10/9*sum((w*(y-m)/sum(w))^2)
    const found = weightedMean([
      { weight: 3, ...unitAnswers([1, 0, 1, 1]) },
      { weight: 1, ...unitAnswers([0, 0, 1, 0, 1, 0]) },
    ])!;
    close(found.weighted.value, 0.6111111111111112);
    close(found.variance, 0.0316897830615252);
    close(found.deff, 1.2962962962962963);
    assert.equal(found.unweighted, 0.5);
    assert.equal(found.shown, "weighted");
  });

  it("is nearly Wilson's share when all weigh alike", () => {
    const found = weightedMean([{ weight: 7, n: 1000, mean: 0.3, squares: 210 }])!;
    assert.ok(Math.abs(found.weighted.low - wilsonInterval(300, 1000)!.low) < 1e-4);
  });

  it("shows both, or refuses, as the weights become uneven", () => {
    const shown = (weight: number) =>
      weightedMean([
        { weight, ...unitAnswers([1, 0]) },
        { weight: 1, ...unitAnswers([1, 0, 1, 0, 1, 0, 1, 0, 1, 0]) },
      ])?.shown;
    assert.equal(shown(2), "weighted");
    assert.equal(shown(9), "both");
    assert.equal(shown(60), "refused");
  });

  it("keeps a width where nothing varies, of as many as the weights leave", () => {
    const { weighted, nEff } = weightedMean([
      { weight: 3, ...unitAnswers([1, 1]) },
      { weight: 1, ...unitAnswers([1, 1]) },
    ])!;
    assert.equal(weighted.high, 1);
    close(weighted.low, wilsonInterval(nEff, nEff)!.low);
  });

  it("is nothing without answers or weight", () => {
    assert.equal(weightedMean([]), null);
    assert.equal(weightedMean([{ weight: 0, ...unitAnswers([1, 0]) }]), null);
  });

  it("does not change with the scale of the weights or the split into groups, and stays in range", () => {
    const group = fc.record({
      weight: fc.integer({ min: 1, max: 20 }),
      answers: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 8 }),
    });
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 6 }), (groups) => {
        const scores = groups.map(({ weight, answers }) => ({ weight, answers: answers.map((y) => y / 4) }));
        const whole = weightedMean(scores.map(({ weight, answers }) => ({ weight, ...unitAnswers(answers) })))!;
        const single = weightedMean(
          scores.flatMap(({ weight, answers }) => answers.map((y) => ({ weight: weight / 3, ...unitAnswers([y]) }))),
        )!;
        close(whole.weighted.value, single.weighted.value);
        close(whole.variance, single.variance);
        const { value, low, high } = whole.weighted;
        assert.ok(0 <= low && low <= value + 1e-12 && value <= high + 1e-12 && high <= 1);
      }),
    );
  });
});
