import { median } from "../numbers/order-statistic.ts";
import { meanOf, pointsOf, type Series } from "./series.ts";
import { type Signals, signalsOf } from "./signals.ts";

export interface XmrChart {
  readonly centre: number;
  readonly low: number;
  readonly high: number;
  /** What a point varies by, from its moving ranges. */
  readonly sigma: number;
  readonly meanMovingRange: number;
  readonly medianMovingRange: number;
  /** Above this a moving range is itself out of the ordinary. */
  readonly movingRangeHigh: number;
  /** How many points the limits rest on, and whether they are enough to be frozen. */
  readonly baseline: { readonly points: number; readonly enough: boolean };
  readonly signals: Signals;
}

/** So many points make limits that may be kept. */
export const baselinePoints = 12;

/**
 * Did a mean or an index change, or does it only vary as it always did? A chart of single values and moving ranges.
 *
 *     limits x̄ ± 3σ      σ = mR̄/1.128      mR = |x_t − x_{t−1}|      upper limit of the ranges 3.267 · mR̄
 *
 * Needs no distribution and no sample sizes. The limits are made of the first `baseline` points (all, by default) and
 * frozen after them: later points are judged, not learned from. Gaps are no points; a moving range goes from one shown
 * point to the next. Null with fewer than two points in the baseline.
 *
 *     xmrChart([71, 73, 70, 74])      // { centre: 72, low: 64.02, high: 79.98 }
 *
 * Unit: that of the values
 * Interval: the limits
 * Minimum n: 12 periods as the baseline (`baseline.enough`), each of 5 people
 * R: qcc::qcc(x, type = "xbar.one")
 * Source: Wheeler (2000), Understanding Variation; Shewhart's constants d₂(2) = 1.128, D₄(2) = 3.267. Catalogue M21.
 */
export function xmrChart(series: Series, options: { readonly baseline?: number } = {}): XmrChart | null {
  const points = pointsOf(series);
  const known = points.slice(0, options.baseline).map(({ value }) => value);
  if (known.length < 2) return null;
  const centre = meanOf(known);
  const ranges = known.slice(1).map((value, i) => Math.abs(value - known[i]!));
  const meanMovingRange = meanOf(ranges);
  const sigma = meanMovingRange / 1.128;
  const [low, high] = [centre - 3 * sigma, centre + 3 * sigma];
  return {
    ...{ centre, low, high, sigma, meanMovingRange },
    medianMovingRange: median(ranges),
    movingRangeHigh: 3.267 * meanMovingRange,
    baseline: { points: known.length, enough: known.length >= baselinePoints },
    signals: signalsOf(
      points.map(({ at, value }) => ({ at, side: Math.sign(value - centre), outside: value < low || value > high })),
    ),
  };
}
