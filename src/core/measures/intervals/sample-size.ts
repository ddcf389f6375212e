import { noncentralStudentCdf } from "../numbers/noncentral-student.ts";
import { normalQuantile } from "../numbers/normal.ts";
import { studentQuantile } from "../numbers/student.ts";

/**
 * How many answers each of two groups needs so that shares `p1` and `p2` are told apart with the given power.
 *
 *     n = ((z_{1−α/2} √((p1+p2)(1 − (p1+p2)/2)) + z_power √(p1(1−p1) + p2(1−p2))) / (p1 − p2))²
 *
 * Not rounded: round up. Null when the shares are equal, or at α/2 or less of power: no number tells them apart.
 *
 *     sampleSizeTwoShares(0.5, 0.6)      // 387.3
 *
 * Unit: answers per group
 * Interval: none
 * Minimum n: none
 * R: power.prop.test(p1 = p1, p2 = p2, power = power, sig.level = alpha)$n
 * Source: Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, 4. Catalogue F1.
 */
export function sampleSizeTwoShares(p1: number, p2: number, power = 0.8, alpha = 0.05): number | null {
  const sum = p1 + p2;
  const reach = -normalQuantile(alpha / 2) * Math.sqrt(sum * (1 - sum / 2));
  const n = (reach + normalQuantile(power) * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2))) / Math.abs(p1 - p2);
  return Number.isFinite(n) && n > 0 ? n * n : null;
}

/**
 * How many answers each of two groups needs so that a t test tells their means apart with the given power, when they lie
 * `d` standard deviations apart.
 *
 *     power = P(|T| > t_{1−α/2, 2n−2})      T noncentral t with δ = d √(n/2)
 *
 * Not rounded: round up. Null when d = 0.
 *
 *     sampleSizeTwoMeans(0.5)      // 63.77
 *
 * Unit: answers per group
 * Interval: none
 * Minimum n: 2 in each group
 * R: power.t.test(delta = d, power = power, sig.level = alpha, strict = TRUE)$n
 * Source: Cohen (1988), Statistical Power Analysis, 2. Catalogue F1.
 */
export function sampleSizeTwoMeans(d: number, power = 0.8, alpha = 0.05): number | null {
  if (d === 0) return null;
  const powerAt = (n: number): number => {
    const df = 2 * n - 2;
    const delta = Math.abs(d) * Math.sqrt(n / 2);
    const critical = -studentQuantile(alpha / 2, df);
    return 1 - noncentralStudentCdf(critical, df, delta) + noncentralStudentCdf(-critical, df, delta);
  };
  let [low, high] = [1, 2];
  while (powerAt(high) < power) [low, high] = [high, high * 2];
  for (let i = 0; i < 100 && high - low > 1e-9 * high; i++) {
    const middle = (low + high) / 2;
    if (powerAt(middle) < power) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
