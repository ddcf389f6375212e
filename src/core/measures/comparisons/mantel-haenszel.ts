import { chiSquareUpper } from "../numbers/chi-square.ts";
import { twoSidedZ } from "../numbers/normal.ts";
import type { TwoByTwo } from "./fisher-exact.ts";

export interface MantelHaenszel {
  /** Common odds ratio; null where no stratum has somebody in both cells of a diagonal, ends null where no width is known. */
  readonly oddsRatio: { readonly value: number; readonly low: number | null; readonly high: number | null } | null;
  /** χ² with 1 degree of freedom and its p-value, without continuity correction; null where no stratum can tell. */
  readonly statistic: number | null;
  readonly p: number | null;
}

/**
 * The odds ratio that strata have in common: rows compared with columns within each stratum, then put together, so that
 * a mix of easy and hard cases cannot pass for an effect.
 *
 *     OR = Σ(a d/n)/Σ(b c/n)      χ² = (Σ a − Σ E a)²/Σ Var a
 *     Var ln OR = Σ(P R)/2R₊² + Σ(P S + Q R)/2R₊S₊ + Σ(Q S)/2S₊²      P=(a+d)/n, Q=(b+c)/n, R=ad/n, S=bc/n
 *
 * Strata of one person tell nothing and are left out.
 *
 *     mantelHaenszel([
 *       { a: 10, b: 5, c: 4, d: 11 },
 *       { a: 8, b: 12, c: 3, d: 17 },
 *     ])
 *     // { oddsRatio: { value: 4.511, low: 1.514, high: 13.44 }, statistic: 7.608, p: 0.00581 }
 *
 * Unit: odds ratio, 1 means none
 * Interval: Robins–Breslow–Greenland
 * Minimum n: 30 people in each row
 * R: mantelhaen.test(array, correct = FALSE)
 * Source: Mantel & Haenszel (1959), JNCI 22; Robins, Breslow & Greenland (1986), Biometrics 42. Catalogue M14.
 */
export function mantelHaenszel(strata: readonly TwoByTwo[], confidence = 0.95): MantelHaenszel {
  let [diagonal, off, excess, variance] = [0, 0, 0, 0];
  let [pr, psqr, qs] = [0, 0, 0];
  for (const { a, b, c, d } of strata) {
    const n = a + b + c + d;
    if (n < 2) continue;
    const [P, Q, R, S] = [(a + d) / n, (b + c) / n, (a * d) / n, (b * c) / n];
    diagonal += R;
    off += S;
    // a − (a+b)(a+c)/n, without the cancellation.
    excess += R - S;
    variance += ((((a + b) / n) * (c + d)) / n) * (a + c) * ((b + d) / (n - 1));
    pr += P * R;
    psqr += P * S + Q * R;
    qs += Q * S;
  }
  const statistic = variance > 0 ? excess ** 2 / variance : null;
  return {
    oddsRatio: oddsRatio(),
    statistic,
    p: statistic === null ? null : chiSquareUpper(statistic, 1),
  };

  function oddsRatio(): MantelHaenszel["oddsRatio"] {
    if (off === 0) return null;
    const value = diagonal / off;
    if (diagonal === 0) return { value, low: null, high: null };
    const logVariance = pr / (2 * diagonal ** 2) + psqr / (2 * diagonal * off) + qs / (2 * off ** 2);
    const half = twoSidedZ(confidence) * Math.sqrt(logVariance);
    return { value, low: value * Math.exp(-half), high: value * Math.exp(half) };
  }
}
