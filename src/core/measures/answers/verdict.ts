import { benjaminiHochberg } from "../comparisons/benjamini-hochberg.ts";
import type { Interval } from "../intervals/interval.ts";
import { weightedSumInterval } from "../intervals/mover.ts";
import { scoreIntervalAt } from "../intervals/score-interval.ts";
import { normalCdf, normalQuantile, twoSidedZ } from "../numbers/normal.ts";

/** A measured touchpoint's headline measure, on 0–100. */
export interface Judged {
  /** Position of the headline measure, 0–100: a share in per cent, a net score's (net + 100)/2. */
  readonly value: number;
  /** Its variance, in points². */
  readonly variance: number;
  /** Answers; stands for the effective number where the variance is 0. */
  readonly n: number;
  /** What it is compared within: touchpoints are compared only on the same headline. */
  readonly headline: string;
  /** What the team wants it to reach, 0–100. */
  readonly target?: number;
}

/** Points on 0–100 below which a difference is a trifle, unless told otherwise. */
export const minimumDifference = 3;

export interface Judgement {
  readonly verdict: "pain" | "strength" | "neither";
  /** Against the mean of the others, in points; null where there is nothing to compare with. */
  readonly difference: (Interval & { readonly p: number; readonly adjusted: number }) | null;
}

/**
 * Is a touchpoint a pain point or a strength of its journey?
 *
 *     d_t = θ_t − mean of θ of the other measured touchpoints with the same headline, one vote each
 *     pain: the interval of d lies below 0 and d ≤ −3 points, or the measure's own upper end lies below its target
 *     strength: the interval lies above 0, d ≥ 3 points, and the upper end is not below the target; else neither
 *
 * The interval is put together from those of all touchpoints compared (`weightedSumInterval`), paired where the same
 * people rated several: `correlation(s, t)` is that between the two estimates. Each reaches as far as its house interval
 * and at least z standard errors: at the high levels of many comparisons and few answers neither alone is enough. p is the level at which that
 * interval just reaches 0; over the journey's m comparisons R of them are findings by Benjamini–Hochberg at q, and every
 * interval is shown at the level 1 − q·max(R, 1)/m. So an interval excludes 0 exactly when the difference is a finding.
 * `minimumDifference` keeps trifles from becoming findings when n is large. A touchpoint without others of its headline
 * is judged against its target only.
 *
 *     verdicts([
 *       { value: 50, variance: 9, n: 100, headline: "satisfaction.positive" },
 *       { value: 80, variance: 9, n: 100, headline: "satisfaction.positive" },
 *     ]).map(({ verdict }) => verdict)
 *     // ["pain", "strength"]
 *
 * Unit: points on 0–100
 * Interval: of the difference, adjusted for the number of comparisons
 * Minimum n: 5 people at each touchpoint
 * R: none in one call; for two touchpoints compare confint_proportions_2indep(method = "newcomb") of statsmodels
 * Source: Newcombe (1998), Statistics in Medicine 17; Zou & Donner (2008), Statistics in Medicine 27; Benjamini &
 * Yekutieli (2005), JASA 100, for the level. Catalogue M32.
 */
export function verdicts(
  touchpoints: readonly Judged[],
  options: {
    readonly correlation?: (s: number, t: number) => number;
    readonly minimumDifference?: number;
    readonly confidence?: number;
  } = {},
): Judgement[] {
  const { correlation = () => 0, confidence = 0.95 } = options;
  const least = options.minimumDifference ?? minimumDifference;
  const comparisons = touchpoints.map((_, t) => compared(touchpoints, t, correlation));
  const adjusted = benjaminiHochberg(comparisons.map((comparison) => comparison?.p ?? null));
  const tested = adjusted.filter((p) => p !== null);
  const findings = tested.filter((p) => p <= 1 - confidence).length;
  const level = ((1 - confidence) * Math.max(findings, 1)) / Math.max(tested.length, 1);
  const z = -normalQuantile(level / 2);

  return touchpoints.map((touchpoint, t) => {
    const comparison = comparisons[t] ?? null;
    const difference = comparison && { ...comparison.at(z), p: comparison.p, adjusted: adjusted[t] ?? 1 };
    const below = touchpoint.target !== undefined && upperEnd(touchpoint, confidence) < touchpoint.target;
    // A hair of rounding must not turn three points into less.
    const matters = difference !== null && Math.abs(difference.value) >= least - 1e-9;
    if (below || (matters && difference.high < 0)) return { verdict: "pain", difference };
    if (matters && difference.low > 0) return { verdict: "strength", difference };
    return { verdict: "neither", difference };
  });
}

interface Comparison {
  readonly at: (z: number) => Interval;
  readonly p: number;
}

function compared(
  touchpoints: readonly Judged[],
  t: number,
  correlation: (s: number, t: number) => number,
): Comparison | null {
  const own = touchpoints[t]!;
  const others = touchpoints.flatMap(({ headline }, s) => (s !== t && headline === own.headline ? [s] : []));
  if (others.length === 0) return null;
  const members = [t, ...others];
  const at = (z: number): Interval =>
    weightedSumInterval(
      members.map((s, i) => ({ ...positionAt(z, touchpoints[s]!), weight: i === 0 ? 1 : -1 / others.length })),
      (i, j) => correlation(members[i]!, members[j]!),
    );
  return { at, p: levelReachingZero(at) };
}

/** Of the touchpoint's own house interval. */
function upperEnd({ value, variance, n }: Judged, confidence: number): number {
  const mean = { theta: value / 100, variance: variance / 10_000, n };
  return 100 * (scoreIntervalAt(twoSidedZ(confidence), mean)?.high ?? 1);
}

/** The house interval on 0–100 at a given z, nowhere nearer than z standard errors. */
function positionAt(z: number, { value, variance, n }: Judged): Interval {
  const interval = scoreIntervalAt(z, { theta: value / 100, variance: variance / 10_000, n });
  if (interval === null) throw new RangeError("a judged touchpoint needs answers, got n 0");
  const reach = z * Math.sqrt(variance);
  return {
    value,
    low: Math.min(100 * interval.low, value - reach),
    high: Math.max(100 * interval.high, value + reach),
  };
}

/** The two-sided p at which the interval just reaches 0: Illinois' false position on z. */
function levelReachingZero(at: (z: number) => Interval): number {
  const { value } = at(0);
  if (Math.abs(value) < 1e-12) return 1;
  /** How far the end nearer to 0 still is from it; negative beyond. */
  const left = (z: number): number => (value > 0 ? at(z).low : -at(z).high);
  let [low, high] = [0, farthest];
  let [leftLow, leftHigh] = [left(low), left(high)];
  if (leftHigh > 0) return 2 * normalCdf(-farthest);
  let moved = 0;
  for (let i = 0; i < 100 && high - low > 1e-12 * high; i++) {
    const z = (low * leftHigh - high * leftLow) / (leftHigh - leftLow);
    const here = left(z);
    if (here === 0) return 2 * normalCdf(-z);
    // An end that stays twice counts half, so that it moves too.
    if (here > 0) {
      if (moved > 0) leftHigh /= 2;
      [low, leftLow, moved] = [z, here, 1];
    } else {
      if (moved < 0) leftLow /= 2;
      [high, leftHigh, moved] = [z, here, -1];
    }
  }
  return 2 * normalCdf(-(low + high) / 2);
}

/** Beyond this z a normal tail is no longer a number. */
const farthest = 38;
