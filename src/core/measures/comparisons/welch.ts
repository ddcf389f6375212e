import type { CountedValue } from "../answers/rating.ts";
import { fewestPeople } from "../intervals/suppression.ts";
import type { UnitAnswers } from "../journeys/consistency.ts";
import { twoSidedT, twoSidedTProbability } from "../numbers/student.ts";

/** A group's answers; where some people answered more than once, with the variance that knows it (`clusteredMean`). */
export interface GroupAnswers extends UnitAnswers {
  readonly clustered?: { readonly variance: number; readonly people: number };
}

/** A combination of independent means, with its t interval; what cannot be told without spread is null. */
export interface MeanContrast {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly t: number | null;
  /** Of Welch and Satterthwaite, so it may be fractional. */
  readonly degreesOfFreedom: number | null;
  /** Two-sided p-value of 0. */
  readonly p: number | null;
}

/** A mean in a combination: what it counts for, and how surely it is known. */
export interface WeightedMean {
  readonly weight: number;
  readonly mean: number;
  /** Variance of the mean; null where one answer leaves it unknown. */
  readonly variance: number | null;
  /** Degrees of freedom of that variance: answers − 1, or people − 1. */
  readonly degreesOfFreedom: number;
}

/**
 * Difference between the means of two independent groups that may vary differently.
 *
 *     d = ȳ₁ − ȳ₂      V = s₁²/n₁ + s₂²/n₂      d ± t_ν √V      ν = V²/((s₁²/n₁)²/(n₁−1) + (s₂²/n₂)²/(n₂−1))
 *
 * Each group's count, mean and Σ(y − ȳ)² suffice. Where some answered more than once, the cluster-robust variance takes
 * the place of s²/n if it is larger, with people − 1 degrees of freedom. Null when a group is empty. With one answer in a
 * group, or repeat answers of fewer than five people, or where nothing varies, the difference stands without an interval.
 *
 *     welch(unitAnswers([4, 5, 5]), unitAnswers([2, 3, 3, 5]))
 *     // { value: 1.417, low: -0.4912, high: 3.325, p: 0.111 }
 *
 * Unit: that of the answers
 * Interval: t with Welch's degrees of freedom
 * Minimum n: 5 people in each group
 * R: t.test(y1, y2)
 * Source: Welch (1947), Biometrika 34. Catalogue F3.
 */
export function welch(one: GroupAnswers, other: GroupAnswers, confidence = 0.95): MeanContrast | null {
  if (one.n === 0 || other.n === 0) return null;
  return meanContrast([meanWith(1, one), meanWith(-1, other)], confidence);
}

/**
 * A weighted sum of independent means, as a difference of differences, by Satterthwaite's degrees of freedom.
 *
 *     θ = Σ c_i ȳ_i      V = Σ c_i² V_i      θ ± t_ν √V      ν = V²/Σ((c_i² V_i)²/ν_i)
 *
 *     meanContrast([
 *       { weight: 1, mean: 4.2, variance: 0.01, degreesOfFreedom: 49 },
 *       { weight: -1, mean: 3.8, variance: 0.02, degreesOfFreedom: 29 },
 *     ])
 *     // { value: 0.4, low: 0.05314, high: 0.7469, p: 0.02458 }
 *
 * Unit: that of the answers
 * Interval: t with Satterthwaite's degrees of freedom
 * Minimum n: 5 people in each group
 * R: emmeans::contrast, by hand as in the test
 * Source: Satterthwaite (1946), Biometrics Bulletin 2. Catalogue F3, M16, M27.
 */
export function meanContrast(means: readonly WeightedMean[], confidence = 0.95): MeanContrast {
  const value = means.reduce((sum, { weight, mean }) => sum + weight * mean, 0);
  const parts = means.map(({ weight, variance }) => (variance === null ? Number.NaN : weight ** 2 * variance));
  const variance = parts.reduce((sum, part) => sum + part, 0);
  const size = Math.max(...means.map(({ mean }) => Math.abs(mean)));
  // R's bound too: a spread of rounding errors is none.
  if (!(Math.sqrt(variance) > 10 * Number.EPSILON * size)) {
    return { value, low: null, high: null, t: null, degreesOfFreedom: null, p: null };
  }
  // As shares of the whole, so that nothing overflows.
  const inverse = parts.reduce(
    (sum, part, i) => (part > 0 ? sum + (part / variance) ** 2 / means[i]!.degreesOfFreedom : sum),
    0,
  );
  const degreesOfFreedom = 1 / inverse;
  const t = value / Math.sqrt(variance);
  const half = twoSidedT(confidence, degreesOfFreedom) * Math.sqrt(variance);
  return {
    value,
    low: value - half,
    high: value + half,
    t,
    degreesOfFreedom,
    p: twoSidedTProbability(t, degreesOfFreedom),
  };
}

/** A group's mean with its variance: s²/n of independent answers, or the cluster-robust one where that is larger. */
export function meanWith(weight: number, { n, mean, squares, clustered }: GroupAnswers): WeightedMean {
  const independent = n > 1 ? squares / (n - 1) / n : null;
  if (clustered === undefined) return { weight, mean, variance: independent, degreesOfFreedom: n - 1 };
  const few = clustered.people < fewestPeople;
  const variance = few ? null : Math.max(independent ?? 0, clustered.variance);
  return { weight, mean, variance, degreesOfFreedom: clustered.people - 1 };
}

/**
 * The answers of a histogram added up without losing digits.
 *
 *     answersByValue([
 *       { value: 1, n: 2 },
 *       { value: 3, n: 8 },
 *       { value: 5, n: 10 },
 *     ])
 *     // { n: 20, mean: 3.8, squares: 35.2 }
 *
 * Unit: that of the values
 * Interval: none
 * Minimum n: as what is made of it
 * R: c(length(y), mean(y), sum((y - mean(y))^2))
 * Source: Chan, Golub & LeVeque 1983 American Statistician 37. Catalogue F3.
 */
export function answersByValue(histogram: readonly CountedValue[]): UnitAnswers {
  const n = histogram.reduce((sum, bin) => sum + bin.n, 0);
  if (n === 0) return { n: 0, mean: 0, squares: 0 };
  const mean = histogram.reduce((sum, bin) => sum + bin.n * bin.value, 0) / n;
  return { n, mean, squares: histogram.reduce((sum, bin) => sum + bin.n * (bin.value - mean) ** 2, 0) };
}

/**
 * The answers of several groups together, by pairwise merging.
 *
 *     squares = S₁ + S₂ + (n₁n₂/n)(ȳ₂ − ȳ₁)²
 *
 *     mergedAnswers([unitAnswers([3, 4]), unitAnswers([5])])      // { n: 3, mean: 4, squares: 2 }
 *
 * Unit: that of the answers
 * Interval: none
 * Minimum n: as what is made of it
 * R: c(y1, y2)
 * Source: Chan, Golub & LeVeque (1983), American Statistician 37. Catalogue F3.
 */
export const mergedAnswers = (groups: readonly UnitAnswers[]): UnitAnswers =>
  groups.reduce(
    (one, other) => {
      if (other.n === 0) return one;
      const n = one.n + other.n;
      const apart = other.mean - one.mean;
      return {
        n,
        mean: one.mean + (apart * other.n) / n,
        squares: one.squares + other.squares + (apart ** 2 * one.n * other.n) / n,
      };
    },
    { n: 0, mean: 0, squares: 0 },
  );
