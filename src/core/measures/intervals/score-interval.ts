import { twoSidedZ } from "../numbers/normal.ts";
import { wilsonIntervalAt } from "./wilson-interval.ts";

/** A mean of something that lies between 0 and 1, with what is known of its uncertainty. */
export interface BoundedMean {
  /** θ̂, 0–1. */
  readonly theta: number;
  /** Estimated variance of θ̂. */
  readonly variance: number;
  /** Answers; takes the place of the effective number where the variance is 0. */
  readonly n: number;
}

/**
 * Score interval with an effective number of answers, for any mean of something bounded: Polku's house interval.
 *
 *     nEff = θ̂(1 − θ̂)/V      (V = 0: nEff = n)      then Wilson with p = θ̂, n = nEff
 *
 * V is p(1−p)/n for shares (gives Wilson exactly), s²/n for indices, s²/4n for net scores mapped from −1…1, and the
 * clustered or weighted variance where those apply. Unlike the t interval it keeps its coverage at the ceiling, where
 * experience data sit, and it never leaves 0–1. Null when n = 0.
 *
 *     scoreInterval({ theta: 0.9, variance: 0.002, n: 40 })      // { low: 0.7787, high: 0.9584, nEff: 45 }
 *
 * Unit: as θ̂, 0–1; scaled by the caller
 * Interval: itself
 * Minimum n: 5 people to be shown
 * R: score_ci(theta, V, n, conf) of the reference vectors
 * Source: Korn & Graubard (1998), Survey Methodology 24; Dean & Pagano (2015), J Survey Statistics and Methodology 3.
 * Catalogue F1b.
 */
export function scoreInterval(mean: BoundedMean, confidence = 0.95): ScoreInterval | null {
  return scoreIntervalAt(twoSidedZ(confidence), mean);
}

export interface ScoreInterval {
  readonly low: number;
  readonly high: number;
  readonly nEff: number;
}

/** The same at a given z, for whoever looks for the level at which an interval just reaches something. */
export function scoreIntervalAt(z: number, { theta, variance, n }: BoundedMean): ScoreInterval | null {
  if (n === 0) return null;
  // Sums of floats may end a hair outside.
  const value = Math.min(1, Math.max(0, theta));
  const spread = value * (1 - value);
  // A variance of rounding errors is none.
  const nEff = variance > 1e-15 && spread / variance > 0 ? spread / variance : n;
  const interval = wilsonIntervalAt(z, value * nEff, nEff);
  return interval && { low: interval.low, high: interval.high, nEff };
}
