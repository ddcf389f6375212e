import type { Signals } from "../../measures/series/signals.ts";
import type { Says } from "./sayable.ts";

/** A series of periods, as Mann and Kendall's test and Sen's slope see it. */
export interface Series {
  /** Null where there are too few periods for a test. */
  readonly p: number | null;
  /** Per period; its sign alone is used. */
  readonly slope: number;
  /** The way of asking changed on the way: a break line, across which nothing is joined. */
  readonly modeChanged?: boolean;
}

/** As often is a trend told where there is none. */
export const trendLevel = 0.05;

/**
 * Whether a series may be called a trend, and which way it goes: p of Mann–Kendall below .05, whatever stands beside it
 * (decision 0036). Source: catalogue M21, M23.
 */
export function trend({ p, slope, modeChanged = false }: Series): Says<"trend"> {
  if (modeChanged) return "mode-changed";
  if (p === null) return "too-few";
  if (!(p < trendLevel) || slope === 0) return "no-trend";
  return slope > 0 ? "rising" : "falling";
}

/**
 * What a period says against the ordinary variation: that it lies outside the limits, or is the eighth or later in a row on
 * one side (1 above the centre, −1 below). There are no other signals. Source: catalogue M21.
 */
export function signalAt(at: number, side: number, { outside, runs }: Signals): Says<"signal"> {
  if (outside.includes(at)) return side > 0 ? "above" : "below";
  if (runs.includes(at)) return side > 0 ? "above-run" : "below-run";
  return "none";
}

/**
 * Whether something may be said to predict: `passed` is that its AUC's lower end lies above .60 and its calibration slope
 * within .7 to 1.3, tried on a period after the one that it was fitted on.
 *
 * Source: catalogue M29.
 */
export const predicts = (passed: boolean, triedOn: "next-period" | "in-sample"): Says<"predicts"> =>
  triedOn === "in-sample" ? "not-out-of-sample" : passed ? "predicts" : "too-weak";
