import { twoSidedTProbability } from "../numbers/student.ts";

/**
 * Williams' test of two correlations with the same third variable, measured on the same rows.
 *
 *     t = (r₁ − r₂)·√((n−1)(1+r₁₂)/(2·(n−1)/(n−3)·|R| + r̄²(1−r₁₂)³))      df = n − 3
 *     |R| = 1 − r₁² − r₂² − r₁₂² + 2r₁r₂r₁₂      r̄ = (r₁ + r₂)/2
 *
 * Null with three rows or fewer, and where the two predictors are the same.
 *
 *     williamsTest(0.6, 0.5, 0.8, 100)      // { t: 1.943, degreesOfFreedom: 97, p: 0.05489 }
 *
 * Unit: t
 * Interval: none
 * Minimum n: 50 journeys, seen to by `peakEnd`
 * R: psych::r.test(n, r12 = r1, r13 = r2, r23 = r12)
 * Source: Williams (1959), JRSS B 21; Steiger (1980), Psychological Bulletin 87. Catalogue M11.
 */
export function williamsTest(
  r1: number,
  r2: number,
  between: number,
  n: number,
): { readonly t: number; readonly degreesOfFreedom: number; readonly p: number } | null {
  if (n <= 3) return null;
  const determinant = 1 - r1 ** 2 - r2 ** 2 - between ** 2 + 2 * r1 * r2 * between;
  const under = ((2 * (n - 1)) / (n - 3)) * determinant + ((r1 + r2) / 2) ** 2 * (1 - between) ** 3;
  // Where one predictor says all that the other does, only rounding is left below the line.
  if (!(under > 1e-14)) return null;
  const t = (r1 - r2) * Math.sqrt(((n - 1) * (1 + between)) / under);
  return { t, degreesOfFreedom: n - 3, p: twoSidedTProbability(t, n - 3) };
}
