import { type CountedValue, type RatingScale, type RatingSummary, rating } from "./rating.ts";

/**
 * Smileys: the share of happy faces, and an index for following it over time.
 *
 *     positive = n(3, 4)/n      index = 100 · mean((x − 1)/3)      four faces; five faces as satisfaction
 *
 * Four faces have no neutral one. Null when nobody pressed.
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
