import { normalCdf } from "../numbers/normal.ts";

/** A difference and how many pairs have it. */
export interface CountedDifference {
  readonly difference: number;
  readonly n: number;
}

/**
 * Wilcoxon's signed-rank test that paired differences lie evenly about 0, by the normal approximation with corrections
 * for ties and continuity.
 *
 *     V = Σ ranks of |d| where d > 0      E = n(n+1)/4      Var = n(n+1)(2n+1)/24 − Σ(t³ − t)/48
 *     z = (V − E ∓ ½)/√Var
 *
 * Differences of 0 are left out; equal |d| share the mean of their ranks (t of them). Null when none differs from 0.
 *
 *     signedRankTest([
 *       { difference: 1, n: 12 },
 *       { difference: -1, n: 4 },
 *       { difference: 2, n: 5 },
 *     ])
 *     // { v: 197, p: 0.00291 }
 *
 * Unit: probability
 * Interval: none
 * Minimum n: 6 that differ, to reach p < .05
 * R: wilcox.test(d, exact = FALSE, correct = TRUE)
 * Source: Wilcoxon (1945), Biometrics Bulletin 1; ties after Hollander & Wolfe, Nonparametric Statistical Methods, 3.1.
 * Catalogue M05.
 */
export function signedRankTest(differences: readonly CountedDifference[]): { v: number; p: number } | null {
  const sizes = new Map<number, { above: number; n: number }>();
  for (const { difference, n } of differences) {
    if (difference === 0 || n === 0) continue;
    const size = sizes.get(Math.abs(difference)) ?? { above: 0, n: 0 };
    size.n += n;
    if (difference > 0) size.above += n;
    sizes.set(Math.abs(difference), size);
  }
  let before = 0;
  let v = 0;
  let ties = 0;
  for (const [, { above, n }] of [...sizes].sort(([a], [b]) => a - b)) {
    v += above * (before + (n + 1) / 2);
    ties += n ** 3 - n;
    before += n;
  }
  const n = before;
  if (n === 0) return null;
  const off = v - (n * (n + 1)) / 4;
  const deviation = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - ties / 48);
  const z = (off - Math.sign(off) / 2) / deviation;
  return { v, p: Math.min(1, 2 * Math.min(normalCdf(z), normalCdf(-z))) };
}
