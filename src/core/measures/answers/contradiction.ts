import { fisherExact } from "../comparisons/fisher-exact.ts";
import type { Interval } from "../intervals/interval.ts";
import { newcombeDifference } from "../intervals/newcombe-difference.ts";
import { wilsonInterval } from "../intervals/wilson-interval.ts";
import { twoSidedZ } from "../numbers/normal.ts";

/** Customers by whether they were satisfied and whether they are leaving. */
export interface ContradictionCounts {
  readonly satisfiedLeaving: number;
  readonly satisfiedStaying: number;
  readonly dissatisfiedLeaving: number;
  readonly dissatisfiedStaying: number;
}

/** Shares 0–1; null where there is nobody to take the share of. */
export interface Contradiction {
  readonly n: number;
  /** Leaving among the satisfied. The headline. */
  readonly contradictionRate: Interval | null;
  /** Leaving among the dissatisfied. */
  readonly dissatisfiedLeaveRate: Interval | null;
  /** Staying among the dissatisfied: kept by habit or for want of choice. */
  readonly hostageRate: Interval | null;
  /** Satisfied among those leaving: what satisfaction does not see. */
  readonly satisfiedOfLeavers: Interval | null;
  /** Satisfied and leaving, of all. */
  readonly contradictionOfAll: Interval;
  /** Leaving among the dissatisfied minus leaving among the satisfied. */
  readonly riskDifference: Interval | null;
  /** Odds of leaving, dissatisfied over satisfied. */
  readonly oddsRatio: Interval;
  /** Two-sided. */
  readonly fisherP: number;
  /** More than a third of those leaving were satisfied: "satisfaction alone misses a third of leaving". */
  readonly missesAThird: boolean;
}

/**
 * Satisfied but leaving: how many give full marks and go all the same.
 *
 *     contradictionRate = satisfied and leaving / satisfied      riskDifference = leaving | dissatisfied − leaving | satisfied
 *     OR = (a·d)/(b·c)      exp(ln OR ± z √(1/a + 1/b + 1/c + 1/d)), ½ added to every cell if one is 0
 *
 * Leaving is what happened (`contradictionCounts`) or what was said ("would not come back"); never both in one table.
 * Null when there is nobody.
 *
 *     contradiction({
 *       satisfiedLeaving: 12,
 *       satisfiedStaying: 88,
 *       dissatisfiedLeaving: 18,
 *       dissatisfiedStaying: 12,
 *     })
 *     // { contradictionRate: { value: 0.12, low: 0.06999, high: 0.1981 }, satisfiedOfLeavers: { value: 0.4, low:
 *     //   0.2459, high: 0.5768 }, missesAThird: true }
 *
 * Unit: shares 0–1; odds ratio, 1 means none
 * Interval: Wilson for shares; Newcombe for the difference; Woolf for the odds ratio
 * Minimum n: 5 people to be shown
 * R: binom::binom.wilson; fisher.test(matrix(c(sl, ss, dl, ds), 2))
 * Source: Jones & Sasser (1995), Harvard Business Review 73; Woolf (1955), Annals of Human Genetics 19. Catalogue M13.
 */
export function contradiction(counts: ContradictionCounts, confidence = 0.95): Contradiction | null {
  const { satisfiedLeaving, satisfiedStaying, dissatisfiedLeaving, dissatisfiedStaying } = counts;
  const satisfied = satisfiedLeaving + satisfiedStaying;
  const dissatisfied = dissatisfiedLeaving + dissatisfiedStaying;
  const leavers = satisfiedLeaving + dissatisfiedLeaving;
  const n = satisfied + dissatisfied;
  if (n === 0) return null;
  return {
    n,
    contradictionRate: wilsonInterval(satisfiedLeaving, satisfied, confidence),
    dissatisfiedLeaveRate: wilsonInterval(dissatisfiedLeaving, dissatisfied, confidence),
    hostageRate: wilsonInterval(dissatisfiedStaying, dissatisfied, confidence),
    satisfiedOfLeavers: wilsonInterval(satisfiedLeaving, leavers, confidence),
    contradictionOfAll: wilsonInterval(satisfiedLeaving, n, confidence)!,
    riskDifference: newcombeDifference(
      { x: dissatisfiedLeaving, n: dissatisfied },
      { x: satisfiedLeaving, n: satisfied },
      confidence,
    ),
    oddsRatio: oddsRatio([dissatisfiedLeaving, dissatisfiedStaying, satisfiedLeaving, satisfiedStaying], confidence),
    fisherP: fisherExact({ a: satisfiedLeaving, b: satisfiedStaying, c: dissatisfiedLeaving, d: dissatisfiedStaying }),
    missesAThird: 3 * satisfiedLeaving > leavers,
  };
}

function oddsRatio(cells: readonly [number, number, number, number], confidence: number): Interval {
  const more = cells.includes(0) ? 0.5 : 0;
  const [a, b, c, d] = cells.map((count) => count + more) as [number, number, number, number];
  const value = (a * d) / (b * c);
  const half = twoSidedZ(confidence) * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
  return { value, low: value * Math.exp(-half), high: value * Math.exp(half) };
}

/** What is known of a customer's leaving, in days on one calendar. */
export interface FollowedCustomer {
  readonly satisfied: boolean;
  readonly answered: number;
  /** When the customer left; null when that has not been seen. */
  readonly left: number | null;
  /** Until when it would have been seen. */
  readonly observedUntil: number;
}

/**
 * Counts customers by satisfaction and leaving within `horizon` days of their answer.
 *
 * Who has not been followed for the whole horizon is excluded, and so is whoever had left before answering: counted as
 * staying they would flatter, and counting only the leavers among them would blacken.
 *
 *     contradictionCounts([
 *       { satisfied: true, answered: 0, left: 90, observedUntil: 400 },
 *       { satisfied: true, answered: 300, left: null, observedUntil: 400 },
 *     ])
 *     // { satisfiedLeaving: 1, satisfiedStaying: 0, dissatisfiedLeaving: 0, dissatisfiedStaying: 0, excluded: 1 }
 *
 * Unit: customers
 * Interval: none
 * Minimum n: none
 * R: table(satisfied, left - answered <= 180) over those with observedUntil - answered >= 180, or left
 * Source: catalogue M13.
 */
export function contradictionCounts(
  customers: Iterable<FollowedCustomer>,
  horizon = 180,
): ContradictionCounts & { readonly excluded: number } {
  const counts = { satisfiedLeaving: 0, satisfiedStaying: 0, dissatisfiedLeaving: 0, dissatisfiedStaying: 0 };
  let excluded = 0;
  for (const { satisfied, answered, left, observedUntil } of customers) {
    const gone = left !== null && left < answered;
    if (gone || observedUntil - answered < horizon) {
      excluded++;
      continue;
    }
    const leaving = left !== null && left - answered <= horizon;
    counts[`${satisfied ? "satisfied" : "dissatisfied"}${leaving ? "Leaving" : "Staying"}`]++;
  }
  return { ...counts, excluded };
}
