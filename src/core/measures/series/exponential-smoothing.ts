import type { Interval } from "../intervals/interval.ts";
import { twoSidedZ } from "../numbers/normal.ts";

/** A series smoothed to its end. */
export interface Smoothed {
  readonly alpha: number;
  /** What the next value is expected to be. */
  readonly level: number;
  /** By value, how far it lay from what the ones before it had foretold; the first by definition not at all. */
  readonly errors: readonly number[];
  /** Σ errors². */
  readonly squares: number;
  /** σ² of one step. */
  readonly variance: number;
}

/**
 * What comes next where there is no trend: an average in which the past fades.
 *
 *     l₀ = y₁      e_t = y_t − l_{t−1}      l_t = l_{t−1} + α e_t      σ² = Σe²/n
 *
 * Null of no values.
 *
 *     simpleExponentialSmoothing([10, 14, 12], 0.5)      // { level: 12, squares: 16, variance: 5.333 }
 *
 * Unit: that of the values
 * Interval: of the values to come, `smoothedSteps`
 * Minimum n: 12 periods
 * R: HoltWinters(y, alpha = alpha, beta = FALSE, gamma = FALSE, l.start = y[1])
 * Source: Brown (1959); Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 8.1. Catalogue M24.
 */
export function simpleExponentialSmoothing(values: readonly number[], alpha: number): Smoothed | null {
  if (values.length === 0) return null;
  let level = values[0]!;
  const errors = values.map((value) => {
    const error = value - level;
    level += alpha * error;
    return error;
  });
  const squares = errors.reduce((sum, error) => sum + error * error, 0);
  return { alpha, level, errors, squares, variance: squares / values.length };
}

/**
 * The same with the α that would have foretold the past best: the least Σe² over 0 ≤ α ≤ 1.
 *
 *     α = argmin Σe²ₜ(α)      eₜ = yₜ − ℓₜ₋₁
 *
 * There may be several dips; every one that a grid of hundredths shows is followed to its bottom by golden section, and
 * the lowest is taken. Null of no values.
 *
 *     sesOptimised([61, 63, 62, 66, 65, 68])      // { alpha: 0.7787, level: 67.34 }
 *
 * Unit: that of the values
 * Interval: of the values to come, `smoothedSteps`
 * Minimum n: 12 periods
 * R: optimize(sse, c(0, 1)); HoltWinters(y, beta = FALSE, gamma = FALSE)
 * Source: Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 8.1. Catalogue M24.
 */
export function sesOptimised(values: readonly number[]): Smoothed | null {
  if (values.length === 0) return null;
  const cost = (alpha: number) => simpleExponentialSmoothing(values, alpha)!.squares;
  const grid = Array.from({ length: 101 }, (_, i) => ({ alpha: i / 100, cost: cost(i / 100) }));
  let best = grid[0]!;
  grid.forEach(({ alpha, cost: here }, i) => {
    const [before, after] = [
      grid[i - 1]?.cost ?? Number.POSITIVE_INFINITY,
      grid[i + 1]?.cost ?? Number.POSITIVE_INFINITY,
    ];
    if (here > before || here > after) return;
    const bottom = goldenSection(cost, Math.max(0, alpha - 0.01), Math.min(1, alpha + 0.01));
    for (const found of [
      { alpha, cost: here },
      { alpha: bottom, cost: cost(bottom) },
    ])
      if (found.cost < best.cost) best = found;
  });
  return simpleExponentialSmoothing(values, best.alpha);
}

/**
 * The values to come, with the interval that one of them lies in: it widens with every step.
 *
 *     l ± z √(σ²(1 + (h − 1)α²))      h = 1 … horizon
 *
 *     smoothedSteps(simpleExponentialSmoothing([10, 14, 12], 0.5)!, 2)
 *     // [{ value: 12, low: 7.474, high: 16.53 }, { value: 12, low: 6.939, high: 17.06 }]
 *
 * Unit: that of the values
 * Interval: itself
 * Minimum n: 12 periods, seen to by `forecast`
 * R: forecast::ses(y, h = h, alpha = alpha, initial = "simple")
 * Source: Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 8.7. Catalogue M24.
 */
export function smoothedSteps({ alpha, level, variance }: Smoothed, horizon: number, confidence = 0.95): Interval[] {
  const z = twoSidedZ(confidence);
  return Array.from({ length: horizon }, (_, step) => {
    const half = z * Math.sqrt(variance * (1 + step * alpha ** 2));
    return { value: level, low: level - half, high: level + half };
  });
}

/** Where a function with one dip between `low` and `high` is lowest. */
function goldenSection(cost: (x: number) => number, low: number, high: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [left, right] = [high - golden * (high - low), low + golden * (high - low)];
  let [atLeft, atRight] = [cost(left), cost(right)];
  while (high - low > 1e-9) {
    if (atLeft <= atRight) {
      high = right;
      [right, atRight] = [left, atLeft];
      left = high - golden * (high - low);
      atLeft = cost(left);
    } else {
      low = left;
      [left, atLeft] = [right, atRight];
      right = low + golden * (high - low);
      atRight = cost(right);
    }
  }
  return (low + high) / 2;
}
