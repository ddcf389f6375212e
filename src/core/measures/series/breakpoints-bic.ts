import { meanOf, squaresAbout } from "./series.ts";

export interface Breakpoints {
  /** The first point of each new level, from 0 (in R's counting the last of the old one). */
  readonly breakpoints: readonly number[];
  readonly means: readonly number[];
  /** By number of breaks, from none on: what is left unexplained, and the criterion; null where nothing is left at all. */
  readonly squares: readonly number[];
  readonly bic: readonly (number | null)[];
}

/**
 * When did the level change? For every number of breaks the best places for them, and the number that BIC prefers.
 *
 *     RSS_m = min over m breaks of Σ_levels Σ(x − x̄)²      BIC_m = n(ln(2π RSS_m/n) + 1) + (2m + 2) ln n
 *
 * A level has at least ⌊hn⌋ points, and at most ⌈n/⌊hn⌋⌉ − 2 breaks are tried. Exact, by dynamic programming; cost m·n².
 * The cross-check of `changepointPelt`. Where m breaks leave nothing unexplained, the fewest such m is chosen. Null where
 * nothing varies or the series is too short for two levels.
 *
 *     breakpointsBic([5, 7, 5, 4, 6, 6, 15, 16, 13, 15, 17, 14], 0.25)      // { breakpoints: [6], means: [5.5, 15] }
 *
 * Unit: points of the series
 * Interval: none here
 * Minimum n: 12 periods
 * R: strucchange::breakpoints(x ~ 1, h = 0.15)
 * Source: Bai & Perron (2003), Journal of Applied Econometrics 18. Catalogue M21.
 */
export function breakpointsBic(values: readonly number[], h = 0.15): Breakpoints | null {
  const n = values.length;
  // A whole number of 1 or more is the number of points itself.
  const shortest = h < 1 ? Math.floor(n * h) : h;
  const centre = meanOf(values);
  const spread = squaresAbout(centre, values);
  if (shortest < 2 || 2 * shortest > n || !(spread > 0)) return null;
  const most = Math.max(0, Math.ceil(n / shortest) - 2);
  const cuts = bestCuts(
    values.map((value) => value - centre),
    shortest,
    most,
  );
  const squares = cuts.map((cut) =>
    levelsOf(values, cut).reduce((sum, level) => sum + squaresAbout(meanOf(level), level), 0),
  );
  const criteria = squares.map((rss, m) =>
    // Less than the rounding of the sums is nothing.
    rss > 1e-24 * spread ? n * (Math.log((2 * Math.PI * rss) / n) + 1) + (2 * m + 2) * Math.log(n) : -Infinity,
  );
  const chosen = criteria.indexOf(Math.min(...criteria));
  const breakpoints = cuts[chosen]!;
  const bic = criteria.map((value) => (Number.isFinite(value) ? value : null));
  return { breakpoints, means: levelsOf(values, breakpoints).map(meanOf), squares, bic };
}

const levelsOf = (values: readonly number[], cut: readonly number[]): number[][] =>
  [0, ...cut].map((from, i) => values.slice(from, cut[i]));

/** The best m breaks, for m = 0 … most; the values lie about 0, so that sums of squares keep their digits. */
function bestCuts(values: readonly number[], shortest: number, most: number): number[][] {
  const n = values.length;
  const sums = new Float64Array(n + 1);
  const squares = new Float64Array(n + 1);
  values.forEach((value, i) => {
    sums[i + 1] = sums[i]! + value;
    squares[i + 1] = squares[i]! + value * value;
  });
  const left = (from: number, until: number) =>
    squares[until]! - squares[from]! - (sums[until]! - sums[from]!) ** 2 / (until - from);

  let best = Float64Array.from({ length: n + 1 }, (_, t) => (t < shortest ? Number.POSITIVE_INFINITY : left(0, t)));
  const begins: Int32Array[] = [];
  const cuts: number[][] = [[]];
  for (let m = 1; m <= most; m++) {
    const next = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
    const from = new Int32Array(n + 1);
    for (let t = (m + 1) * shortest; t <= n; t++) {
      for (let s = m * shortest; s <= t - shortest; s++) {
        const cost = best[s]! + left(s, t);
        if (cost < next[t]!) {
          next[t] = cost;
          from[t] = s;
        }
      }
    }
    begins.push(from);
    best = next;
    const cut: number[] = [];
    for (let level = m - 1, t = n; level >= 0; level--) {
      t = begins[level]![t]!;
      cut.unshift(t);
    }
    cuts.push(cut);
  }
  return cuts;
}
