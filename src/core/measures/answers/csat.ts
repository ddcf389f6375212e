import { type CountedValue, type RatingScale, type RatingSummary, rating } from "./rating.ts";

/**
 * Customer satisfaction: the share of the two highest values, beside the share of the two lowest.
 *
 *     top-2 = n(4, 5)/n      bottom-2 = n(1, 2)/n      index = 100 · mean((x − 1)/4)
 *
 * Null when nobody answered. A skipped question is no answer and is not in n.
 *
 *     csat([
 *       { value: 2, n: 5 },
 *       { value: 3, n: 10 },
 *       { value: 4, n: 20 },
 *       { value: 5, n: 15 },
 *     ])!.positive
 *     // { value: 0.7, low: 0.5625, high: 0.809 }
 *
 * Unit: shares 0–1; index 0–100; mean 1–5
 * Interval: Wilson for shares; F1b for the index; clustered by customer (F2) where somebody answered twice
 * Minimum n: 5 people to be shown
 * R: binom::binom.wilson(sum(x >= 4), length(x))
 * Source: catalogue M01.
 */
export const csat = (
  histogram: readonly CountedValue[],
  scale: RatingScale = { scale: [1, 5], positive: [4, 5], negative: [1, 2] },
  confidence = 0.95,
): RatingSummary | null => rating(histogram, scale, confidence);
