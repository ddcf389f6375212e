import { type GroupAnswers, type MeanContrast, meanContrast, meanWith, welch } from "../comparisons/welch.ts";
import type { Interval } from "../intervals/interval.ts";
import { wilsonInterval } from "../intervals/wilson-interval.ts";

/** How good an experience was. */
export type ExperienceLevel = "bad" | "ok" | "exceptional";

/**
 * The level of a rating: exceptional is the top of the scale, and where expectation was asked also better than
 * expected; worse than expected is bad whatever the rating.
 *
 *     bad: below ok, or gap < 0      exceptional: the top, and gap > 0 if there is a gap      else ok
 *
 *     experienceLevel(5, { ok: 3, exceptional: 5 }, 0)      // "ok"
 *
 * Unit: none
 * Interval: none
 * Minimum n: none
 * R: ifelse(score < ok | gap < 0, "bad", ifelse(score >= exceptional & gap > 0, "exceptional", "ok"))
 * Source: catalogue §0, M27.
 */
export function experienceLevel(
  score: number,
  from: { readonly ok: number; readonly exceptional: number },
  gap?: number,
): ExperienceLevel {
  if (score < from.ok || (gap !== undefined && gap < 0)) return "bad";
  return score >= from.exceptional && (gap === undefined || gap > 0) ? "exceptional" : "ok";
}

export interface ExceptionalVsOk {
  readonly n: number;
  /** Shares 0–1. */
  readonly shares: Readonly<Record<ExperienceLevel, Interval>>;
  /** Mean loyalty; null where nobody is of that level. */
  readonly loyalty: Readonly<Record<ExperienceLevel, number | null>>;
  /** From ok to exceptional, and from bad to ok. */
  readonly stepUp: MeanContrast | null;
  readonly stepDown: MeanContrast | null;
  /** Step up minus step down. */
  readonly difference: MeanContrast | null;
  /** Null where it cannot be told. */
  readonly finding: "delight-pays" | "stop-failing-first" | "no-difference" | null;
}

/**
 * What pays more here: to delight, or to stop failing. Loyalty's step from OK to exceptional against that from bad to OK.
 *
 *     stepUp = ȳ_exceptional − ȳ_ok      stepDown = ȳ_ok − ȳ_bad      difference = stepUp − stepDown
 *     delight-pays iff the interval of the difference > 0; stop-failing-first iff < 0
 *
 * Null when there is nobody.
 *
 *     exceptionalVsOk({
 *       bad: { n: 20, mean: 4, squares: 40 },
 *       ok: { n: 60, mean: 7, squares: 120 },
 *       exceptional: { n: 40, mean: 9.5, squares: 40 },
 *     })
 *     // { finding: "no-difference" }
 *
 * Unit: points of the loyalty answer; shares 0–1
 * Interval: Welch for the steps, Satterthwaite for their difference; Wilson for shares
 * Minimum n: 5 people of each level
 * R: t.test(exceptional, ok); t.test(ok, bad)
 * Source: catalogue M27.
 */
export function exceptionalVsOk(
  loyalty: Readonly<Record<ExperienceLevel, GroupAnswers>>,
  confidence = 0.95,
): ExceptionalVsOk | null {
  const { bad, ok, exceptional } = loyalty;
  const n = bad.n + ok.n + exceptional.n;
  if (n === 0) return null;
  const each = <Value>(of: (answers: GroupAnswers) => Value): Record<ExperienceLevel, Value> => ({
    bad: of(bad),
    ok: of(ok),
    exceptional: of(exceptional),
  });
  const all = bad.n > 0 && ok.n > 0 && exceptional.n > 0;
  const difference = all
    ? meanContrast([meanWith(1, exceptional), meanWith(-2, ok), meanWith(1, bad)], confidence)
    : null;
  return {
    n,
    shares: each((answers) => wilsonInterval(answers.n, n, confidence)!),
    loyalty: each((answers) => (answers.n === 0 ? null : answers.mean)),
    stepUp: welch(exceptional, ok, confidence),
    stepDown: welch(ok, bad, confidence),
    difference,
    finding: findingOf(difference),
  };
}

function findingOf(difference: MeanContrast | null): ExceptionalVsOk["finding"] {
  if (difference === null || difference.low === null || difference.high === null) return null;
  return difference.low > 0 ? "delight-pays" : difference.high < 0 ? "stop-failing-first" : "no-difference";
}
