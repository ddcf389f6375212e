import { intervalOf, type SlopeInterval } from "../regressions/clustered-slope.ts";
import { type GroupedLeastSquares, groupedLeastSquares, pullOf } from "../regressions/grouped-least-squares.ts";
import { combinedBy } from "../regressions/likelihood-maximum.ts";

/** A coefficient with its Newey–West interval, and the error it would have if periods were independent. */
export interface SeriesTerm extends SlopeInterval {
  readonly plainError: number;
}

export interface InterruptedTimeSeries {
  readonly ok: true;
  readonly intercept: SeriesTerm;
  /** Change per period before the action. */
  readonly time: SeriesTerm;
  /** Step at the action. */
  readonly level: SeriesTerm;
  /** Change of the slope from the action on. */
  readonly slope: SeriesTerm;
  /** How far the last period lies from where it would have been without the action: level + slope · periods since. */
  readonly effectAtEnd: SeriesTerm;
  /** Near 2 when neighbouring periods' deviations are independent; null when the line leaves nothing. */
  readonly durbinWatson: number | null;
  readonly lag: number;
  readonly n: number;
}

export interface SeriesTooShort {
  readonly ok: false;
  /** Too few periods on a side; or periods so placed that step and slopes cannot be told apart. */
  readonly reason: "too-few-periods" | "not-estimable";
  readonly before: number;
  readonly after: number;
}

/** Fewer periods than this on either side: no effect is told from the series. */
const fewestPeriods = 8;

/**
 * What an action changed where nothing can be compared with: the step and the change of slope in a series at the action.
 *
 *     y_t = a + b·t + level·[t > T] + slope·max(0, t − T)     t = 1 …, T periods before the action
 *     Newey–West   V = n/(n−4) · B (Γ₀ + Σ_l (1 − l/(L+1))(Γ_l + Γ_lᵀ)) B
 *     L = max(1, ⌊4(n/100)^2/9⌋); 12 for monthly periods from 60 on
 *
 * Weaker than a comparison: whatever else changed at the same time is taken for the action. Periods without a value are
 * left out and keep their place in time.
 *
 *     (
 *       interruptedTimeSeries(
 *         [60, 61, 60, 62, 61, 62, 63, 62, 70, 71, 70, 72, 71, 73, 72, 73],
 *         8,
 *       ) as InterruptedTimeSeries
 *     ).level
 *     // { value: 7.095, low: 6.359, high: 7.831 }
 *
 * Unit: the outcome's own; time and slope per period.
 * Interval: coefficient ± t·error with n − 4 degrees of freedom.
 * Minimum n: 8 periods on each side (`fewest`).
 * R: sandwich::NeweyWest(lm(y ~ time + post + since), lag = L, prewhite = FALSE, adjust = TRUE)
 * Source: Newey & West 1987 Econometrica 55; Wagner et al. 2002 J Clinical Pharmacy and Therapeutics 27. Catalogue M22.
 */
export function interruptedTimeSeries(
  values: readonly (number | null)[],
  before: number,
  options: {
    readonly lag?: number;
    readonly monthly?: boolean;
    readonly fewest?: number;
    readonly confidence?: number;
  } = {},
): InterruptedTimeSeries | SeriesTooShort {
  const { monthly = false, fewest = fewestPeriods, confidence = 0.95 } = options;
  const seen = values.flatMap((mean, at) => (mean === null ? [] : [{ time: at + 1, mean }]));
  const n = seen.length;
  const sides = { before: seen.filter(({ time }) => time <= before).length, after: 0 };
  sides.after = n - sides.before;
  if (Math.min(sides.before, sides.after) < fewest) return { ok: false, reason: "too-few-periods", ...sides };

  const line = groupedLeastSquares(
    seen.map(({ time, mean }) => ({ x: [time, Number(time > before), Math.max(0, time - before)], n: 1, mean })),
  );
  if (line === null || line.design.kept.length < 3 || n <= 4) return { ok: false, reason: "not-estimable", ...sides };
  const lag = options.lag ?? usualLag(n, monthly);
  const [intercept, time, level, slope] = line.combinations as Float64Array[];
  const atEnd = level!.map((part, k) => part + (values.length - before) * slope![k]!);
  const term = (combination: Float64Array): SeriesTerm => ({
    ...intervalOf(combinedBy(combination, line.fit), neweyWest(line, combination, lag), n - 4, confidence),
    plainError: plainError(line, combination),
  });
  return {
    ok: true,
    intercept: term(intercept!),
    time: term(time!),
    level: term(level!),
    slope: term(slope!),
    effectAtEnd: term(atEnd),
    durbinWatson: durbinWatson(line.left),
    lag,
    n,
  };
}

/** How many periods back deviations may go together: the rule above. */
export const usualLag = (periods: number, monthly = false): number =>
  monthly && periods >= 60 ? 12 : Math.max(1, Math.floor(4 * (periods / 100) ** (2 / 9)));

function neweyWest(line: GroupedLeastSquares, combination: Float64Array, lag: number): number {
  const pull = pullOf(line, combination);
  const moves = line.left.map((left, t) => left * combinedBy(pull, line.points.subarray(t * line.terms)));
  let variance = 0;
  for (let l = 0; l <= lag; l++) {
    let together = 0;
    for (let t = l; t < moves.length; t++) together += moves[t]! * moves[t - l]!;
    variance += (l === 0 ? 1 : 2 * (1 - l / (lag + 1))) * together;
  }
  // Never negative but for rounding.
  return Math.sqrt((line.n / (line.n - line.terms)) * Math.max(0, variance));
}

function plainError(line: GroupedLeastSquares, combination: Float64Array): number {
  const variance = squared(line.left) / (line.n - line.terms);
  return Math.sqrt(variance * combinedBy(pullOf(line, combination), combination));
}

function durbinWatson(left: Float64Array): number | null {
  const all = squared(left);
  return all > 0 ? squared(left.slice(1).map((value, t) => value - left[t]!)) / all : null;
}

const squared = (values: Float64Array): number => values.reduce((sum, value) => sum + value * value, 0);
