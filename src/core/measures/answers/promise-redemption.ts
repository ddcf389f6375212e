import { type GroupAnswers, type MeanContrast, meanContrast, meanWith } from "../comparisons/welch.ts";
import type { Interval } from "../intervals/interval.ts";
import { wilsonInterval } from "../intervals/wilson-interval.ts";
import { incompleteBeta } from "../numbers/incomplete-beta.ts";

/** Customers by what became of a promise. */
export interface PromiseCounts {
  readonly kept: number;
  readonly partly: number;
  readonly broken: number;
}

export type RedemptionVerdict = "kept" | "broken" | "unproven";

export interface PromiseRedemption {
  readonly n: number;
  /** Shares 0–1. Partly kept is not kept, and shown by itself. */
  readonly redemption: Interval;
  readonly partly: Interval;
  /** The one-sided bounds that decide the verdict. */
  readonly oneSided: { readonly low: number; readonly high: number };
  readonly verdict: RedemptionVerdict | null;
  /** Exact p-values of as many kept, or more, and as few, or fewer, if the true share were just the target. */
  readonly atLeastTargetP: number | null;
  readonly belowTargetP: number | null;
  /** What the company claims minus what customers say, −1 to +1; null without a claim. */
  readonly claimGap: Interval | null;
}

/**
 * Is a promise kept: how many customers say that it was, against the share aimed at.
 *
 *     redemption = kept/n      kept: one-sided 95 % lower bound ≥ target; broken: upper bound < target; else unproven
 *     claimGap = claimed share − redemption
 *
 * Verdict and p-values are null without a target. Null when nobody was asked: a promise without a question is a blind
 * spot, not a broken one.
 *
 *     promiseRedemption({ kept: 90, partly: 5, broken: 5 }, { target: 0.8 })
 *     // { redemption: { value: 0.9, low: 0.8256, high: 0.9448 }, verdict: "kept" }
 *
 * Unit: shares 0–1
 * Interval: Wilson, two-sided for showing, one-sided for the verdict
 * Minimum n: 5 people to be shown
 * R: binom::binom.wilson(kept, n, 1 - 2 * (1 - conf)); binom.test(kept, n, target, alternative = "greater")
 * Source: Parasuraman, Zeithaml & Berry (1985), J Marketing 49, gaps 4 and 5. Catalogue M15.
 */
export function promiseRedemption(
  { kept, partly, broken }: PromiseCounts,
  { target, claimed, confidence = 0.95 }: { target?: number; claimed?: number; confidence?: number } = {},
): PromiseRedemption | null {
  const n = kept + partly + broken;
  if (n === 0) return null;
  const redemption = wilsonInterval(kept, n, confidence)!;
  const { low, high } = wilsonInterval(kept, n, 1 - 2 * (1 - confidence))!;
  return {
    n,
    redemption,
    partly: wilsonInterval(partly, n, confidence)!,
    oneSided: { low, high },
    verdict: target === undefined ? null : redemptionVerdict({ low, high }, target),
    atLeastTargetP: target === undefined ? null : atLeast(kept, n, target),
    belowTargetP: target === undefined ? null : atLeast(n - kept, n, 1 - target),
    claimGap:
      claimed === undefined
        ? null
        : { value: claimed - redemption.value, low: claimed - redemption.high, high: claimed - redemption.low },
  };
}

/** Kept where even the lower one-sided bound reaches the target, broken where even the upper stays below it. */
export const redemptionVerdict = (
  { low, high }: { readonly low: number; readonly high: number },
  target: number,
): RedemptionVerdict => (low >= target ? "kept" : high < target ? "broken" : "unproven");

/** P(X ≥ x) for X ~ Binomial(n, p). */
const atLeast = (x: number, n: number, p: number): number =>
  x === 0 ? 1 : p <= 0 ? 0 : p >= 1 ? 1 : incompleteBeta(x, n - x + 1, p);

/**
 * How far what was experienced lies from the level promised.
 *
 *     gap = ȳ − promised      gap ± t_{n−1} s/√n
 *
 * Where all say the same, or one alone, the gap has no interval. Null when nobody answered.
 *
 *     levelGap({ n: 50, mean: 4.2, squares: 40 }, 4.5)      // { value: -0.3, low: -0.5568, high: -0.04323 }
 *
 * Unit: scale points
 * Interval: one-sample t
 * Minimum n: 5 people to be shown
 * R: t.test(experienced, mu = promised)
 * Source: Parasuraman, Zeithaml & Berry (1985), J Marketing 49. Catalogue M15.
 */
export function levelGap(experienced: GroupAnswers, promised: number, confidence = 0.95): MeanContrast | null {
  if (experienced.n === 0) return null;
  const certain = { weight: -1, mean: promised, variance: 0, degreesOfFreedom: 1 };
  return meanContrast([meanWith(1, experienced), certain], confidence);
}
