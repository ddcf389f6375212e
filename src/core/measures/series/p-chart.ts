import { fewestPeople } from "../intervals/suppression.ts";
import { meanOf } from "./series.ts";
import { type Signals, signalsOf } from "./signals.ts";
import { baselinePoints } from "./xmr-chart.ts";

/** Of a period's n answers, x were such. */
export interface PeriodShare {
  readonly x: number;
  readonly n: number;
}

export interface Limits {
  readonly low: number;
  readonly high: number;
}

export interface PChart {
  readonly centre: number;
  /** By period: the share and Laney's limits; null for a gap. The limits are null where nothing varies. */
  readonly periods: readonly ({
    readonly share: number;
    readonly laney: Limits | null;
    readonly plain: Limits;
  } | null)[];
  /** How much more shares vary from period to period than their n alone would have it; null where it cannot be told. */
  readonly sigmaZ: number | null;
  readonly baseline: { readonly points: number; readonly enough: boolean };
  /** By Laney's limits. */
  readonly signals: Signals;
  /** Points outside the ordinary p-chart's limits, for comparison: with large n these cry wolf. */
  readonly outsidePlain: readonly number[];
}

/**
 * Did a share change, or does it only vary as it always did? Laney's p′ chart.
 *
 *     p̄ = Σx/Σn      s_t = √(p̄(1−p̄)/n_t)      z_t = (p_t − p̄)/s_t      σ_z = mean|z_t − z_{t−1}|/1.128
 *     limits p̄ ± 3 s_t σ_z, within 0–1
 *
 * The ordinary p-chart (σ_z = 1) takes every swing beyond chance for a signal, and at n in the thousands the ordinary
 * week-to-week swing is one. Limits rest on the first `baseline` points (all, by default) and are frozen after. Periods
 * with fewer than `fewest` answers are gaps, not points; the range goes from one shown point to the next. Null without a
 * point.
 *
 *     pChart([
 *       { x: 80, n: 100 },
 *       { x: 90, n: 100 },
 *       { x: 85, n: 100 },
 *     ])
 *     // { centre: 0.85, sigmaZ: 1.862, signals: { outside: [], runs: [] } }
 *
 * Unit: share 0–1
 * Interval: the limits
 * Minimum n: 5 answers a period, 12 periods as the baseline
 * R: qcc::qcc(x, type = "p", sizes = n) for the plain limits; z <- (x/n - p)/s; mean(abs(diff(z)))/1.128 for σ_z
 * Source: Laney (2002), Quality Engineering 14. Catalogue M21.
 */
export function pChart(
  periods: readonly PeriodShare[],
  options: { readonly baseline?: number; readonly fewest?: number } = {},
): PChart | null {
  const { baseline, fewest = fewestPeople } = options;
  const points = periods.flatMap(({ x, n }, at) => (n >= fewest && n > 0 ? [{ at, x, n }] : []));
  const known = points.slice(0, baseline);
  const n = known.reduce((sum, point) => sum + point.n, 0);
  const x = known.reduce((sum, point) => sum + point.x, 0);
  if (n === 0) return null;
  const centre = x / n;
  const deviation = (size: number) => Math.sqrt((centre * (1 - centre)) / size);
  const z = known.map((point) => (point.x / point.n - centre) / deviation(point.n));
  const sigmaZ =
    known.length > 1 && x > 0 && x < n ? meanOf(z.slice(1).map((value, i) => Math.abs(value - z[i]!))) / 1.128 : null;

  const shown = new Map(
    points.map((point) => {
      const s = deviation(point.n);
      return [
        point.at,
        {
          share: point.x / point.n,
          laney: sigmaZ === null ? null : within(centre, 3 * s * sigmaZ),
          plain: within(centre, 3 * s),
        },
      ];
    }),
  );
  // Counts are whole: which side a share lies on is told without rounding.
  const side = (point: PeriodShare) => Math.sign(point.x * n - x * point.n);
  const signals = (limitsOf: "laney" | "plain") =>
    signalsOf(
      points.map((point) => {
        const { share, [limitsOf]: limits } = shown.get(point.at)!;
        const outside = limits !== null && (share < limits.low || share > limits.high);
        return { at: point.at, side: side(point), outside: outside && side(point) !== 0 };
      }),
    );
  return {
    centre,
    periods: periods.map((_, at) => shown.get(at) ?? null),
    sigmaZ,
    baseline: { points: known.length, enough: known.length >= baselinePoints },
    signals: signals("laney"),
    outsidePlain: signals("plain").outside,
  };
}

const within = (centre: number, reach: number): Limits => ({
  low: Math.max(0, centre - reach),
  high: Math.min(1, centre + reach),
});
