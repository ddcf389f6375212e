import { betaTerm, incompleteBeta } from "./incomplete-beta.ts";
import { invertCdf } from "./invert-cdf.ts";

/**
 * Quantile of the beta distribution, for a, b > 0 and 0 ≤ p ≤ 1.
 *
 *     the x with I_x(a, b) = p
 *
 *     betaQuantile(0.5, 2, 3)      // 0.3857
 *
 * R: qbeta(p, a, b)
 * Source: the inverse of `incompleteBeta`, found numerically.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`betaQuantile needs 0 <= p <= 1, got ${p}`);
  if (p === 0 || p === 1) return p;
  return invertCdf(
    (x) => incompleteBeta(a, b, x),
    (x) => (betaTerm(a, b, x, 1 - x) * a * b) / ((a + b) * x * (1 - x)),
    p,
    0,
    1,
  );
}
