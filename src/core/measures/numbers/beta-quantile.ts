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
 * Source: the inverse of `incompleteBeta`, found numerically, from whichever tail is the smaller.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`betaQuantile needs 0 <= p <= 1, got ${p}`);
  if (p === 0 || p === 1) return p;
  return p <= 0.5 ? at(p, a, b) : remainderAt(1 - p, b, a);
}

/** What is left of 1 above the quantile, with all its digits also where the quantile is nearly 1. R: 1 - qbeta(p, a, b) */
export function aboveBetaQuantile(p: number, a: number, b: number): number {
  return p > 0 && p <= 0.5 ? remainderAt(p, a, b) : betaQuantile(1 - p, b, a);
}

const at = (p: number, a: number, b: number): number =>
  invertCdf(
    (x) => incompleteBeta(a, b, x),
    (x) => density(a, b, x),
    p,
    0,
    1,
  );

const remainderAt = (p: number, a: number, b: number): number =>
  invertCdf(
    (y) => -incompleteBeta(a, b, 1 - y, y),
    (y) => density(b, a, y),
    -p,
    0,
    1,
  );

const density = (a: number, b: number, x: number): number =>
  (betaTerm(a, b, x, 1 - x) * a * b) / ((a + b) * x * (1 - x));
