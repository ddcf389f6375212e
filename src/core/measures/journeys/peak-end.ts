import { williamsTest } from "../comparisons/williams-test.ts";
import { type Moments, momentsOfColumns } from "../drivers/covariance.ts";
import { varies } from "../numbers/varies.ts";

/** What may be remembered of a journey, from its answers in order. */
export interface JourneyFeatures {
  /** The answer farthest from neutral; of equals the later. */
  readonly peak: number;
  readonly end: number;
  /** Half peak, half end. */
  readonly peakEnd: number;
  readonly mean: number;
  readonly worst: number;
}

/** The order in which `peakEnd` expects its variables; loyalty comes after them. */
export const journeyFeatureNames = ["peak", "end", "peakEnd", "mean", "worst"] as const;

/**
 * A journey's features; null without answers. A journey of one answer has them all equal and tells nothing about peak
 * and end.
 *
 *     journeyFeatures([4, 1, 4, 2], 3)      // { peak: 1, end: 2, peakEnd: 1.5, mean: 2.75, worst: 1 }
 *
 * Unit: that of the answers
 * Interval: none
 * Minimum n: 2 answers
 * R: c(tail(x[abs(x - neutral) == max(abs(x - neutral))], 1), tail(x, 1), mean(x), min(x))
 * Source: Kahneman, Fredrickson, Schreiber & Redelmeier (1993), Psychological Science 4. Catalogue M11.
 */
export function journeyFeatures(answers: readonly number[], neutral: number): JourneyFeatures | null {
  const end = answers.at(-1);
  if (end === undefined) return null;
  const peak = answers.reduce((far, answer) => (Math.abs(answer - neutral) >= Math.abs(far - neutral) ? answer : far));
  return {
    peak,
    end,
    peakEnd: (peak + end) / 2,
    mean: answers.reduce((sum, answer) => sum + answer, 0) / answers.length,
    worst: answers.reduce((least, answer) => Math.min(least, answer)),
  };
}

/**
 * The moments of features and loyalty that `peakEnd` takes, over the journeys of two answers or more.
 *
 *     journeyMoments(
 *       [
 *         { answers: [4, 1, 4, 2], loyalty: 3 },
 *         { answers: [5, 4], loyalty: 9 },
 *       ],
 *       3,
 *     ).mean
 *     // [3, 3, 3, 3.625, 2.5, 6]
 *
 * Unit: that of the answers
 * Interval: none
 * Minimum n: as `peakEnd`
 * R: cov(features) * (n - 1)
 * Source: catalogue M11.
 */
export function journeyMoments(
  journeys: readonly { readonly answers: readonly number[]; readonly loyalty: number }[],
  neutral: number,
): Moments {
  const told = journeys.filter(({ answers }) => answers.length >= 2);
  const features = told.map(({ answers }) => journeyFeatures(answers, neutral)!);
  const columns = journeyFeatureNames.map((name) => features.map((feature) => feature[name]));
  return momentsOfColumns([...columns, told.map(({ loyalty }) => loyalty)]);
}

/**
 * `peak-end` or `mean` predicts loyalty better; `no-difference` is seen between them; they go together too closely to be
 * told apart (`not-distinguishable`); or there are fewer than 50 journeys (`too-few`).
 */
export type PeakEndVerdict = "peak-end" | "mean" | "no-difference" | "not-distinguishable" | "too-few";

export interface PeakEnd {
  readonly n: number;
  /** With loyalty; null where the feature, or loyalty, does not vary. */
  readonly correlations: Readonly<Record<keyof JourneyFeatures, number | null>>;
  readonly betweenPeakEndAndMean: number | null;
  /** Peak–end against mean. */
  readonly williams: { readonly t: number; readonly degreesOfFreedom: number; readonly p: number } | null;
  readonly verdict: PeakEndVerdict;
}

/**
 * Is it the peak and the end that are remembered, or the whole: which predicts loyalty better.
 *
 *     verdict: not-distinguishable if r(PE, mean) > .98; the larger correlation if Williams' p < .05; else no-difference
 *
 * `moments` are those of peak, end, peakEnd, mean, worst (`journeyFeatures`) and loyalty, in this order, over journeys of
 * two answers or more in order of time. `end` and `worst` stand beside: where a single encounter spoils, `worst` often
 * predicts best.
 *
 *     peakEnd(
 *       journeyMoments(
 *         Array.from({ length: 60 }, (_, i) => ({ answers: [1 + (i % 5), 4, 1 + (i % 3)], loyalty: i % 15 })),
 *         3,
 *       ),
 *     )
 *     // { n: 60, verdict: "mean" }
 *
 * Unit: correlations
 * Interval: none; Williams' test
 * Minimum n: 50 journeys for a verdict
 * R: psych::r.test(n, r12, r13, r23)
 * Source: Kahneman et al. (1993), Psychological Science 4; Williams (1959), JRSS B 21. Catalogue M11.
 */
export function peakEnd(moments: Moments, confidence = 0.95): PeakEnd {
  const { n } = moments;
  const loyalty = journeyFeatureNames.length;
  const correlations = Object.fromEntries(
    journeyFeatureNames.map((name, i) => [name, correlation(moments, i, loyalty)]),
  ) as Record<keyof JourneyFeatures, number | null>;
  const { peakEnd, mean } = correlations;
  const between = correlation(moments, journeyFeatureNames.indexOf("peakEnd"), journeyFeatureNames.indexOf("mean"));
  const williams =
    peakEnd === null || mean === null || between === null ? null : williamsTest(peakEnd, mean, between, n);
  return { n, correlations, betweenPeakEndAndMean: between, williams, verdict: verdict() };

  function verdict(): PeakEndVerdict {
    if (n < 50) return "too-few";
    if (between !== null && between > 0.98) return "not-distinguishable";
    if (williams === null || !(williams.p < 1 - confidence)) return "no-difference";
    return Math.abs(peakEnd!) > Math.abs(mean!) ? "peak-end" : "mean";
  }
}

function correlation({ n, products, mean }: Moments, i: number, j: number): number | null {
  const size = mean.length;
  const squares = (k: number): number => products[k * size + k]!;
  if (![i, j].every((k) => varies({ n, mean: mean[k]!, squares: squares(k) }))) return null;
  return Math.min(1, Math.max(-1, products[i * size + j]! / Math.sqrt(squares(i)) / Math.sqrt(squares(j))));
}
