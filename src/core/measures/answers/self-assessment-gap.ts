import { type GroupAnswers, type MeanContrast, meanContrast, meanWith } from "../comparisons/welch.ts";
import type { Interval } from "../intervals/interval.ts";
import type { UnitAnswers } from "../journeys/consistency.ts";
import { logGamma } from "../numbers/log-gamma.ts";
import { twoSidedZ } from "../numbers/normal.ts";

/**
 * How much better insiders think a thing is than customers do; positive is self-flattery.
 *
 *     gap = ȳ_insiders − ȳ_customers      V = f·s²_i/n_i + V_c      f = 1 − n_i/N where all N insiders might have been asked
 *     V_c = s²_c/n_c, or the cluster-robust variance where that is larger, then with customers − 1 degrees of freedom
 *
 * Where every manager has answered, f is 0: what is left is the customers' uncertainty. Null when either side is empty;
 * without interval where a side has one answer only (unless it is all of them), where repeat answers come from fewer than
 * five customers, and where nothing varies.
 *
 *     selfAssessmentGap(
 *       { n: 20, mean: 80, squares: 2000 },
 *       { n: 50, mean: 70, squares: 9000 },
 *       { population: 25 },
 *     )
 *     // { value: 10, low: 5.661, high: 14.34 }
 *
 * Unit: that of the answers, 0–100 by default
 * Interval: t with Welch's degrees of freedom
 * Minimum n: 5 insiders (anonymity, see `suppressSmallCells` and `isUnanimous`), 5 customers
 * R: t.test(insiders, customers)
 * Source: Welch (1947), Biometrika 34; Cochran (1977), Sampling Techniques, 2.8, for f. Catalogue M16.
 */
export function selfAssessmentGap(
  insiders: UnitAnswers,
  customers: GroupAnswers,
  { population, confidence = 0.95 }: { population?: number; confidence?: number } = {},
): MeanContrast | null {
  if (insiders.n === 0 || customers.n === 0) return null;
  if (population !== undefined && population < insiders.n) {
    throw new RangeError(`${insiders.n} of ${population} insiders cannot have answered`);
  }
  const left = population === undefined ? 1 : 1 - insiders.n / population;
  const own = meanWith(1, insiders);
  const asked = { ...own, variance: left === 0 ? 0 : own.variance === null ? null : left * own.variance };
  return meanContrast([asked, meanWith(-1, customers)], confidence);
}

/**
 * The gap in standard deviations, for comparing items that are on different scales; never for showing one gap.
 *
 *     g = J·(ȳ₁ − ȳ₂)/s_pooled      J = Γ(m/2)/(√(m/2)·Γ((m−1)/2)), m = n₁ + n₂ − 2      Var = 1/n₁ + 1/n₂ + g²/2(n₁+n₂)
 *
 * Null with fewer than four answers in all (J has no value below m = 2), an empty side, or where nothing varies.
 *
 *     hedgesG({ n: 20, mean: 80, squares: 2000 }, { n: 50, mean: 70, squares: 9000 })
 *     // { value: 0.7775, low: 0.2432, high: 1.312, variance: 0.07432 }
 *
 * Unit: standard deviations
 * Interval: g ± z √Var
 * Minimum n: 5 people on each side
 * R: metafor::escalc(measure = "SMD", vtype = "LS", …)
 * Source: Hedges (1981), J Educational Statistics 6. Catalogue M16.
 */
export function hedgesG(
  one: UnitAnswers,
  other: UnitAnswers,
  confidence = 0.95,
): (Interval & { readonly variance: number }) | null {
  const m = one.n + other.n - 2;
  const pooled = Math.sqrt((one.squares + other.squares) / m);
  if (one.n === 0 || other.n === 0 || m < 2 || !(pooled > 0)) return null;
  const value = (smallSampleFactor(m) * (one.mean - other.mean)) / pooled;
  const variance = 1 / one.n + 1 / other.n + value ** 2 / (2 * (one.n + other.n));
  const half = twoSidedZ(confidence) * Math.sqrt(variance);
  return { value, low: value - half, high: value + half, variance };
}

function smallSampleFactor(m: number): number {
  if (m < 100) return Math.exp(logGamma(m / 2) - logGamma((m - 1) / 2)) / Math.sqrt(m / 2);
  // Γ(x + ½)/(Γ(x)·√x) in 1/x: differences of large logarithms would lose digits.
  const y = 1 / ((m - 1) / 2);
  const series = 1 - y * (1 / 8 - y * (1 / 128 + y * (5 / 1024 - y * (21 / 32768 + y * (399 / 262144)))));
  return series * Math.sqrt((m - 1) / m);
}
