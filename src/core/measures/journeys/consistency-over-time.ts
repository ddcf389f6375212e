import { chiSquareUpper } from "../numbers/chi-square.ts";

/** One period's mean and the sampling variance of that mean. */
export interface PeriodMean {
  readonly mean: number;
  readonly variance: number;
}

export interface ConsistencyOverTime {
  /** Weighted squared deviations, which is chi-square when nothing truly moves. */
  readonly q: number;
  readonly df: number;
  readonly p: number;
  readonly tau2: number;
  /** τ: true swing from period to period, beyond sampling noise. */
  readonly tau: number;
  /** Per cent of the variation that is more than sampling noise. */
  readonly i2: number;
  readonly pooledMean: number;
  readonly pooledStandardError: number;
}

/**
 * How much a measure truly swings from period to period, beyond what few answers make it swing.
 *
 *     w = 1/variance      Q = Σ w (mean − m̄_w)²      τ² = max(0, (Q − (k−1))/(Σw − Σw²/Σw))
 *     I² = 100 · τ²/(τ² + s²), s² = (k−1)Σw/((Σw)² − Σw²)      pooled mean with weights 1/(variance + τ²)
 *
 * The standard deviation of period means is not shown: it is mostly a matter of n. Null with fewer than two periods.
 * Every variance must be above 0.
 *
 *     consistencyOverTime([
 *       { mean: 4, variance: 0.01 },
 *       { mean: 4.3, variance: 0.01 },
 *       { mean: 3.8, variance: 0.02 },
 *     ])
 *     // { q: 9.4, df: 2, p: 0.009095, tau: 0.2151 }
 *
 * Unit: that of the means
 * Interval: none
 * Minimum n: 5 people in each period
 * R: metafor::rma(yi = means, vi = variances, method = "DL")
 * Source: DerSimonian & Laird (1986), Controlled Clinical Trials 7. Catalogue M10.
 */
export function consistencyOverTime(periods: readonly PeriodMean[]): ConsistencyOverTime | null {
  if (periods.length < 2) return null;
  const weights = periods.map(({ variance }) => 1 / variance);
  const total = add(weights);
  const centre = add(periods.map(({ mean }, i) => weights[i]! * mean)) / total;
  const q = add(periods.map(({ mean }, i) => weights[i]! * (mean - centre) ** 2));
  const df = periods.length - 1;
  const squares = add(weights.map((weight) => weight * weight));
  const tau2 = Math.max(0, (q - df) / (total - squares / total));
  const noise = (df * total) / (total * total - squares);

  const pooled = periods.map(({ variance }) => 1 / (variance + tau2));
  return {
    q,
    df,
    p: chiSquareUpper(q, df),
    tau2,
    tau: Math.sqrt(tau2),
    i2: (100 * tau2) / (tau2 + noise),
    pooledMean: add(periods.map(({ mean }, i) => pooled[i]! * mean)) / add(pooled),
    pooledStandardError: Math.sqrt(1 / add(pooled)),
  };
}

const add = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
