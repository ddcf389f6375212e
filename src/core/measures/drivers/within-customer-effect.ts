import type { Interval } from "../intervals/interval.ts";
import { twoSidedT } from "../numbers/student.ts";
import { sweep } from "../numbers/sweep.ts";
import { varies } from "../numbers/varies.ts";
import type { Moments } from "./covariance.ts";

/** Fewer customers than this with two waves or more: their change is not shown. */
export const fewestChanging = 30;

/** What moves with what within the same customers; lists are in the drivers' order. */
export interface WithinCustomerEffect {
  /** Customers with two waves or more; the others say nothing of change. */
  readonly customers: number;
  /** Whether there are enough of them to show it: 30. */
  readonly enough: boolean;
  /** Null for a driver that never changes within a customer, or only as those before it do. */
  readonly effects: readonly (Interval | null)[];
  /** If what is left varied alike and independently; null without degrees of freedom. */
  readonly standardErrors: readonly (number | null)[];
  /** Allowing for a customer's waves being alike (Arellano's HC0, no small-sample factor). */
  readonly clusteredErrors: readonly (number | null)[];
  /** Share of the outcome's variance within customers that goes with the drivers. */
  readonly withinRSquared: number;
}

/**
 * Does the same customer's outcome move when her rating moves? What differs between customers and stays (age, mood,
 * taste) plays no part, so this is nearer to cause than any association across customers.
 *
 *     y_it − ȳ_i = (x_it − x̄_i) b + e     V = W⁻¹ (Σᵢ sᵢsᵢᵀ) W⁻¹, sᵢ = Σ_t (x_it − x̄_i) e_it, W = Σ products within
 *
 * Of each customer the moments suffice (drivers in order, the outcome last): products about her own means. Null when
 * neither drivers nor outcome change within anybody.
 *
 *     withinCustomerEffect([
 *       { n: 2, mean: Float64Array.of(3, 6), products: Float64Array.of(2, 3, 3, 5) },
 *       { n: 2, mean: Float64Array.of(4, 8), products: Float64Array.of(2, 1, 1, 1) },
 *     ])
 *     // { customers: 2, enough: false, effects: [{ value: 1, low: -5.353, high: 7.353 }] }
 *
 * Unit: outcome per unit of the driver.
 * Interval: b ± t_{G−1} √(G/(G−1))·clustered error, G customers with two waves or more.
 * Minimum n: 30 customers with two waves (`enough`).
 * R: plm::plm(y ~ x, index = c("id", "t"), model = "within"); plm::vcovHC(m, method = "arellano", type = "HC0")
 * Source: Arellano 1987 Oxford Bulletin of Economics and Statistics 49; Wooldridge 2010, Econometric Analysis of Cross
 * Section and Panel Data, 10.5. Catalogue M17f.
 */
export function withinCustomerEffect(given: readonly Moments[], confidence = 0.95): WithinCustomerEffect | null {
  const changing = given.filter(({ n }) => n > 1);
  const size = changing[0]?.mean.length ?? 0;
  const drivers = size - 1;
  const within = new Float64Array(size * size);
  for (const { products } of changing) for (let k = 0; k < within.length; k++) within[k]! += products[k]!;
  const scale = Array.from({ length: size }, (_, j) => {
    // Each customer lies at a level of their own; rounding is as large as if one answer lay as far out as all of them together.
    const level = changing.reduce((sum, { n, mean }) => sum + n * mean[j]! ** 2, 0);
    const squares = within[j * (size + 1)]!;
    return varies({ n: 1, mean: Math.sqrt(level), squares }) ? Math.sqrt(squares) : 0;
  });
  const outcome = scale[drivers] ?? 0;
  if (!(outcome > 0) || !scale.slice(0, drivers).some((spread) => spread > 0)) return null;

  // On the scale of correlations, so that what is nothing can be told from what is small.
  const a = within.map((value, at) => {
    const by = scale[Math.floor(at / size)]! * scale[at % size]!;
    return by > 0 ? value / by : 0;
  });
  const taken = scale.slice(0, drivers).flatMap((_, j) => (sweep(a, size, j, 1e-11) ? [j] : []));
  const slopes = scale.slice(0, drivers).map((spread, j) => {
    return taken.includes(j) ? (a[drivers * size + j]! * outcome) / spread : 0;
  });
  const inverse = (j: number, k: number) => -a[j * size + k]! / (scale[j]! * scale[k]!);
  const left = Math.min(1, Math.max(0, a[drivers * (size + 1)]!));

  const squares = scale.map(() => 0);
  for (const { products } of changing) {
    const score = slopes.map((_, j) =>
      slopes.reduce((sum, slope, k) => sum - products[j * size + k]! * slope, products[j * size + drivers]!),
    );
    for (const j of taken) squares[j]! += taken.reduce((sum, k) => sum + inverse(j, k) * score[k]!, 0) ** 2;
  }
  const customers = changing.length;
  const waves = changing.reduce((sum, { n }) => sum + n, 0);
  const degreesOfFreedom = waves - customers - taken.length;
  const factor = Math.sqrt(customers / (customers - 1));
  const of = <Value>(value: (j: number) => Value) => slopes.map((_, j) => (taken.includes(j) ? value(j) : null));
  return {
    customers,
    enough: customers >= fewestChanging,
    effects: of((j) => {
      if (customers < 2) return null;
      const half = twoSidedT(confidence, customers - 1) * factor * Math.sqrt(squares[j]!);
      return { value: slopes[j]!, low: slopes[j]! - half, high: slopes[j]! + half };
    }),
    standardErrors: of((j) =>
      degreesOfFreedom > 0 ? Math.sqrt(((left * outcome ** 2) / degreesOfFreedom) * inverse(j, j)) : null,
    ),
    clusteredErrors: of((j) => Math.sqrt(squares[j]!)),
    withinRSquared: 1 - left,
  };
}
