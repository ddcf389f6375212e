import { type CountedValue, type RatingScale, type RatingSummary, rating } from "./rating.ts";

/**
 * Smileys: the share of happy faces, and an index for following it over time.
 *
 *     positive = n(3, 4)/n      index = 100 · mean((x − 1)/3)      four faces; five faces as satisfaction
 *
 * Four faces have no neutral one. Null when nobody pressed.
 *
 *     smiley([
 *       { value: 1, n: 5 },
 *       { value: 2, n: 5 },
 *       { value: 3, n: 20 },
 *       { value: 4, n: 20 },
 *     ])
 *     // { index: { value: 70, low: 60.61, high: 77.96 }, positive: { value: 0.8, low: 0.6696, high: 0.8876 } }
 *
 * Unit: shares 0–1; index 0–100; mean 1–4
 * Interval: Wilson for shares; F1b for the index
 * Minimum n: 5 people to be shown; presses without a person count as presses
 * R: binom::binom.wilson(sum(x >= 3), length(x))
 * Source: catalogue M02.
 */
export const smiley = (
  histogram: readonly CountedValue[],
  scale: RatingScale = { scale: [1, 4], positive: [3, 4], negative: [1, 2] },
  confidence = 0.95,
): RatingSummary | null => rating(histogram, scale, confidence);
