import type { Interval } from "../intervals/interval.ts";
import { fewestPeople } from "../intervals/suppression.ts";
import { sesOptimised, simpleExponentialSmoothing, smoothedSteps } from "./exponential-smoothing.ts";
import { holt, holtOptimised, trendSteps } from "./holt.ts";
import { mannKendall } from "./mann-kendall.ts";

/** A period that was measured: its value with its own interval, and how many answered. */
export interface PastPeriod extends Interval {
  readonly n: number;
}

/** What may be said of the periods to come. */
export type Forecast =
  | {
      readonly kind: "forecast";
      readonly method: "SES" | "Holt";
      /** Whether it was made on the logit scale, for a share near its end. */
      readonly logit: boolean;
      readonly steps: readonly Interval[];
      /** Shown periods it rests on. */
      readonly periods: number;
    }
  /** Too short a history: what was measured last, and in which period; no forecast. */
  | {
      readonly kind: "last value";
      readonly last: Interval;
      readonly at: number;
      readonly periods: number;
      readonly needed: number;
    };

export interface ForecastOptions {
  /** The ends of the measure's scale. */
  readonly scale: readonly [min: number, max: number];
  /** The measure is a share 0–1. */
  readonly share?: boolean;
  /** Periods asked for; never more than a third of the history are told. */
  readonly horizon?: number;
  /** Break lines (`breakLines`): only what came after the last one is history. */
  readonly breaks?: readonly number[];
  readonly confidence?: number;
}

/**
 * What the next periods will probably be, by the plainest method that does: always with the interval.
 *
 *     simple exponential smoothing; Holt's trend only if Mann–Kendall's p < .05 and, both fitted to the first three
 *     quarters, its one-step Σe² over the last quarter is the lower
 *
 * A share whose smoothed level lies beyond 90 % (or below 10 %) is foretold as its logit, ln((x + ½)/(n − x + ½)), so that
 * the interval leans away from the end; everything is clipped to the scale. At most a third as many periods as the
 * history has. With fewer than 12 shown periods there is no forecast, only the last value. Gaps, and periods in which fewer than five
 * answered, are left out. A change of mode ends the history before it. Null where nothing was measured since.
 *
 *     forecast(
 *       Array.from({ length: 12 }, (_, t) => ({ value: 60 + (t % 3), low: 55, high: 66, n: 200 })),
 *       { scale: [0, 100], horizon: 1 },
 *     )
 *     // { kind: "forecast", method: "SES", steps: [{ value: 61.15, low: 59.22, high: 63.08 }] }
 *
 * Unit: that of the values
 * Interval: where the value of one period will lie
 * Minimum n: 12 periods
 * R: HoltWinters(y, beta = FALSE, gamma = FALSE); HoltWinters(y, gamma = FALSE)
 * Source: Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 8. Catalogue M24.
 */
export function forecast(history: readonly (PastPeriod | null)[], options: ForecastOptions): Forecast | null {
  const { scale, share = false, breaks = [], confidence = 0.95 } = options;
  const from = Math.max(0, ...breaks.filter((at) => at < history.length));
  const shown = history.flatMap((period, at) =>
    period === null || period.n < fewestPeople || at < from ? [] : [{ ...period, at }],
  );
  const last = shown.at(-1);
  if (last === undefined) return null;
  const periods = shown.length;
  if (periods < needed) {
    const { value, low, high, at } = last;
    return { kind: "last value", last: { value, low, high }, at, periods, needed };
  }
  const values = shown.map(({ value }) => value);
  const { level } = sesOptimised(values)!;
  const logit = share && (level > 0.9 || level < 0.1);
  const series = logit ? shown.map(logitOf) : values;
  const method = hasTrend(values) && holtIsBetter(series) ? "Holt" : "SES";
  const horizon = Math.min(options.horizon ?? periods, Math.floor(periods / 3));
  const steps =
    method === "Holt"
      ? trendSteps(holtOptimised(series)!, horizon, confidence)
      : smoothedSteps(sesOptimised(series)!, horizon, confidence);
  const clipped = (value: number) => Math.min(scale[1], Math.max(scale[0], logit ? 1 / (1 + Math.exp(-value)) : value));
  return {
    ...{ kind: "forecast", method, logit, periods },
    steps: steps.map(({ value, low, high }) => ({ value: clipped(value), low: clipped(low), high: clipped(high) })),
  };
}

/** Fewer shown periods than this have no forecast. */
const needed = 12;

/** ln((x + ½)/(n − x + ½)): finite also where everybody says it. */
const logitOf = ({ value, n }: PastPeriod): number => Math.log((value * n + 0.5) / ((1 - value) * n + 0.5));

const hasTrend = (values: readonly number[]): boolean => mannKendall(values)!.p < 0.05;

/** Whether Holt, fitted to the first three quarters, foretells the last quarter step by step better than SES. */
function holtIsBetter(values: readonly number[]): boolean {
  const known = values.slice(0, Math.floor(0.75 * values.length));
  const last = (errors: readonly number[]) => errors.slice(known.length).reduce((sum, error) => sum + error * error, 0);
  const plain = sesOptimised(known)!;
  const trend = holtOptimised(known)!;
  return (
    last(holt(values, trend.alpha, trend.betaStar)!.errors) <
    last(simpleExponentialSmoothing(values, plain.alpha)!.errors)
  );
}
