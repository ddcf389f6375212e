import type { UnitAnswers } from "../journeys/consistency.ts";
import { kish, shownByWeights } from "../weights/kish.ts";
import type { Interval } from "./interval.ts";
import { scoreInterval } from "./score-interval.ts";

/** Answers 0–1 of respondents who weigh alike. */
export interface WeightedAnswers extends UnitAnswers {
  /** What each of them weighs. */
  readonly weight: number;
}

export interface WeightedMeanOfAnswers {
  readonly n: number;
  readonly weighted: Interval;
  readonly unweighted: number;
  readonly variance: number;
  readonly nEff: number;
  readonly deff: number;
  /** Whether the weighted figure is shown alone, beside the unweighted one, or refused. */
  readonly shown: "weighted" | "both" | "refused";
}

/**
 * The mean of weighted answers between 0 and 1, the weights taken as fixed, with its unweighted twin.
 *
 *     θ = Σ w y/Σ w      V = n/(n−1) · Σ (w (y − θ)/Σ w)²
 *
 * Groups of equal weight suffice, each with its count, mean and Σ(y − ȳ)². The variance is conservative: it takes no
 * credit for what the margins explain. Null without answers, or without weight.
 *
 *     weightedMean([
 *       { weight: 1, n: 50, mean: 0.8, squares: 8 },
 *       { weight: 2, n: 20, mean: 0.5, squares: 5 },
 *     ])
 *     // { weighted: { value: 0.6667, low: 0.5373, high: 0.775 }, unweighted: 0.7143, deff: 1.123, shown:
 *     //   "weighted" }
 *
 * Unit: 0–1
 * Interval: F1b with V
 * Minimum n: 5 people to be shown; Kish's deff above 2 shows both, above 4 refuses
 * R: survey::svymean(~y, svydesign(~1, data = d, weights = w))
 * Source: Kish (1965), Survey Sampling; Binder (1983), International Statistical Review 51. Catalogue M23.
 */
export function weightedMean(given: readonly WeightedAnswers[], confidence = 0.95): WeightedMeanOfAnswers | null {
  const groups = given.filter(({ n }) => n > 0);
  const effective = kish(groups);
  if (effective === null) return null;
  const { n, nEff, deff } = effective;
  const total = groups.reduce((sum, { weight, n }) => sum + weight * n, 0);
  const theta = groups.reduce((sum, { weight, n, mean }) => sum + (weight / total) * n * mean, 0);
  const spread = groups.reduce(
    (sum, { weight, n, mean, squares }) => sum + (weight / total) ** 2 * (squares + n * (mean - theta) ** 2),
    0,
  );
  const variance = n > 1 ? (n / (n - 1)) * spread : 0;
  // Where nothing varies, as many people as the weights leave stand for the number of answers.
  const { low, high } = scoreInterval({ theta, variance, n: nEff }, confidence)!;
  return {
    n,
    weighted: { value: theta, low, high },
    unweighted: groups.reduce((sum, { n, mean }) => sum + n * mean, 0) / n,
    variance,
    nEff,
    deff,
    shown: shownByWeights(deff),
  };
}
