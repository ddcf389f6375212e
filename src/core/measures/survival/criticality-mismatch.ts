import type { Interval } from "../intervals/interval.ts";
import { wilsonInterval } from "../intervals/wilson-interval.ts";

/** How many cases the customer called so critical, and the organisation so; 1 is the least critical. */
export interface CriticalityPair {
  readonly customer: number;
  readonly organisation: number;
  readonly n: number;
}

export interface CriticalityMismatch {
  readonly n: number;
  /** Cases on which the two do not agree. */
  readonly mismatch: Interval;
  /** More critical to the customer than to the organisation: these wait too long. */
  readonly underrated: Interval;
  readonly overrated: Interval;
}

/**
 * In how many cases does the organisation's priority differ from how critical the matter is to the customer?
 *
 *     mismatch = #{organisation ≠ customer}/n      underrated = #{organisation < customer}/n
 *
 * Null without cases of which both are known.
 *
 *     criticalityMismatch([
 *       { customer: 5, organisation: 3, n: 12 },
 *       { customer: 3, organisation: 3, n: 30 },
 *       { customer: 2, organisation: 4, n: 8 },
 *     ])
 *     // { n: 50, mismatch: { value: 0.4, low: 0.2761, high: 0.5382 } }
 *
 * Unit: share 0–1
 * Interval: Wilson
 * Minimum n: 5 cases to be shown
 * R: binom::binom.wilson(sum(customer != organisation), n)
 * Source: catalogue M26.
 */
export function criticalityMismatch(pairs: readonly CriticalityPair[], confidence = 0.95): CriticalityMismatch | null {
  const count = (is: (pair: CriticalityPair) => boolean): number =>
    pairs.reduce((sum, pair) => (is(pair) ? sum + pair.n : sum), 0);
  const n = count(() => true);
  if (n === 0) return null;
  const [under, over] = [count((p) => p.organisation < p.customer), count((p) => p.organisation > p.customer)];
  const share = (x: number): Interval => wilsonInterval(x, n, confidence)!;
  return { n, mismatch: share(under + over), underrated: share(under), overrated: share(over) };
}
