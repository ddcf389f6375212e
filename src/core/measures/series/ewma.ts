import type { Reference } from "./cusum.ts";
import type { Series } from "./series.ts";

export interface Ewma {
  /** By period; a gap keeps the average as it was. */
  readonly averages: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly outside: readonly number[];
}

/**
 * Has something drifted slowly? An average in which the past fades, the alternative to `cusum`.
 *
 *     E_t = λx_t + (1 − λ)E_{t−1}, E₀ = target      limits target ± Lσ√(λ/(2 − λ) · (1 − (1 − λ)^{2t}))
 *
 * The limits are exact, so they are narrow at the start; t counts shown points. Null unless σ > 0.
 *
 *     ewma([12, 14], { target: 10, sigma: 1 })      // { averages: [10.4, 11.12], high: [10.6, 10.77], outside: [1] }
 *
 * Unit: that of the values
 * Interval: the limits
 * Minimum n: 12 periods as the baseline that gives target and σ
 * R: qcc::ewma(x, center = target, std.dev = sigma, lambda = lambda, nsigmas = L)
 * Source: Roberts (1959), Technometrics 1. Catalogue M21.
 */
export function ewma(
  series: Series,
  { target, sigma }: Reference,
  { lambda = 0.2, L = 3 }: { readonly lambda?: number; readonly L?: number } = {},
): Ewma | null {
  if (!(sigma > 0)) return null;
  let [average, points] = [target, 0];
  const steps = series.map((value) => {
    if (value !== null) {
      average += lambda * (value - average);
      points++;
    }
    const reach = L * sigma * Math.sqrt((lambda / (2 - lambda)) * (1 - (1 - lambda) ** (2 * points)));
    const outside = value !== null && Math.abs(average - target) > reach;
    return { average, low: target - reach, high: target + reach, outside };
  });
  return {
    averages: steps.map((step) => step.average),
    low: steps.map(({ low }) => low),
    high: steps.map(({ high }) => high),
    outside: steps.flatMap(({ outside }, at) => (outside ? [at] : [])),
  };
}
