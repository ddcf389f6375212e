import { deviancePart, stirlingError } from "./log-gamma.ts";

/**
 * Regularised upper incomplete gamma function Q(a, x), for a > 0 and x ≥ 0.
 *
 *     x < a + 1    1 − x^a e^−x / Γ(a+1) · Σ x^k / ((a+1)…(a+k))
 *     otherwise    x^a e^−x / Γ(a) · 1/(x+1−a − 1(1−a)/(x+3−a − …))
 *
 *     upperIncompleteGamma(1, 2)      // 0.1353
 *
 * R: pgamma(x, a, lower.tail = FALSE)
 * Source: DLMF 8.7.1 and 8.9.2, the fraction by Lentz's method; the factor in front by Loader's saddle point (2000).
 */
export function upperIncompleteGamma(a: number, x: number): number {
  if (!(a > 0 && x >= 0)) throw new RangeError(`upperIncompleteGamma needs a > 0 and x >= 0, got ${a} and ${x}`);
  if (x === 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  // x^a e^−x / Γ(a+1): a Poisson probability, also for fractional a.
  const factor = Math.exp(-stirlingError(a) - deviancePart(a, x)) / Math.sqrt(2 * Math.PI * a);
  return x < a + 1 ? 1 - factor * series(a, x) : factor * a * fraction(a, x);
}

function series(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; k <= 1_000_000; k++) {
    term *= x / (a + k);
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return sum;
}

function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let k = 1; k <= 1_000_000; k++) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 3e-16) break;
  }
  return value;
}
