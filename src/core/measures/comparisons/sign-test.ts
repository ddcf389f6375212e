import { incompleteBeta } from "../numbers/incomplete-beta.ts";

/**
 * Exact two-sided sign test: how likely are `above` against `below` at least as uneven, if both were equally likely.
 *
 *     p = min(1, 2 · P(X ≤ min(above, below)))      X ~ Binomial(above + below, ½)
 *
 * Ties have no sign and are left out. Null when nothing has a sign.
 *
 *     signTest(15, 5)      // 0.04139
 *
 * Unit: probability
 * Interval: none
 * Minimum n: 6 that differ, to reach p < .05
 * R: binom.test(above, above + below)$p.value
 * Source: Dixon & Mood (1946), Journal of the American Statistical Association 41. Catalogue M05.
 */
export function signTest(above: number, below: number): number | null {
  const n = above + below;
  if (n === 0) return null;
  const fewer = Math.min(above, below);
  if (2 * fewer === n) return 1;
  return Math.min(1, 2 * incompleteBeta(n - fewer, fewer + 1, 0.5));
}
