import type { Interval } from "../intervals/interval.ts";
import { scoreInterval } from "../intervals/score-interval.ts";
import { normalCdf, twoSidedZ } from "../numbers/normal.ts";

/** Answers to "how likely are you to recommend us?", 0–10, counted by group. */
export interface NpsCounts {
  readonly promoters: number; // 9–10
  readonly passives: number; // 7–8
  readonly detractors: number; // 0–6
}

/**
 * The three groups from how many gave each value; index 0 is value 0.
 *
 *     npsCounts([0, 0, 1, 0, 0, 2, 3, 4, 8, 6, 6])      // { promoters: 12, passives: 12, detractors: 6 }
 *
 * Unit: people
 * Interval: none
 * Minimum n: as what is made of it
 * R: table(cut(x, c(-1, 6, 8, 10)))
 * Source: Reichheld (2003), Harvard Business Review 81. Catalogue M03.
 */
export function npsCounts(histogram: readonly number[]): NpsCounts {
  const count = (from: number, to: number): number => histogram.slice(from, to + 1).reduce((sum, n) => sum + n, 0);
  return { promoters: count(9, 10), passives: count(7, 8), detractors: count(0, 6) };
}

/**
 * Net Promoter Score: the share of promoters minus the share of detractors.
 *
 *     nps = 100 · (p₊ − p₋)      Var = (p₊ + p₋ − (p₊ − p₋)²)/n
 *     interval: F1b with θ = (nps/100 + 1)/2 and V = Var · n/(n−1)/4
 *
 * Null when nobody answered.
 *
 *     nps({ promoters: 50, passives: 30, detractors: 20 })      // { value: 30, low: 14.03, high: 44.45, n: 100 }
 *
 * Unit: points, −100 to +100 (not per cent)
 * Interval: F1b; `adjustedWald` beside it, with ¾, 1½, ¾ pseudo-answers
 * Minimum n: 5 people to be shown, 30 to stand as a headline; ±14 points at n = 100
 * R: score_ci((e + 1)/2, v/4, n) with e = mean(s), v = var(s)/n, s in -1/0/+1
 * Source: Reichheld (2003), Harvard Business Review 81; Rocks (2016), American Statistician 70. Catalogue M03.
 */
export function nps(
  counts: NpsCounts,
  confidence = 0.95,
): (Interval & { readonly n: number; readonly variance: number; readonly adjustedWald: Interval }) | null {
  const { n, net, variance } = netOf(counts);
  if (n === 0) return null;
  const spread = n > 1 ? (variance * n) / (n - 1) / 4 : 0;
  const score = scoreInterval({ theta: (net + 1) / 2, variance: spread, n }, confidence)!;

  const adjusted = netOf(withPseudoAnswers(counts));
  const half = twoSidedZ(confidence) * Math.sqrt(adjusted.variance);
  return {
    n,
    value: 100 * net,
    low: 100 * (2 * score.low - 1),
    high: 100 * (2 * score.high - 1),
    variance,
    adjustedWald: {
      value: 100 * adjusted.net,
      low: Math.max(-100, 100 * (adjusted.net - half)),
      high: Math.min(100, 100 * (adjusted.net + half)),
    },
  };
}

/** How two Net Promoter Scores differ. `p` and the interval come from the same z, so that they agree. */
export interface NpsDifference {
  /** The plain difference, in points. */
  readonly difference: number;
  /** The difference of the adjusted scores, about which the interval lies. */
  readonly adjusted: Interval;
  readonly standardError: number;
  readonly z: number;
  readonly p: number;
}

/**
 * Difference between the Net Promoter Scores of two independent groups.
 *
 *     d = nps(a) − nps(b), each with ¾, 1½, ¾ pseudo-answers (n + 3)      d ± z √(v_a + v_b)      p = 2Φ(−|d|/√(v_a + v_b))
 *
 * Null when one group is empty. Trend arrows need this interval, not two intervals side by side.
 *
 *     npsDifference(
 *       { promoters: 75, passives: 45, detractors: 30 },
 *       { promoters: 60, passives: 50, detractors: 40 },
 *     )
 *     // { difference: 16.67, adjusted: { value: 16.34, low: -1.417, high: 34.1 }, p: 0.07131 }
 *
 * Unit: points
 * Interval: adjusted Wald on the difference
 * Minimum n: 5 people in each group; 30 to be called a difference of headlines
 * R: the command of vector M03-npsdiff
 * Source: Rocks (2016), American Statistician 70. Catalogue M03.
 */
export function npsDifference(a: NpsCounts, b: NpsCounts, confidence = 0.95): NpsDifference | null {
  const [plainA, plainB] = [netOf(a), netOf(b)];
  if (plainA.n === 0 || plainB.n === 0) return null;
  const [adjustedA, adjustedB] = [netOf(withPseudoAnswers(a)), netOf(withPseudoAnswers(b))];
  const value = 100 * (adjustedA.net - adjustedB.net);
  const standardError = 100 * Math.sqrt(adjustedA.variance + adjustedB.variance);
  const half = twoSidedZ(confidence) * standardError;
  return {
    difference: 100 * (plainA.net - plainB.net),
    adjusted: { value, low: value - half, high: value + half },
    standardError,
    z: value / standardError,
    p: 2 * normalCdf(-Math.abs(value / standardError)),
  };
}

const withPseudoAnswers = ({ promoters, passives, detractors }: NpsCounts): NpsCounts => ({
  promoters: promoters + 0.75,
  passives: passives + 1.5,
  detractors: detractors + 0.75,
});

/** Net share −1…1 and its variance with n, not n − 1. */
function netOf({ promoters, passives, detractors }: NpsCounts): { n: number; net: number; variance: number } {
  const n = promoters + passives + detractors;
  const net = (promoters - detractors) / n;
  return { n, net, variance: ((promoters + detractors) / n - net * net) / n };
}
