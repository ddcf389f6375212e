import { normalCdf, twoSidedZ } from "../numbers/normal.ts";
import { orderStatistic } from "../numbers/order-statistic.ts";
import { pointsOf, type Series } from "./series.ts";

export interface MannKendall {
  /** Pairs that rise minus pairs that fall. */
  readonly s: number;
  readonly variance: number;
  readonly z: number;
  readonly p: number;
  /** −1 (always falls) to 1 (always rises); null where nothing varies. */
  readonly tauB: number | null;
  /** Sen's slope per period: the median of the slopes between all pairs. */
  readonly slope: number;
  /** Its interval; null with too few points to have one. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/**
 * Does a series rise or fall in the long run, and by how much a period? Mann–Kendall's test with Sen's slope.
 *
 *     S = Σ_{i<j} sign(x_j − x_i)      Var = (n(n−1)(2n+5) − Σ t(t−1)(2t+5))/18      z = (S − sign S)/√Var
 *     slope = median of (x_j − x_i)/(j − i)      interval: its (N − C)/2-th and (N + C)/2+1-th, C = z_{1−α/2}√Var
 *
 * Only order counts, so ordinal indices and outliers do no harm. Gaps are left out and time goes on through them. "Trend"
 * may be said at p < .05. Null with fewer than two points. Cost n².
 *
 *     mannKendall([60, 61, 63, 62, 65, 66])      // { tauB: 0.8667, p: 0.02417, slope: 1.2 }
 *
 * Unit: slope in units of the values per period
 * Interval: of the slope, after Sen
 * Minimum n: 12 periods of 5 people
 * R: cor.test(seq_along(x), x, method = "kendall", exact = FALSE, continuity = TRUE); trend::sens.slope(x)
 * Source: Mann (1945), Econometrica 13; Sen (1968), JASA 63. Catalogue M21.
 */
export function mannKendall(series: Series, confidence = 0.95): MannKendall | null {
  const points = pointsOf(series);
  const n = points.length;
  if (n < 2) return null;
  const pairs = (n * (n - 1)) / 2;
  const slopes = new Float64Array(pairs);
  let [s, tied] = [0, 0];
  for (let j = 1, k = 0; j < n; j++) {
    for (let i = 0; i < j; i++) {
      const rise = points[j]!.value - points[i]!.value;
      s += Math.sign(rise);
      if (rise === 0) tied++;
      slopes[k++] = rise / (points[j]!.at - points[i]!.at);
    }
  }
  const variance = (n * (n - 1) * (2 * n + 5) - tieTerm(points.map(({ value }) => value))) / 18;
  const z = s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  const reach = twoSidedZ(confidence) * Math.sqrt(variance);
  // Ranks are rounded as trend::sens.slope does.
  const [lowest, highest] = [Math.round((pairs - reach) / 2) - 1, Math.round((pairs + reach) / 2)];
  const slopeAt = (rank: number) => orderStatistic(slopes, rank);
  return {
    ...{ s, variance, z, p: Math.min(1, 2 * normalCdf(-Math.abs(z))) },
    tauB: tied < pairs ? s / Math.sqrt(pairs * (pairs - tied)) : null,
    slope: (slopeAt((pairs - 1) >> 1) + slopeAt(pairs >> 1)) / 2,
    interval: lowest >= 0 && highest < pairs ? { low: slopeAt(lowest), high: slopeAt(highest) } : null,
  };
}

/** Σ t(t−1)(2t+5) over groups of t equal values. */
function tieTerm(values: readonly number[]): number {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, t) => sum + t * (t - 1) * (2 * t + 5), 0);
}
