import { normalCdf, normalQuantile } from "../numbers/normal.ts";
import { randomFrom, resample } from "../numbers/random.ts";
import { varies } from "../numbers/varies.ts";

/** What resampling says of a statistic. */
export interface BootstrapInterval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** How `low` and `high` were found; "no variation" when every draw gave the estimate again. */
  readonly method: "BCa" | "percentile" | "no variation";
  /** Bias correction and acceleration; null where they are not defined, and the interval is then the percentile one. */
  readonly z0: number | null;
  readonly acceleration: number | null;
  readonly percentile: readonly [low: number, high: number];
  /** Standard deviation of the draws. */
  readonly standardError: number;
  readonly draws: number;
}

/** Draws when nobody asks otherwise; an export may ask for 5,000. */
export const usualDraws = 2000;

/**
 * Bootstrap of any statistic of independent units (customers, or groups of them, never single answers of one person).
 *
 * `statistic` is given how often each unit comes: all ones for the data themselves, the counts of a draw with
 * replacement, or one zero for the jackknife. It may answer NaN where it is not defined; such draws are left out.
 *
 *     interval  BCa: t*₍α₁₎ … t*₍α₂₎    αᵢ = Φ(z₀ + (z₀ + zᵢ)/(1 − a(z₀ + zᵢ)))
 *               z₀ = Φ⁻¹(#{t* < t}/B)    a = Σu³ / (6 (Σu²)^³⁄²)    u = mean(jackknife) − jackknife
 *
 * Percentile interval where z₀ or a is not defined.
 *
 *     bootstrap(5, (counts) => [2, 3, 3, 5, 9].reduce((sum, x, i) => sum + counts[i]! * x, 0) / 5, { seed: 1 })
 *     // { estimate: 4.4, low: 2.8, high: 7, method: "BCa" }
 *
 * Unit: that of the statistic.
 * Interval: two-sided, 95 % by default.
 * Minimum n: that of the statistic; BCa is itself short for the spread of tiny samples.
 * R: boot::boot.ci(boot::boot(x, statistic, R = 2000), type = c("perc", "bca"))
 * Source: Efron 1987 JASA 82; DiCiccio & Efron 1996 Statistical Science 11. Catalogue F5.
 */
export function bootstrap(
  units: number,
  statistic: (counts: Float64Array) => number,
  { seed, draws = usualDraws, confidence = 0.95 }: { seed: number; draws?: number; confidence?: number },
): BootstrapInterval {
  const [estimate, drawn, jackknife] = resampled(units, (counts) => [statistic(counts)], { seed, draws });
  return bootstrapInterval(estimate[0]!, drawn[0]!, jackknife[0]!, confidence);
}

/** Estimates of several statistics, and their values by draw and by unit left out. */
export type Resampled = readonly [estimates: readonly number[], draws: Float64Array[], jackknife: Float64Array[]];

/** The same for several statistics at once, so that they share their draws; intervals are made of it afterwards. */
export function resampled(
  units: number,
  statistics: (counts: Float64Array) => ArrayLike<number>,
  { seed, draws = usualDraws }: { seed: number; draws?: number },
): Resampled {
  const random = randomFrom(seed);
  const counts = new Float64Array(units).fill(1);
  const estimates = Array.from(statistics(counts));
  const drawn = estimates.map(() => new Float64Array(draws));
  const jackknife = estimates.map(() => new Float64Array(units));
  const keep = (into: readonly Float64Array[], at: number) => {
    const values = statistics(counts);
    into.forEach((column, k) => {
      column[at] = values[k]!;
    });
  };
  for (let draw = 0; draw < draws; draw++) {
    resample(random, counts);
    keep(drawn, draw);
  }
  counts.fill(1);
  for (let unit = 0; unit < units; unit++) {
    counts[unit] = 0;
    keep(jackknife, unit);
    counts[unit] = 1;
  }
  return [estimates, drawn, jackknife];
}

/**
 * Σ (count − less) · row over units, each with a row of `width` numbers: what most statistics of a draw are made of. With
 * `less` 1 only the units that differ from once count.
 */
export function weightedSum(rows: Float64Array, width: number, counts: ArrayLike<number>, less = 0): Float64Array {
  const sum = new Float64Array(width);
  const units: number[] = [];
  for (let unit = 0; unit < counts.length; unit++) if (counts[unit] !== less) units.push(unit);
  const weight = (unit: number) => counts[unit]! - less;
  let next = 0;
  // Four rows at a time, added in the same order: most of the time goes into fetching the sum and laying it back.
  for (; next + 4 <= units.length; next += 4) {
    const [i, j, k, l] = [units[next]!, units[next + 1]!, units[next + 2]!, units[next + 3]!];
    const [a, b, c, d] = [weight(i), weight(j), weight(k), weight(l)];
    const [ofI, ofJ, ofK, ofL] = [i * width, j * width, k * width, l * width];
    for (let at = 0; at < width; at++)
      sum[at] = sum[at]! + a * rows[ofI + at]! + b * rows[ofJ + at]! + c * rows[ofK + at]! + d * rows[ofL + at]!;
  }
  for (; next < units.length; next++) {
    const [unit, of] = [units[next]!, units[next]! * width];
    for (let at = 0; at < width; at++) sum[at]! += weight(unit) * rows[of + at]!;
  }
  return sum;
}

/** The interval from draws and jackknife values already made. */
export function bootstrapInterval(
  estimate: number,
  draws: ArrayLike<number>,
  jackknife: ArrayLike<number>,
  confidence = 0.95,
): BootstrapInterval {
  const sorted = Float64Array.from(draws)
    .filter((value) => !Number.isNaN(value))
    .sort();
  const tail = (1 - confidence) / 2;
  const percentile = [quantile(sorted, tail), quantile(sorted, 1 - tail)] as const;
  const common = { estimate, percentile, standardError: deviation(sorted), draws: sorted.length };

  // Sums in another order may differ in the last digit.
  if (sorted.every((value) => Math.abs(value - estimate) <= 1e-12 * Math.abs(estimate))) {
    const percentile = [estimate, estimate] as const;
    return {
      ...common,
      percentile,
      low: estimate,
      high: estimate,
      method: "no variation",
      z0: null,
      acceleration: null,
    };
  }
  const z0 = normalQuantile(sorted.filter((value) => value < estimate).length / sorted.length);
  const acceleration = skewOf(jackknife);
  const shifted = (z: number) => {
    const along = 1 - (acceleration ?? Number.NaN) * (z0 + z);
    return along > 0 ? normalCdf(z0 + (z0 + z) / along) : Number.NaN;
  };
  const [below, above] = [shifted(normalQuantile(tail)), shifted(normalQuantile(1 - tail))];
  const defined = Number.isFinite(z0) && !Number.isNaN(below) && !Number.isNaN(above);
  const [low, high] = defined ? [quantile(sorted, below), quantile(sorted, above)] : percentile;
  const method = defined ? "BCa" : "percentile";
  return { ...common, low, high, method, z0: Number.isFinite(z0) ? z0 : null, acceleration };
}

/**
 * Quantile of sorted values, between the nearest two (type 7).
 *
 *     x₍ₕ₎ + (h − ⌊h⌋)(x₍ₕ₊₁₎ − x₍ₕ₎)      h = (n − 1)p + 1
 *
 *     quantile([1, 2, 4, 8], 0.5)      // 3
 *
 * Unit: that of the values
 * Interval: none
 * Minimum n: none
 * R: quantile(x, p, type = 7)
 * Source: Hyndman & Fan 1996 American Statistician 50. Catalogue F5.
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  if (sorted.length === 0) return Number.NaN;
  const at = p * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (at - below) * (high - low);
}

/** The acceleration: null when leaving out one unit or another makes no difference. */
function skewOf(jackknife: ArrayLike<number>): number | null {
  const values = Array.from(jackknife).filter((value) => !Number.isNaN(value));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let squares = 0;
  let cubes = 0;
  for (const value of values) {
    squares += (mean - value) ** 2;
    cubes += (mean - value) ** 3;
  }
  return varies({ n: values.length, mean, squares }) ? cubes / (6 * squares ** 1.5) : null;
}

function deviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
