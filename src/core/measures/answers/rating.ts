import { type Interval, rescale } from "../intervals/interval.ts";
import { scoreInterval } from "../intervals/score-interval.ts";
import { wilsonInterval } from "../intervals/wilson-interval.ts";

/** How many gave each value. */
export interface CountedValue {
  readonly value: number;
  readonly n: number;
}

/** How a rating is read: its scale's ends, and which values are good and bad. */
export interface RatingScale {
  readonly scale: readonly [min: number, max: number];
  readonly positive: readonly number[];
  readonly negative: readonly number[];
}

export interface RatingSummary {
  readonly n: number;
  /** On the rating's own scale. */
  readonly mean: number;
  /** Standard deviation with n − 1; 0 for one answer. */
  readonly deviation: number;
  /** 0–100. */
  readonly index: Interval;
  /** Shares 0–1. */
  readonly positive: Interval;
  readonly negative: Interval;
}

/**
 * Everything that is said of a rating: the positive and the negative share, the index, and the mean.
 *
 *     positive = n(positive values)/n      negative likewise
 *     index = 100 · mean(u)      u = (x − min)/(max − min)
 *
 * The mean alone is not shown: half fives and half ones have the same mean as all threes. Null when nobody answered.
 *
 *     rating(
 *       [
 *         { value: 1, n: 2 },
 *         { value: 3, n: 8 },
 *         { value: 5, n: 10 },
 *       ],
 *       { scale: [1, 5], positive: [4, 5], negative: [1, 2] },
 *     )
 *     // { n: 20, mean: 3.8, index: { value: 70, low: 53.77, high: 82.39 }, positive: { value: 0.5, low: 0.2993,
 *     //   high: 0.7007 } }
 *
 * Unit: shares 0–1; index 0–100; mean on the rating's own scale
 * Interval: Wilson (F1) for shares; F1b with V = s²/n for the index
 * Minimum n: 5 people to be shown
 * R: mean(u), var(u)/length(u) in score_ci; binom::binom.wilson for the shares
 * Source: catalogue M01, M02, M04.
 */
export function rating(
  histogram: readonly CountedValue[],
  { scale: [min, max], positive, negative }: RatingScale,
  confidence = 0.95,
): RatingSummary | null {
  const n = histogram.reduce((all, bin) => all + bin.n, 0);
  if (n === 0) return null;
  const mean = histogram.reduce((all, bin) => all + bin.n * bin.value, 0) / n;
  const squares = histogram.reduce((all, bin) => all + bin.n * (bin.value - mean) ** 2, 0);
  const variance = n > 1 ? squares / (n - 1) : 0;

  const theta = (mean - min) / (max - min);
  const interval = scoreInterval({ theta, variance: variance / (max - min) ** 2 / n, n }, confidence)!;
  const share = (values: readonly number[]): Interval => {
    const among = histogram.filter((bin) => values.includes(bin.value));
    const x = among.reduce((all, bin) => all + bin.n, 0);
    return wilsonInterval(x, n, confidence)!;
  };
  return {
    n,
    mean,
    deviation: Math.sqrt(variance),
    index: rescale({ value: theta, low: interval.low, high: interval.high }, 100),
    positive: share(positive),
    negative: share(negative),
  };
}
