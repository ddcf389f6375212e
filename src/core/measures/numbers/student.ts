import { incompleteBeta } from "./incomplete-beta.ts";
import { invertCdf } from "./invert-cdf.ts";
import { logGamma } from "./log-gamma.ts";
import { normalCdf, normalQuantile } from "./normal.ts";

/**
 * Distribution function of Student's t with `df` > 0 degrees of freedom (fractional ones too, as Welch gives).
 *
 *     P(T ≤ t) = ½ I_{df/(df+t²)}(df/2, ½)   for t ≤ 0, and by symmetry above
 *
 * The upper tail is best asked as `studentCdf(-t, df)`.
 *
 *     studentCdf(2.228, 10)      // 0.975
 *
 * R: pt(t, df)
 * Source: Abramowitz & Stegun 26.7.1.
 */
export function studentCdf(t: number, df: number): number {
  if (!(df > 0)) throw new RangeError(`studentCdf needs df > 0, got ${df}`);
  if (df > 1e12) return normalCdf(t);
  if (Number.isNaN(t)) return Number.NaN;
  if (!Number.isFinite(t)) return t > 0 ? 1 : 0;
  // Scaled by df first: t² alone may overflow.
  const r = (t / df) * t;
  const tail = r < 1e100 ? incompleteBeta(df / 2, 0.5, 1 / (1 + r), r / (1 + r)) / 2 : farTail(Math.abs(t), df);
  return t > 0 ? 1 - tail : tail;
}

/** Where df/t² is as good as nothing, the first term of the series in it is all, and t² need not be written down. */
function farTail(t: number, df: number): number {
  const half = df / 2;
  const logBeta = logGamma(half) + logGamma(0.5) - logGamma(half + 0.5);
  return Math.exp(half * (Math.log(df) - 2 * Math.log(t)) - Math.log(df) - logBeta);
}

/**
 * Quantile of Student's t with `df` > 0 degrees of freedom, for 0 < p < 1; −∞ at 0, +∞ at 1.
 *
 *     the t with P(T ≤ t) = p
 *
 *     studentQuantile(0.975, 10)      // 2.228
 *
 * R: qt(p, df)
 * Source: the inverse of `studentCdf`, found numerically from the normal quantile.
 */
export function studentQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`studentQuantile needs 0 <= p <= 1, got ${p}`);
  if (p === 0.5) return 0;
  if (p > 0.5) return -studentQuantile(1 - p, df);
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (df > 1e12) return normalQuantile(p);
  let low = Math.min(normalQuantile(p) * 2, -1);
  while (studentCdf(low, df) > p) low *= 2;
  if (low === Number.NEGATIVE_INFINITY) return low;
  return invertCdf(
    (t) => studentCdf(t, df),
    (t) => studentDensity(t, df),
    p,
    low,
    0,
  );
}

/** Two-sided critical value of t: 2.262157 for 0.95 and 9 degrees of freedom. R: qt(1 - (1 - conf)/2, df) */
export const twoSidedT = (confidence: number, df: number): number => -studentQuantile((1 - confidence) / 2, df);

/** Two-sided p-value of a t statistic. R: 2 * pt(-abs(t), df) */
export const twoSidedTProbability = (t: number, df: number): number => 2 * studentCdf(-Math.abs(t), df);

function studentDensity(t: number, df: number): number {
  const scale = logGamma((df + 1) / 2) - logGamma(df / 2) - 0.5 * Math.log(df * Math.PI);
  return Math.exp(scale - ((df + 1) / 2) * Math.log1p((t / df) * t));
}
