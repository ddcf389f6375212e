import { aboveBetaQuantile, betaQuantile } from "./beta-quantile.ts";
import { incompleteBeta } from "./incomplete-beta.ts";

/**
 * Probability that Fisher's F with `df1` and `df2` degrees of freedom is above `f`: the p-value of a variance ratio.
 *
 *     P(F > f) = I_{df2/(df2 + df1 f)}(df2/2, df1/2)
 *
 *     fUpper(4.103, 2, 10)      // 0.05
 *
 * R: pf(f, df1, df2, lower.tail = FALSE)
 * Source: Abramowitz & Stegun 26.6.2.
 */
export function fUpper(f: number, df1: number, df2: number): number {
  if (f <= 0) return 1;
  if (f === Number.POSITIVE_INFINITY) return 0;
  const ratio = (df1 / df2) * f;
  return incompleteBeta(df2 / 2, df1 / 2, 1 / (1 + ratio), ratio / (1 + ratio));
}

/**
 * Quantile of Fisher's F, for 0 ≤ p < 1.
 *
 *     the f with P(F ≤ f) = p
 *
 *     fQuantile(0.95, 2, 10)      // 4.103
 *
 * R: qf(p, df1, df2)
 * Source: through the beta quantile, Abramowitz & Stegun 26.6.2.
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  const x = betaQuantile(p, df1 / 2, df2 / 2);
  if (x < 0.5) return (df2 * x) / (df1 * (1 - x));
  // Near 1 the complement is the one that keeps its digits.
  const y = aboveBetaQuantile(p, df1 / 2, df2 / 2);
  return (df2 * (1 - y)) / (df1 * y);
}
