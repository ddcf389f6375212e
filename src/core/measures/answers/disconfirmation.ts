import { signTest } from "../comparisons/sign-test.ts";
import { signedRankTest } from "../comparisons/signed-rank-test.ts";
import type { Interval } from "../intervals/interval.ts";
import { scoreInterval } from "../intervals/score-interval.ts";
import { wilsonInterval } from "../intervals/wilson-interval.ts";
import { twoSidedT } from "../numbers/student.ts";

/** How many expected and experienced what: one cell of the table expected × experienced, both on one scale. */
export interface ExpectedExperienced {
  readonly expected: number;
  readonly experienced: number;
  readonly n: number;
}

export interface Disconfirmation {
  readonly n: number;
  /** Shares 0–1 of those who got more than, just what, and less than they expected. */
  readonly exceeded: Interval;
  readonly met: Interval;
  readonly below: Interval;
  /** Exceeded minus below, in points −100 to +100. */
  readonly netExceeded: Interval;
  readonly meanGap: number;
  readonly gapDeviation: number;
  /** Of the mean gap; null for one pair, and where all gaps are equal. */
  readonly gapInterval: { readonly low: number; readonly high: number } | null;
  /** Two-sided p-values; null where every gap is 0. */
  readonly signTest: number | null;
  readonly signedRank: { readonly v: number; readonly p: number } | null;
  /** Share whose expectation was the highest value already, and so could not be exceeded. Above 0.4 it must be said. */
  readonly ceilingShare: number;
}

/**
 * Was it better or worse than this customer expected: experienced minus expected, person by person.
 *
 *     d = experienced − expected      exceeded d > 0, met d = 0, below d < 0
 *     netExceeded = 100 · (exceeded − below)
 *
 * An expectation asked after the experience is coloured by it: never pool before- and after-asked. Null without a pair.
 *
 *     disconfirmation(
 *       [
 *         { expected: 3, experienced: 4, n: 20 },
 *         { expected: 4, experienced: 4, n: 50 },
 *         { expected: 5, experienced: 3, n: 30 },
 *       ],
 *       5,
 *     )
 *     // { netExceeded: { value: -10, low: -23.47, high: 3.848 }, meanGap: -0.4, ceilingShare: 0.3 }
 *
 * Unit: shares 0–1; net in points; gap in scale points
 * Interval: Wilson for shares; F1b on −1/0/+1 for the net; paired t for the mean gap
 * Minimum n: 5 people to be shown
 * R: binom.test(above, above + below); wilcox.test(d, exact = FALSE); t.test(d)
 * Source: Oliver (1980), J Marketing Research 17; Edwards (2001), Org Res Methods 4. Catalogue M05.
 */
export function disconfirmation(
  cells: readonly ExpectedExperienced[],
  highest: number,
  confidence = 0.95,
): Disconfirmation | null {
  const gaps = cells.map(({ expected, experienced, n }) => ({ difference: experienced - expected, n }));
  const count = (which: (difference: number) => boolean): number =>
    gaps.reduce((sum, { difference, n }) => (which(difference) ? sum + n : sum), 0);
  const n = count(() => true);
  if (n === 0) return null;
  const above = count((d) => d > 0);
  const below = count((d) => d < 0);
  const share = (x: number): Interval => wilsonInterval(x, n, confidence)!;

  const net = (above - below) / n;
  const netVariance = n > 1 ? ((above + below) / n - net * net) / (n - 1) / 4 : 0;
  const netInterval = scoreInterval({ theta: (net + 1) / 2, variance: netVariance, n }, confidence)!;

  const meanGap = gaps.reduce((sum, { difference, n }) => sum + n * difference, 0) / n;
  const squares = gaps.reduce((sum, { difference, n }) => sum + n * (difference - meanGap) ** 2, 0);
  const gapDeviation = n > 1 ? Math.sqrt(squares / (n - 1)) : 0;
  const half = gapDeviation > 0 ? (twoSidedT(confidence, n - 1) * gapDeviation) / Math.sqrt(n) : null;

  const atCeiling = cells.reduce((sum, { expected, n }) => (expected === highest ? sum + n : sum), 0);
  return {
    n,
    exceeded: share(above),
    met: share(n - above - below),
    below: share(below),
    netExceeded: { value: 100 * net, low: 100 * (2 * netInterval.low - 1), high: 100 * (2 * netInterval.high - 1) },
    meanGap,
    gapDeviation,
    gapInterval: half === null ? null : { low: meanGap - half, high: meanGap + half },
    signTest: signTest(above, below),
    signedRank: signedRankTest(gaps),
    ceilingShare: atCeiling / n,
  };
}
