import type { Interval } from "../intervals/interval.ts";
import { wilsonInterval } from "../intervals/wilson-interval.ts";
import type { PassesByCount } from "./beta-binomial.ts";

/** Passes by how many touchpoints were measured and failed, of those required that apply to them. */
export interface ApplicablePasses extends PassesByCount {
  readonly applicable: number;
}

/** Passes counted by what can be said of them; in each, at least one required touchpoint was measured. */
export interface SuccessCounts {
  readonly passes: number;
  /** All required touchpoints that apply measured, all positive. */
  readonly succeeded: number;
  /** Any measured touchpoint negative or neutral. */
  readonly failed: number;
  /** Nothing failed that was measured, and not everything was. */
  readonly undetermined: number;
  /** All required touchpoints that apply measured. */
  readonly complete: number;
}

export interface JourneySuccess extends SuccessCounts {
  /** If every undetermined pass failed, or none did; Wilson's interval about each. */
  readonly least: Interval;
  readonly most: Interval;
  /** Among passes with everything measured; null when there are none. */
  readonly amongComplete: Interval | null;
}

/**
 * In how many passes everything succeeded: "if any touchpoint is negative or neutral, the experience did not succeed".
 *
 *     failed        any measured touchpoint at or below neutral
 *     succeeded     all required touchpoints measured and positive, but for those that do not apply to the pass
 *     undetermined  the rest; a pass with nothing measured is no pass here
 *     bounds        [S/N, (S + U)/N]
 *
 * Failure is seen from one answer, success only from all, so S/(S + F) is never computed: at 30 % measurement it gave
 * 2 % for a true 73 %. The limits beyond which success hardly lies are `least.low` and `most.high`. Null without passes.
 *
 *     journeySuccess([
 *       { measured: 3, failed: 0, applicable: 3, n: 40 },
 *       { measured: 2, failed: 1, applicable: 3, n: 10 },
 *       { measured: 1, failed: 0, applicable: 3, n: 50 },
 *     ])
 *     // { succeeded: 40, failed: 10, undetermined: 50, least: { value: 0.4, low: 0.3094, high: 0.498 }, most:
 *     //   { value: 0.9, low: 0.8256, high: 0.9448 } }
 *
 * Unit: share 0–1.
 * Interval: Wilson about each bound; the truth lies between `least.low` and `most.high`.
 * Minimum n: 5 people to be shown; complete passes as an estimate from 30 and half of all.
 * R: binom::binom.wilson(S, N); binom::binom.wilson(S + U, N)
 * Source: Manski 1995 Identification Problems in the Social Sciences. Catalogue M07.
 */
export function journeySuccess(passes: readonly ApplicablePasses[], confidence = 0.95): JourneySuccess | null {
  const counts = successCounts(passes);
  if (counts.passes === 0) return null;
  const { succeeded, undetermined, complete } = counts;
  return {
    ...counts,
    least: wilsonInterval(succeeded, counts.passes, confidence)!,
    most: wilsonInterval(succeeded + undetermined, counts.passes, confidence)!,
    amongComplete: wilsonInterval(succeeded, complete, confidence),
  };
}

function successCounts(passes: readonly ApplicablePasses[]): SuccessCounts {
  const count = (is: (pass: ApplicablePasses) => boolean) =>
    passes.reduce((sum, pass) => sum + (pass.measured > 0 && is(pass) ? pass.n : 0), 0);
  const failed = count((pass) => pass.failed > 0);
  const complete = count((pass) => pass.measured === pass.applicable);
  const succeeded = count((pass) => pass.measured === pass.applicable && pass.failed === 0);
  const all = count(() => true);
  return { passes: all, succeeded, failed, undetermined: all - failed - succeeded, complete };
}

/** Whether complete passes speak for all: at least 30 of them, and at least half. */
export const completeSuffices = ({ complete, passes }: SuccessCounts): boolean =>
  complete >= 30 && 2 * complete >= passes;

/**
 * The product of the pass rates: what success would be if touchpoints were independent, which they are not. A reference
 * line only. Null where a touchpoint was never measured.
 *
 *     yield = Π positiveₜ/measuredₜ over the touchpoints t
 *
 *     rolledThroughputYield([
 *       { measured: 100, positive: 90 },
 *       { measured: 80, positive: 60 },
 *     ])
 *     // 0.675
 *
 * Unit: share 0–1.
 * Interval: none, it is a reference line.
 * Minimum n: 5 people at every touchpoint.
 * R: prod(colMeans(journeys > 0, na.rm = TRUE))
 * Source: catalogue M07.
 */
export function rolledThroughputYield(
  touchpoints: readonly { readonly measured: number; readonly positive: number }[],
): number | null {
  let product = 1;
  for (const { measured, positive } of touchpoints) {
    if (measured === 0) return null;
    product *= positive / measured;
  }
  return product;
}
