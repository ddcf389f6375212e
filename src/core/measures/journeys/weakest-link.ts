import { signTest } from "../comparisons/sign-test.ts";
import type { Interval } from "../intervals/interval.ts";
import { wilsonInterval } from "../intervals/wilson-interval.ts";

export interface WeakestLink {
  /** By touchpoint: the share of complete passes that failed there and nowhere else. Null without complete passes. */
  readonly unlock: readonly (Interval | null)[];
  /** The touchpoint with the largest unlock share, of equals the first; null when none fails alone. */
  readonly index: number | null;
  /** Whether it stands clear of the next; if not, there is no single weakest link. */
  readonly clear: boolean;
  /** Probability of so uneven a split between the first two, if both were equally weak. */
  readonly p: number | null;
}

/**
 * The weakest link of a journey: the touchpoint that alone spoils most passes.
 *
 *     unlock = passes that failed only here / passes with everything measured
 *
 * Exactly what would be gained if this touchpoint were always positive; no model. The lowest mean would not do: it
 * ignores how many meet the touchpoint and whether the pass was lost anyway. The first two must differ by an exact test
 * (binomial ½ on their counts).
 *
 *     weakestLink([12, 3, 2], 100)      // { index: 0, clear: true, p: 0.03516 }
 *
 * Unit: share 0–1 of complete passes.
 * Interval: Wilson.
 * Minimum n: 5 people to be shown.
 * R: binom.test(a, a + b)
 * Source: McNemar 1947 Psychometrika 12. Catalogue M08.
 */
export function weakestLink(failedAlone: readonly number[], complete: number, confidence = 0.95): WeakestLink {
  const unlock = failedAlone.map((count) => wilsonInterval(count, complete, confidence));
  const order = failedAlone.map((_, index) => index).sort((i, j) => failedAlone[j]! - failedAlone[i]! || i - j);
  const most = failedAlone[order[0] ?? -1] ?? 0;
  const next = failedAlone[order[1] ?? -1] ?? 0;
  const p = signTest(most, next);
  return { unlock, index: most > 0 ? order[0]! : null, clear: most > 0 && p !== null && p < 1 - confidence, p };
}
