import { type CountedValue, type RatingScale, type RatingSummary, rating } from "./rating.ts";

/**
 * Customer effort ("it was easy", 1–7, 7 very easy): the share who found it easy, beside the share who found it hard.
 *
 *     easy = n(5, 6, 7)/n      hard = n(1, 2, 3)/n      mean 1–7
 *
 * A question worded the other way round is turned at import, never here. Null when nobody answered.
 *
 *     ces([
 *       { value: 2, n: 5 },
 *       { value: 4, n: 5 },
 *       { value: 6, n: 30 },
 *     ])!.positive
 *     // { value: 0.75, low: 0.5981, high: 0.8581 }
 *
 * Unit: shares 0–1; mean 1–7; index 0–100
 * Interval: Wilson for shares; F1b for mean and index; clustered by customer (F2) where somebody answered twice
 * Minimum n: 5 people to be shown
 * R: binom::binom.wilson(sum(x >= 5), length(x))
 * Source: Dixon, Freeman & Toman (2010), Harvard Business Review. Catalogue M04.
 */
export const ces = (
  histogram: readonly CountedValue[],
  scale: RatingScale = { scale: [1, 7], positive: [5, 6, 7], negative: [1, 2, 3] },
  confidence = 0.95,
): RatingSummary | null => rating(histogram, scale, confidence);
