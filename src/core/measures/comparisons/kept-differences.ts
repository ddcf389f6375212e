import type { Interval } from "../intervals/interval.ts";
import { weightedSumInterval } from "../intervals/mover.ts";
import { normalCdf, normalQuantile, twoSidedZ } from "../numbers/normal.ts";
import { benjaminiHochberg } from "./benjamini-hochberg.ts";

/** The difference of two estimates, at the level at which all that stand together are judged. */
export interface KeptDifference extends Interval {
  /** Two-sided p-value of 0, alone and adjusted for the number of comparisons. */
  readonly p: number;
  readonly adjusted: number;
}

/**
 * Differences between independent estimates of which no more was kept than value and 95 % interval, several together.
 *
 *     d = θ₁ − θ₂, with the interval of `weightedSumInterval`      z = 1.96 · |d| / reach towards 0      p = 2Φ(−z)
 *
 * For one comparison of two shares with Wilson intervals that is Newcombe's interval; of means and net scores it is put
 * together from their own intervals, which know repeated answers and weights. With m comparisons and R findings at
 * q = 5 % (Benjamini–Hochberg), every interval is shown at the level 1 − q·max(R, 1)/m, its reach stretched in proportion to z:
 * it excludes 0 exactly when the difference is a finding.
 *
 *     keptDifferences([
 *       [
 *         { value: 0.84, low: 0.71486, high: 0.91663 },
 *         { value: 0.6, low: 0.46182, high: 0.72393 },
 *       ],
 *     ])
 *     // [{ value: 0.24, low: 0.06388, high: 0.398, p: 0.007566, adjusted: 0.007566 }]
 *
 * Unit: that of the estimates
 * Interval: of the difference, adjusted for the number of comparisons
 * Minimum n: 5 people in each group
 * R: statsmodels' confint_proportions_2indep(method = "newcomb") in Python for one pair of shares; p.adjust(p, "BH")
 * Source: Newcombe (1998), Statistics in Medicine 17, method 10; Zou & Donner (2008), Statistics in Medicine 27; Benjamini &
 * Yekutieli (2005), JASA 100, for the level. Catalogue F3, §0.
 */
export function keptDifferences(pairs: readonly (readonly [one: Interval, other: Interval])[]): KeptDifference[] {
  const alone = pairs.map(([one, other]) => weightedSumInterval([part(one, 1), part(other, -1)]));
  const p = alone.map(({ value, low, high }) => {
    const reach = value > 0 ? value - low : high - value;
    return value === 0 || reach === 0
      ? Number(value === 0)
      : 2 * normalCdf((-twoSidedZ(0.95) * Math.abs(value)) / reach);
  });
  const adjusted = benjaminiHochberg(p);
  const findings = adjusted.filter((one) => one <= 0.05).length;
  const level = (0.05 * Math.max(findings, 1)) / Math.max(pairs.length, 1);
  const stretch = normalQuantile(level / 2) / normalQuantile(0.025);
  return alone.map(({ value, low, high }, at) => ({
    value,
    low: value - stretch * (value - low),
    high: value + stretch * (high - value),
    p: p[at]!,
    adjusted: adjusted[at]!,
  }));
}

const part = ({ value, low, high }: Interval, weight: 1 | -1) => ({ value, low, high, weight });
