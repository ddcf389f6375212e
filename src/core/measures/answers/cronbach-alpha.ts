import type { Moments } from "../drivers/covariance.ts";
import { varies } from "../numbers/varies.ts";

export interface CronbachAlpha {
  readonly n: number;
  readonly alpha: number;
  /** As if all items varied alike; null, like the mean correlation, where an item does not vary. */
  readonly standardised: number | null;
  readonly averageCorrelation: number | null;
  /** By item: α of the others; null with two items only, or where the others do not vary. */
  readonly ifDropped: readonly (number | null)[];
  /** By item: its correlation with the sum of the others; null where one of the two does not vary. */
  readonly itemRest: readonly (number | null)[];
  /** Whether the items may be averaged to one index: α at least .6. */
  readonly mayAverage: boolean;
}

/**
 * Do the items of an index measure one thing, so that they may be averaged.
 *
 *     α = k/(k−1) · (1 − Σ s_i²/s_total²)      standardised = k r̄/(1 + (k−1) r̄)
 *     item-rest r = (Σ_j s_ij − s_i²)/(s_i · s_rest)
 *
 * From the moments of the items over respondents who answered them all. Items worded the other way are turned round at
 * import. Null with fewer than two items or respondents, or where the sum does not vary.
 *
 *     cronbachAlpha({ n: 5, mean: Float64Array.of(3, 3), products: Float64Array.of(10, 8, 8, 10) })
 *     // { alpha: 0.8889, standardised: 0.8889, mayAverage: true }
 *
 * Unit: at most 1; negative where items contradict each other
 * Interval: none
 * Minimum n: 30 people; below .6 the items are not averaged
 * R: psych::alpha(items, check.keys = FALSE)
 * Source: Cronbach (1951), Psychometrika 16. Catalogue M30.
 */
export function cronbachAlpha({ n, mean, products }: Moments): CronbachAlpha | null {
  const k = mean.length;
  const items = Array.from({ length: k }, (_, i) => i);
  const own = items.map((i) => {
    const squares = products[i * k + i]!;
    return varies({ n, mean: mean[i]!, squares }) ? squares : 0;
  });
  const product = (i: number, j: number): number => (i === j ? own[i]! : own[i] && own[j] ? products[i * k + j]! : 0);
  const withAll = items.map((i) => items.reduce((sum, j) => sum + product(i, j), 0));
  const total = withAll.reduce((sum, value) => sum + value, 0);
  const diagonal = own.reduce((sum, value) => sum + value, 0);
  const alpha = n < 2 ? null : alphaOf(k, diagonal, total);
  if (alpha === null) return null;

  const averageCorrelation = own.includes(0) ? null : meanCorrelation();
  return {
    n,
    alpha,
    standardised: averageCorrelation === null ? null : standardised(averageCorrelation),
    averageCorrelation,
    ifDropped: items.map((i) => alphaOf(k - 1, diagonal - own[i]!, restSquare(i))),
    itemRest: items.map((i) => {
      const spread = own[i]! * restSquare(i);
      return spread > 1e-24 * own[i]! * diagonal ? within((withAll[i]! - own[i]!) / Math.sqrt(spread)) : null;
    }),
    mayAverage: alpha >= 0.6,
  };

  /** Of the sum of the other items. */
  function restSquare(i: number): number {
    return total - 2 * withAll[i]! + own[i]!;
  }

  function meanCorrelation(): number {
    let sum = 0;
    for (const i of items) for (let j = 0; j < i; j++) sum += product(i, j) / Math.sqrt(own[i]!) / Math.sqrt(own[j]!);
    return sum / ((k * (k - 1)) / 2);
  }

  function standardised(r: number): number | null {
    const below = 1 + (k - 1) * r;
    return below > 1e-12 ? (k * r) / below : null;
  }
}

function alphaOf(k: number, diagonal: number, total: number): number | null {
  if (k < 2 || !(total > 1e-14 * diagonal)) return null;
  return (k / (k - 1)) * (1 - diagonal / total);
}

const within = (r: number): number => Math.min(1, Math.max(-1, r));
