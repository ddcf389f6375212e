import { type GroupAnswers, type MeanContrast, welch } from "../comparisons/welch.ts";
import type { Interval } from "../intervals/interval.ts";
import { wilsonInterval } from "../intervals/wilson-interval.ts";
import { chiSquareUpper } from "../numbers/chi-square.ts";

/** Of so many people asked in a cell (a segment, a channel) so many answered. */
export interface Asked {
  readonly invited: number;
  readonly responded: number;
}

export interface ResponseRate {
  /** By cell, 0–1; null where nobody was asked. */
  readonly rates: readonly (Interval | null)[];
  readonly overall: number;
  /** That all cells answer alike; null with fewer than two cells, and where all or none answered. */
  readonly chiSquare: { readonly statistic: number; readonly degreesOfFreedom: number; readonly p: number } | null;
  /** 1: all answer alike; smaller: those who answered are further from those asked. */
  readonly rIndicator: number | null;
  /** A mean of answers is biased by no more than so many of the item's standard deviations; null where nobody answered. */
  readonly largestBias: number | null;
}

/**
 * Who answers and who does not: response rates by cell, and how far that may mislead.
 *
 *     ρ̄ = Σ responded/Σ invited      S² = Σ invited (ρ_i − ρ̄)²/(N − 1)      R = 1 − 2S      |bias| ≤ S/ρ̄ · SD
 *
 * Not corrected for sampling: small cells make R look worse than it is. Null when nobody was asked.
 *
 *     responseRate([
 *       { invited: 400, responded: 120 },
 *       { invited: 600, responded: 120 },
 *     ])
 *     // { overall: 0.24, rIndicator: 0.902, largestBias: 0.2042 }
 *
 * Unit: shares 0–1
 * Interval: Wilson for the rates
 * Minimum n: 5 people asked in each cell
 * R: chisq.test(rbind(responded, invited - responded), correct = FALSE)
 * Source: Schouten, Cobben & Bethlehem (2009), Survey Methodology 35. Catalogue M23.
 */
export function responseRate(cells: readonly Asked[], confidence = 0.95): ResponseRate | null {
  const invited = cells.reduce((sum, cell) => sum + cell.invited, 0);
  const responded = cells.reduce((sum, cell) => sum + cell.responded, 0);
  if (invited === 0) return null;
  const overall = responded / invited;
  const asked = cells.filter((cell) => cell.invited > 0);
  const spread = asked.reduce((sum, cell) => sum + cell.invited * (cell.responded / cell.invited - overall) ** 2, 0);
  const deviation = invited > 1 ? Math.sqrt(spread / (invited - 1)) : null;
  const degreesOfFreedom = asked.length - 1;
  const statistic = spread / (overall * (1 - overall));
  const tested = degreesOfFreedom > 0 && responded > 0 && responded < invited;
  return {
    rates: cells.map((cell) => wilsonInterval(cell.responded, cell.invited, confidence)),
    overall,
    chiSquare: tested ? { statistic, degreesOfFreedom, p: chiSquareUpper(statistic, degreesOfFreedom) } : null,
    rIndicator: deviation === null ? null : 1 - 2 * deviation,
    largestBias: deviation === null || responded === 0 ? null : deviation / overall,
  };
}

/**
 * Do those who answered late differ from those who answered at once: late ones stand for those who never did.
 *
 *     difference = ȳ_early − ȳ_late
 *
 * Who is late is the caller's to say: after the first reminder, or the slower half. Null when either group is empty.
 *
 *     earlyVsLate({ n: 60, mean: 4.1, squares: 50 }, { n: 30, mean: 3.7, squares: 30 })
 *     // { value: 0.4, low: -0.04216, high: 0.8422 }
 *
 * Unit: that of the answers
 * Interval: Welch
 * Minimum n: 5 people in each group
 * R: t.test(early, late)
 * Source: Armstrong & Overton (1977), J Marketing Research 14. Catalogue M23.
 */
export const earlyVsLate = (early: GroupAnswers, late: GroupAnswers, confidence = 0.95): MeanContrast | null =>
  welch(early, late, confidence);
