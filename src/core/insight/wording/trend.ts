import type { Says } from "./sayable.ts";

/** A series of periods, as Mann and Kendall's test and Sen's slope see it. */
export interface Course {
  /** Null where there are too few periods for a test. */
  readonly p: number | null;
  /** Per period; its sign alone is used. */
  readonly slope: number;
  /** The way of asking changed on the way: a break line, across which nothing is joined. */
  readonly modeChanged?: boolean;
}

/** Whether a course may be called a trend, and which way it goes: p of Mann–Kendall below .05. Source: catalogue M21, M23. */
export function trend({ p, slope, modeChanged = false }: Course): Says<"trend"> {
  if (modeChanged) return "mode-changed";
  if (p === null) return "too-few";
  if (!(p < 0.05) || slope === 0) return "no-trend";
  return slope > 0 ? "rising" : "falling";
}

/**
 * Whether something may be said to predict: `passed` is that its AUC's lower end lies above .60 and its calibration slope
 * within .7 to 1.3, tried on a period after the one that it was fitted on.
 *
 * Source: catalogue M29.
 */
export const predicts = (passed: boolean, triedOn: "next-period" | "in-sample"): Says<"predicts"> =>
  triedOn === "in-sample" ? "not-out-of-sample" : passed ? "predicts" : "too-weak";
