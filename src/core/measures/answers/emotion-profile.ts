import { answersByValue } from "../comparisons/welch.ts";
import type { Interval } from "../intervals/interval.ts";
import { scoreInterval } from "../intervals/score-interval.ts";
import { wilsonInterval } from "../intervals/wilson-interval.ts";
import type { UnitAnswers } from "../journeys/consistency.ts";

/** How many named so many pleasant and so many unpleasant emotions; those without either valence do not count. */
export interface NamedEmotions {
  readonly positive: number;
  readonly negative: number;
  readonly n: number;
}

export interface EmotionProfile {
  readonly n: number;
  /** By emotion: the share of respondents who named it. The sum may pass 1. */
  readonly profile: readonly Interval[];
  /** Net emotional value, in points −100 to +100. */
  readonly nev: Interval;
  /** Shares of those who named both pleasant and unpleasant ones, and of those who named neither. */
  readonly mixed: Interval;
  readonly noEmotion: Interval;
}

/**
 * What people felt: how many named each emotion, and whether the pleasant ones prevail.
 *
 *     profile = named/n      v = (pos − neg)/(pos + neg), 0 if neither      NEV = 100 · mean v
 *
 * Shares are of respondents, not of mentions. Whoever felt nothing is asked and answered: indifference is a finding, not
 * a missing value. Surprise has no valence unless asked as a good or a bad one. `clusteredVariance`: of mean v, where
 * some people answered more than once (`clusteredMean`). Null when nobody was asked.
 *
 *     emotionProfile(
 *       [30, 10],
 *       [
 *         { positive: 1, negative: 0, n: 30 },
 *         { positive: 0, negative: 1, n: 10 },
 *         { positive: 0, negative: 0, n: 10 },
 *       ],
 *     )
 *     // { nev: { value: 40, low: 15.87, high: 59.62 }, noEmotion: { value: 0.2, low: 0.1124, high: 0.3304 } }
 *
 * Unit: shares 0–1; NEV in points
 * Interval: Wilson for shares; F1b with θ = (mean v + 1)/2, V = s²_v/4n for the NEV
 * Minimum n: 5 people to be shown
 * R: the command of vector M06-nev
 * Source: Shaw (2007), The DNA of Customer Experience. Catalogue M06.
 */
export function emotionProfile(
  named: readonly number[],
  respondents: readonly NamedEmotions[],
  confidence = 0.95,
  clusteredVariance = 0,
): EmotionProfile | null {
  const count = (which: (emotions: NamedEmotions) => boolean): number =>
    respondents.reduce((sum, emotions) => (which(emotions) ? sum + emotions.n : sum), 0);
  const n = count(() => true);
  if (n === 0) return null;
  const share = (x: number): Interval => wilsonInterval(x, n, confidence)!;
  const values = respondents.map(({ positive, negative, n }) => ({
    value: positive + negative > 0 ? (positive - negative) / (positive + negative) : 0,
    n,
  }));
  return {
    n,
    profile: named.map(share),
    nev: netValue(answersByValue(values), confidence, clusteredVariance),
    mixed: share(count(({ positive, negative }) => positive > 0 && negative > 0)),
    noEmotion: share(count(({ positive, negative }) => positive + negative === 0)),
  };
}

/** How strongly somebody felt the pleasant and the unpleasant emotions, each the mean of their ratings. */
export interface RatedEmotions {
  readonly positive: number;
  readonly negative: number;
  readonly n: number;
}

/**
 * Net emotional value where emotions are rated, not ticked.
 *
 *     v = (mean of pleasant ratings − mean of unpleasant ratings)/(max − min)      NEV = 100 · mean v
 *
 * Whoever rated only one of the two kinds has no v and is left out by the caller. Null when nobody rated both.
 *
 *     ratedEmotionValue(
 *       [
 *         { positive: 4, negative: 2, n: 30 },
 *         { positive: 2, negative: 4, n: 10 },
 *       ],
 *       [1, 5],
 *     )
 *     // { n: 40, value: 25, low: 11.05, high: 37.98 }
 *
 * Unit: points −100 to +100
 * Interval: F1b as for `emotionProfile`
 * Minimum n: 5 people to be shown
 * R: score_ci((mean(v) + 1)/2, var(v)/n/4, n, conf)
 * Source: Shaw (2007), The DNA of Customer Experience. Catalogue M06.
 */
export function ratedEmotionValue(
  respondents: readonly RatedEmotions[],
  [min, max]: readonly [min: number, max: number],
  confidence = 0.95,
): (Interval & { readonly n: number }) | null {
  const values = respondents.map(({ positive, negative, n }) => ({ value: (positive - negative) / (max - min), n }));
  const answers = answersByValue(values);
  return answers.n === 0 ? null : { n: answers.n, ...netValue(answers, confidence) };
}

/** A mean of −1…1 in points, with the house interval. */
function netValue({ n, mean, squares }: UnitAnswers, confidence: number, clusteredVariance = 0): Interval {
  const independent = n > 1 ? squares / (n - 1) / n : 0;
  const variance = Math.max(independent, clusteredVariance) / 4;
  const { low, high } = scoreInterval({ theta: (mean + 1) / 2, variance, n }, confidence)!;
  return { value: 100 * mean, low: 100 * (2 * low - 1), high: 100 * (2 * high - 1) };
}
