import { type Interval, rescale } from "../intervals/interval.ts";
import { newcombeDifference } from "../intervals/newcombe-difference.ts";
import { fisherExact } from "./fisher-exact.ts";
import { mannWhitney } from "./mann-whitney.ts";
import { answersByValue, welch } from "./welch.ts";

/** Numbers of people by the outcome's code, in the order of the codes. */
export type OutcomeCounts = ArrayLike<number>;

/** What a subgroup is beyond the others. */
export interface SubgroupDifference {
  /** Inside less outside; null where it has no interval. */
  readonly difference: Interval | null;
  /** Two-sided p-value of none; null where there is nothing to tell it by. */
  readonly p: number | null;
}

/** How a subgroup's outcome is held against that of the others. */
export interface SubgroupComparison {
  /** What each code counts for; the mean of it is compared. */
  scores(all: OutcomeCounts): ArrayLike<number>;
  compare(inside: OutcomeCounts, outside: OutcomeCounts, confidence?: number): SubgroupDifference;
  /** Whether twice as much means something: it does of shares, not of points on a scale. */
  readonly ratio: boolean;
}

/**
 * Shares of the codes from the `positive`-th on (counted from 0): Fisher's exact test, the difference with Newcombe's
 * interval.
 *
 *     difference = share inside − share outside
 *
 *     byShare().compare([60, 40], [170, 30])
 *     // { difference: { value: 0.25, low: 0.1435, high: 0.357 }, p: 0.000002738 }
 *
 * Unit: share 0–1
 * Interval: Newcombe's
 * Minimum n: 20 inside and outside
 * R: fisher.test(matrix(c(a, b, c, d), 2))
 * Source: catalogue M20.
 */
export function byShare(positive = 1): SubgroupComparison {
  const share = (counts: OutcomeCounts) => ({ x: sumFrom(counts, positive), n: sumFrom(counts, 0) });
  return {
    scores: (all) => Float64Array.from(all, (_, code) => (code >= positive ? 1 : 0)),
    compare(inside, outside, confidence) {
      const [one, other] = [share(inside), share(outside)];
      return {
        difference: newcombeDifference(one, other, confidence),
        p: fisherExact({ a: one.x, b: one.n - one.x, c: other.x, d: other.n - other.x }),
      };
    },
    ratio: true,
  };
}

/**
 * Means of the codes: Welch's t and its interval. Where nothing varies within either group Welch has nothing to say, and
 * the p-value is Mann–Whitney's.
 *
 *     difference = mean inside − mean outside
 *
 *     byMean([1, 2, 3]).compare([10, 10, 20], [20, 10, 10]).difference
 *     // { value: 0.5, low: 0.1262, high: 0.8738 }
 *
 * Unit: that of the codes
 * Interval: Welch's
 * Minimum n: 20 inside and outside
 * R: t.test(inside, outside)
 * Source: catalogue M20.
 */
export function byMean(codes: readonly number[]): SubgroupComparison {
  return {
    scores: () => codes,
    compare(inside, outside, confidence) {
      const [one, other] = [histogramOf(codes, inside), histogramOf(codes, outside)];
      const found = welch(answersByValue(one), answersByValue(other), confidence);
      if (found === null || found.low === null || found.high === null)
        return { difference: null, p: mannWhitney(one, other)?.p ?? null };
      const { value, low, high, p } = found;
      return { difference: { value, low, high }, p };
    },
    ratio: false,
  };
}

/**
 * Order of the codes alone: Mann–Whitney. A code scores the share of everybody below it, ties counting half; the
 * difference is how much likelier somebody inside is to have more than somebody outside than the other way round, −1 … 1.
 *
 *     difference = 2·P(inside > outside) + P(equal) − 1
 *
 *     byOrder([1, 2, 3]).compare([10, 10, 20], [20, 10, 10]).difference
 *     // { value: 0.3125, low: 0.05842, high: 0.5229 }
 *
 * Unit: probability of superiority, 0–1
 * Interval: that of Mann–Whitney's superiority
 * Minimum n: 20 inside and outside
 * R: wilcox.test(inside, outside, exact = FALSE, correct = TRUE)
 * Source: Cliff (1993), Psychological Bulletin 114, for the difference. Catalogue M20.
 */
export function byOrder(codes: readonly number[]): SubgroupComparison {
  return {
    scores(all) {
      const n = sumFrom(all, 0);
      let below = 0;
      return Float64Array.from(all, (here) => {
        below += here;
        return n > 0 ? (below - here / 2) / n : 0;
      });
    },
    compare(inside, outside, confidence) {
      const found = mannWhitney(histogramOf(codes, inside), histogramOf(codes, outside), confidence);
      if (found === null) return { difference: null, p: null };
      const { superiority: value, low, high, p } = found;
      return { difference: rescale({ value, low, high }, 2, -1), p };
    },
    ratio: false,
  };
}

/** Whether the interval of a difference excludes none; without an interval, whether the p-value does. */
export const isDifference = ({ difference, p }: SubgroupDifference, confidence = 0.95): boolean =>
  difference === null ? p !== null && p < 1 - confidence : difference.low > 0 || difference.high < 0;

const histogramOf = (codes: readonly number[], counts: OutcomeCounts) =>
  codes.map((value, i) => ({ value, n: counts[i] ?? 0 }));

function sumFrom(counts: OutcomeCounts, from: number): number {
  let sum = 0;
  for (let i = from; i < counts.length; i++) sum += counts[i]!;
  return sum;
}
