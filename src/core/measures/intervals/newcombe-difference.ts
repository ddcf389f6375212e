import type { Interval } from "./interval.ts";
import { weightedSumInterval } from "./mover.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/**
 * Difference between two independent shares, with Newcombe's hybrid score interval.
 *
 *     p₁ − p₂      low = d − √((p₁ − l₁)² + (u₂ − p₂)²)      high = d + √((u₁ − p₁)² + (p₂ − l₂)²)      l, u Wilson's
 *
 * Null when one group is empty.
 *
 *     newcombeDifference({ x: 42, n: 50 }, { x: 30, n: 50 })      // { value: 0.24, low: 0.06389, high: 0.398 }
 *
 * Unit: difference of shares, −1 to +1
 * Interval: itself
 * Minimum n: 5 people in each group
 * R: statsmodels.stats.proportion.confint_proportions_2indep(x1, n1, x2, n2, method = "newcomb") in Python
 * Source: Newcombe (1998), Statistics in Medicine 17, method 10. Catalogue F3.
 */
export function newcombeDifference(
  one: { readonly x: number; readonly n: number },
  other: { readonly x: number; readonly n: number },
  confidence = 0.95,
): Interval | null {
  const first = wilsonInterval(one.x, one.n, confidence);
  const second = wilsonInterval(other.x, other.n, confidence);
  if (first === null || second === null) return null;
  return weightedSumInterval([
    { ...first, weight: 1 },
    { ...second, weight: -1 },
  ]);
}
