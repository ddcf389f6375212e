import { deviancePart, stirlingError } from "./log-gamma.ts";

/**
 * Regularised incomplete beta function I_x(a, b): the distribution function of Beta(a, b), for a, b > 0.
 *
 *     I_x(a, b) = x^a (1 − x)^b / B(a, b) / (β₀ + α₁/(β₁ + α₂/(β₂ + …)))
 *
 * `complement` is 1 − x; give it where it is known better than by subtraction. The upper tail is
 * `incompleteBeta(b, a, 1 − x, x)`.
 *
 *     incompleteBeta(2, 3, 0.5)      // 0.6875
 *
 * R: pbeta(x, a, b)
 * Source: continued fraction of DiDonato & Morris (1992), ACM TOMS 18, algorithm 708 (BFRAC), evaluated by Lentz's
 * method; the factor in front by Loader's saddle point (2000).
 */
export function incompleteBeta(a: number, b: number, x: number, complement = 1 - x): number {
  if (!(a > 0 && b > 0)) throw new RangeError(`incompleteBeta needs a, b > 0, got ${a} and ${b}`);
  if (!(x >= 0 && x <= 1)) throw new RangeError(`incompleteBeta needs 0 <= x <= 1, got ${x}`);
  if (x === 0) return 0;
  if (complement === 0) return 1;
  // The fraction converges fast only below the mean.
  return a * complement >= b * x ? lowerPart(a, b, x, complement) : 1 - lowerPart(b, a, complement, x);
}

const lowerPart = (a: number, b: number, x: number, y: number): number =>
  (betaTerm(a, b, x, y) * a * b) / (a + b) / fraction(a, b, x, y);

/**
 * Γ(a+b+1) / (Γ(a+1) Γ(b+1)) · x^a y^b with y = 1 − x: the binomial probability, also for fractional a and b > 0.
 *
 * R: dbinom(a, a + b, x) for whole numbers
 * Source: Loader (2000), Fast and accurate computation of binomial probabilities.
 */
export function betaTerm(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  const log = stirlingError(n) - stirlingError(a) - stirlingError(b) - deviancePart(a, n * x) - deviancePart(b, n * y);
  return Math.exp(log) * Math.sqrt(n / (2 * Math.PI * a * b));
}

/** β₀ + α₁/(β₁ + α₂/(β₂ + …)) */
function fraction(a: number, b: number, x: number, y: number): number {
  const alpha = (m: number): number => ((a + m - 1) * (a + b + m - 1) * m * (b - m) * x * x) / (a + 2 * m - 1) ** 2;
  const beta = (m: number): number =>
    m + (m * (b - m) * x) / (a + 2 * m - 1) + ((a + m) * (a * y - b * x + 1 + m * (1 + y))) / (a + 2 * m + 1);
  const away = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value);
  let value = away((a * (a * y - b * x + 1)) / (a + 1));
  let c = value;
  let d = 0;
  for (let m = 1; m <= 1_000_000; m++) {
    d = 1 / away(beta(m) + alpha(m) * d);
    c = away(beta(m) + alpha(m) / c);
    value *= c * d;
    if (Math.abs(c * d - 1) < 3e-16) break;
  }
  return value;
}
