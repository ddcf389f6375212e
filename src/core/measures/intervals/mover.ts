import type { Interval } from "./interval.ts";

/** One part of a weighted sum: what it counts for, and its own interval. */
export interface Part extends Interval {
  /** Its coefficient in the sum; negative for what is subtracted. */
  readonly weight: number;
}

/**
 * Interval of a weighted sum of estimates, from the intervals of the parts ("method of variance estimates recovery").
 *
 *     θ = Σ c_i θ_i      low = θ − √(Σ_i Σ_j s_i s_j ρ_ij d_i d_j)      high = θ + √(Σ_i Σ_j s_i s_j ρ_ij u_i u_j)
 *     d_i: how far part c_i θ_i reaches downwards, u_i upwards, by its own interval; s_i the sign of c_i
 *
 * For the difference of two shares with Wilson intervals this is Newcombe's hybrid score interval; with ρ, his interval
 * for paired shares. Like those it is never of zero width and does not collapse where everybody is content.
 * `correlation` is between the estimates, a function of two indices; absent: independent.
 *
 *     weightedSumInterval([
 *       { value: 0.8, low: 0.7, high: 0.87, weight: 1 },
 *       { value: 0.6, low: 0.5, high: 0.7, weight: -1 },
 *     ])
 *     // { value: 0.2, low: 0.05858, high: 0.3221 }
 *
 * Unit: that of the parts
 * Interval: itself, at the level of the parts' intervals
 * Minimum n: that of the parts
 * R: statsmodels.stats.proportion.confint_proportions_2indep(method = "newcomb") in Python, for two shares
 * Source: Newcombe (1998), Statistics in Medicine 17, methods 10; Zou & Donner (2008), Statistics in Medicine 27.
 * Catalogue F3.
 */
export function weightedSumInterval(
  parts: readonly Part[],
  correlation: (i: number, j: number) => number = () => 0,
): Interval {
  const value = parts.reduce((sum, part) => sum + part.weight * part.value, 0);
  const down = parts.map(({ weight, value, low, high }) => weight * (value - (weight > 0 ? low : high)));
  const up = parts.map(({ weight, value, low, high }) => weight * ((weight > 0 ? high : low) - value));
  const signs = parts.map(({ weight }) => Math.sign(weight));
  let [below, above] = [0, 0];
  for (let i = 0; i < parts.length; i++) {
    below += down[i]! ** 2;
    above += up[i]! ** 2;
    for (let j = 0; j < i; j++) {
      const together = 2 * signs[i]! * signs[j]! * correlation(i, j);
      below += together * down[i]! * down[j]!;
      above += together * up[i]! * up[j]!;
    }
  }
  return { value, low: value - Math.sqrt(Math.max(0, below)), high: value + Math.sqrt(Math.max(0, above)) };
}
