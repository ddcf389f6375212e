import type { Interval } from "../intervals/interval.ts";
import { twoSidedZ } from "../numbers/normal.ts";
import type { Smoothed } from "./exponential-smoothing.ts";

/** A series smoothed to its end together with its trend. */
export interface SmoothedTrend extends Smoothed {
  readonly betaStar: number;
  /** What the level is expected to move by a period. */
  readonly trend: number;
}

/**
 * What comes next where there is a trend: level and slope are both averages in which the past fades.
 *
 *     l = y₂, b = y₂ − y₁      e_t = y_t − (l + b)      l' = l + b + αe_t      b' = β*(l' − l) + (1 − β*)b
 *     σ² = Σe²/(n − 2), errors from y₃ on (the first two are 0 here)
 *
 * Null with fewer than three values.
 *
 *     holt([61, 63, 62, 66], 0.5, 0.5)      // { level: 65.38, trend: 1.563 }
 *
 * Unit: that of the values
 * Interval: of the values to come, `trendSteps`
 * Minimum n: 12 periods
 * R: HoltWinters(y, alpha = alpha, beta = betaStar, gamma = FALSE, l.start = y[2], b.start = y[2] - y[1])
 * Source: Holt (1957), reprinted in International Journal of Forecasting 20 (2004). Catalogue M24.
 */
export function holt(values: readonly number[], alpha: number, betaStar: number): SmoothedTrend | null {
  if (values.length < 3) return null;
  let level = values[1]!;
  let trend = values[1]! - values[0]!;
  const errors = values.map((value, t) => {
    if (t < 2) return 0;
    const error = value - (level + trend);
    const next = level + trend + alpha * error;
    trend = betaStar * (next - level) + (1 - betaStar) * trend;
    level = next;
    return error;
  });
  const squares = errors.reduce((sum, error) => sum + error * error, 0);
  return { alpha, betaStar, level, trend, errors, squares, variance: squares / (values.length - 2) };
}

/**
 * The same with the α and β* that would have foretold the past best: the least Σe² over the unit square, by a grid of
 * twentieths and ever finer ones about the best point.
 *
 *     (α, β*) = argmin Σe²ₜ      eₜ = yₜ − ℓₜ₋₁ − bₜ₋₁
 *
 *     holtOptimised([61, 62, 64, 65, 67, 68, 70])      // { level: 69.88, trend: 1.634 }
 *
 * Unit: that of the values
 * Interval: of the values to come, `trendSteps`
 * Minimum n: 12 periods
 * R: HoltWinters(y, gamma = FALSE)
 * Source: Holt (1957). Catalogue M24.
 */
export function holtOptimised(values: readonly number[]): SmoothedTrend | null {
  let best = holt(values, 0, 0);
  if (best === null) return null;
  const within = (value: number) => Math.min(1, Math.max(0, value));
  const look = (alpha: number, betaStar: number): void => {
    const found = holt(values, within(alpha), within(betaStar))!;
    if (found.squares < best!.squares) best = found;
  };
  for (let i = 0; i <= 20; i++) for (let j = 0; j <= 20; j++) look(i / 20, j / 20);
  for (let step = 0.01; step > 1e-8; step /= 2.5) {
    const { alpha, betaStar } = best;
    for (let i = -5; i <= 5; i++) for (let j = -5; j <= 5; j++) look(alpha + i * step, betaStar + j * step);
  }
  return best;
}

/**
 * The values to come, with the interval that one of them lies in.
 *
 *     l + hb ± z √(σ²(1 + Σ_{j<h} (α(1 + jβ*))²))      h = 1 … horizon
 *
 *     trendSteps(holt([61, 63, 62, 66], 0.5, 0.5)!, 2)
 *     // [{ value: 66.94, low: 62.43, high: 71.44 }, { value: 68.5, low: 62.87, high: 74.13 }]
 *
 * Unit: that of the values
 * Interval: itself
 * Minimum n: 12 periods, seen to by `forecast`
 * R: predict(HoltWinters(y, gamma = FALSE), n.ahead = h, prediction.interval = TRUE), which centres its residuals
 * Source: Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 8.7. Catalogue M24.
 */
export function trendSteps(smoothed: SmoothedTrend, horizon: number, confidence = 0.95): Interval[] {
  const { alpha, betaStar, level, trend, variance } = smoothed;
  const z = twoSidedZ(confidence);
  let spread = 1;
  return Array.from({ length: horizon }, (_, before) => {
    if (before > 0) spread += (alpha * (1 + before * betaStar)) ** 2;
    const value = level + (before + 1) * trend;
    const half = z * Math.sqrt(variance * spread);
    return { value, low: value - half, high: value + half };
  });
}
