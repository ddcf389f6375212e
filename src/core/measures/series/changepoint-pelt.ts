import { median } from "../numbers/order-statistic.ts";
import { meanOf, squaresAbout } from "./series.ts";

export interface Changepoints {
  /** Spread of a point about its level, from the differences of neighbours, so that changes of level do not swell it. */
  readonly sigma: number;
  /** The first point of each new level, from 0 (in R's counting the last of the old one). */
  readonly changepoints: readonly number[];
  readonly means: readonly number[];
  /** Σ over levels of Σ(z − z̄)², z = x/σ, plus the penalty for each change. */
  readonly cost: number;
}

/**
 * When did the level change, and how often? The cut into levels that costs least (PELT).
 *
 *     min over cuts of Σ_levels Σ(z − z̄)² + penalty · changes      z = x/σ      σ = 1.4826 · MAD(x_t − x_{t−1})/√2
 *     default penalty 3 ln n, at least 3 points a level
 *
 * Found by dynamic programming over where the last level began. PELT drops a beginning that one later beginning beats
 * whatever the level; here also one that several together beat, so that a long series without a change stays cheap.
 * Exact. Null with fewer than two levels' worth of points, or where more than half of the differences are the same, so
 * that σ is 0 and none was given.
 *
 *     changepointPelt([5, 7, 5, 4, 6, 6, 15, 16, 13, 15, 17, 14])      // { changepoints: [6], means: [5.5, 15] }
 *
 * Unit: points of the series
 * Interval: none; `breakpointsBic` is the cross-check
 * Minimum n: 12 periods
 * R: changepoint::cpt.mean(x/s, method = "PELT", penalty = "Manual", pen.value = 3 * log(n), minseglen = 3)
 * Source: Killick, Fearnhead & Eckley (2012), JASA 107; Maidstone et al. (2017), Statistics and Computing 27, for the
 * functional pruning. Catalogue M21.
 */
export function changepointPelt(
  values: readonly number[],
  options: { readonly penalty?: number; readonly shortest?: number; readonly sigma?: number } = {},
): Changepoints | null {
  const n = values.length;
  const { penalty = 3 * Math.log(n), shortest = 3, sigma = spreadOfDifferences(values) } = options;
  if (n < 2 * shortest || !(sigma > 0)) return null;
  // About the overall mean, so that sums of squares keep their digits.
  const centre = meanOf(values);
  const changepoints = cut(
    Float64Array.from(values, (value) => (value - centre) / sigma),
    penalty,
    shortest,
  );
  const levels = [0, ...changepoints].map((from, i) => values.slice(from, changepoints[i]));
  const means = levels.map(meanOf);
  const squares = levels.reduce((sum, level, i) => sum + squaresAbout(means[i]!, level), 0);
  return { sigma, changepoints, means, cost: squares / sigma ** 2 + penalty * changepoints.length };
}

/** σ from the median absolute deviation of neighbours' differences. R: mad(diff(x))/sqrt(2) */
function spreadOfDifferences(values: readonly number[]): number {
  const differences = values.slice(1).map((value, i) => value - values[i]!);
  const middle = median(differences);
  return (1.4826 * median(differences.map((difference) => Math.abs(difference - middle)))) / Math.SQRT2;
}

/**
 * Where new levels begin in the cheapest cut of z.
 *
 * Beginning s beats a later beginning e only for a level μ with Σ_{s…e}(z − μ)² < best(e) − best(s): an interval about
 * the mean of the points between. The intersection of these, over all e, is where s may still win.
 */
function cut(z: Float64Array, penalty: number, shortest: number): number[] {
  const n = z.length;
  const sums = new Float64Array(n + 1);
  const squares = new Float64Array(n + 1);
  for (let t = 1; t <= n; t++) {
    sums[t] = sums[t - 1]! + z[t - 1]!;
    squares[t] = squares[t - 1]! + z[t - 1]! ** 2;
  }
  // The least cost of the first t points, and where its last level begins. A first level pays no penalty.
  const best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  const begins = new Int32Array(n + 1);
  best[0] = -penalty;

  // Beginnings that may still win, and the levels at which they do.
  const racing = new Int32Array(n + 1);
  const low = new Float64Array(n + 1).fill(Number.NEGATIVE_INFINITY);
  const high = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  let count = 0;
  for (let t = shortest; t <= n; t++) {
    const entering = t - shortest;
    const enters = best[entering]! < Number.POSITIVE_INFINITY;
    if (enters) {
      let kept = 0;
      for (let i = 0; i < count; i++) {
        const from = racing[i]!;
        const between = entering - from;
        const mean = (sums[entering]! - sums[from]!) / between;
        const room = best[entering]! - best[from]! - (squares[entering]! - squares[from]!);
        // NaN where there is no room at all.
        const reach = Math.sqrt(room / between + mean * mean);
        if (mean - reach > low[from]!) low[from] = mean - reach;
        if (mean + reach < high[from]!) high[from] = mean + reach;
        if (reach >= 0 && low[from]! <= high[from]!) racing[kept++] = from;
      }
      racing[kept++] = entering;
      count = kept;
    }
    for (let i = 0; i < count; i++) {
      const from = racing[i]!;
      const sum = sums[t]! - sums[from]!;
      const cost = best[from]! - squares[from]! - (sum * sum) / (t - from);
      if (cost < best[t]!) {
        best[t] = cost;
        begins[t] = from;
      }
    }
    best[t]! += squares[t]! + penalty;
  }
  const changes: number[] = [];
  for (let t = begins[n]!; t > 0; t = begins[t]!) changes.unshift(t);
  return changes;
}
