import { fisherExact } from "./fisher-exact.ts";
import { mannWhitney } from "./mann-whitney.ts";
import { newcombeDifference } from "./newcombe-difference.ts";
import { answersByValue, welch } from "./welch.ts";

/** Numbers of people by the outcome's code, in the order of the codes. */
export type OutcomeCounts = ArrayLike<number>;

/** How a subgroup's outcome is held against that of the others. */
export interface SubgroupComparison {
  /** What each code counts for; the mean of it is compared. */
  scores(all: OutcomeCounts): ArrayLike<number>;
  /** Two-sided p-value of no difference; null where there is nothing to tell it by. */
  p(inside: OutcomeCounts, outside: OutcomeCounts): number | null;
  /** Whether the interval of the difference excludes none. */
  differs(inside: OutcomeCounts, outside: OutcomeCounts, confidence: number): boolean;
  /** Whether twice as much means something: it does of shares, not of points on a scale. */
  readonly ratio: boolean;
}

/**
 * Shares of the codes from the `positive`-th on (counted from 0): Fisher's exact test, Newcombe's interval.
 *
 * R: fisher.test(matrix(c(a, b, c, d), 2))
 * Source: catalogue M20.
 */
export function byShare(positive = 1): SubgroupComparison {
  const share = (counts: OutcomeCounts) => ({ x: sumFrom(counts, positive), n: sumFrom(counts, 0) });
  return {
    scores: (all) => Float64Array.from(all, (_, code) => (code >= positive ? 1 : 0)),
    p(inside, outside) {
      const [one, other] = [share(inside), share(outside)];
      return fisherExact({ a: one.x, b: one.n - one.x, c: other.x, d: other.n - other.x });
    },
    differs: (inside, outside, confidence) =>
      excludes(0, newcombeDifference(share(inside), share(outside), confidence)),
    ratio: true,
  };
}

/**
 * Means of the codes: Welch's t.
 *
 * R: t.test(inside, outside)
 * Source: catalogue M20.
 */
export function byMean(codes: readonly number[]): SubgroupComparison {
  const answers = (counts: OutcomeCounts) => answersByValue(histogramOf(codes, counts));
  return {
    scores: () => codes,
    p: (inside, outside) => welch(answers(inside), answers(outside))?.p ?? null,
    differs: (inside, outside, confidence) => excludes(0, welch(answers(inside), answers(outside), confidence)),
    ratio: false,
  };
}

/**
 * Order of the codes alone: Mann–Whitney. A code scores the share of everybody below it, ties counting half.
 *
 * R: wilcox.test(inside, outside, exact = FALSE, correct = TRUE)
 * Source: catalogue M20.
 */
export function byOrder(codes: readonly number[]): SubgroupComparison {
  const compare = (inside: OutcomeCounts, outside: OutcomeCounts, confidence?: number) =>
    mannWhitney(histogramOf(codes, inside), histogramOf(codes, outside), confidence);
  return {
    scores(all) {
      const n = sumFrom(all, 0);
      let below = 0;
      return Float64Array.from(all, (here) => {
        below += here;
        return n > 0 ? (below - here / 2) / n : 0;
      });
    },
    p: (inside, outside) => compare(inside, outside)?.p ?? null,
    differs: (inside, outside, confidence) => excludes(0.5, compare(inside, outside, confidence)),
    ratio: false,
  };
}

const excludes = (value: number, interval: { low: number | null; high: number | null } | null): boolean =>
  interval !== null &&
  interval.low !== null &&
  interval.high !== null &&
  (interval.low > value || interval.high < value);

const histogramOf = (codes: readonly number[], counts: OutcomeCounts) =>
  codes.map((value, i) => ({ value, n: counts[i] ?? 0 }));

function sumFrom(counts: OutcomeCounts, from: number): number {
  let sum = 0;
  for (let i = from; i < counts.length; i++) sum += counts[i]!;
  return sum;
}
