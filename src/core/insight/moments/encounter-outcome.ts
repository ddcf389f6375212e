import type { Scale } from "../../experience/answers.ts";
import type { GroupAnswers } from "../../measures/comparisons/welch.ts";
import { type EncounterCounts, type EncounterPattern, failuresIn } from "./encounters.ts";

/** The outcome of the passes that were counted; `good` is false where more of it is worse (churned). */
export interface OutcomeRead {
  readonly counts: EncounterCounts;
  readonly scale: Scale;
  readonly good: boolean;
}

/** A pattern with its failures, and its outcome turned so that more of it is better. */
export interface TurnedPattern extends EncounterPattern {
  readonly measured: number;
  readonly failed: readonly number[];
}

/** Every pattern so; a bad outcome is read from the other end of its scale. */
export function turned({ counts, good, scale: [low, high] }: OutcomeRead): TurnedPattern[] {
  const ends = low + high;
  return counts.patterns.map((pattern) => {
    const { n, sum, squares } = pattern;
    const { measured, at: failed } = failuresIn(pattern.went);
    const outcome = good ? {} : { sum: n * ends - sum, squares: n * ends ** 2 - 2 * ends * sum + squares };
    return { ...pattern, ...outcome, measured, failed };
  });
}

/**
 * The outcome of passes that `people` walked; where somebody walked several, with the variance that knows it (catalogue F2),
 * by customer or by group of customers.
 */
export function outcomeOfPasses(patterns: readonly TurnedPattern[], people: number): GroupAnswers {
  let [n, sum] = [0, 0];
  for (const pattern of patterns) {
    n += pattern.n;
    sum += pattern.sum;
  }
  if (n === 0) return { n: 0, mean: 0, squares: 0 };
  const mean = sum / n;
  // About a whole number near the mean, so that sums of whole answers stay exact.
  const origin = Math.round(mean);
  const moved = patterns.reduce((all, one) => all + one.squares - 2 * origin * one.sum + one.n * origin ** 2, 0);
  const answers = { n, mean, squares: Math.max(0, moved - (sum - n * origin) ** 2 / n) };
  if (people >= n) return answers;

  const residuals = new Map<number, number>();
  for (const { group, n, sum } of patterns) residuals.set(group, (residuals.get(group) ?? 0) + sum - n * mean);
  const groups = residuals.size;
  const spread = [...residuals.values()].reduce((all, residual) => all + residual ** 2, 0);
  const variance = groups > 1 ? ((groups / (groups - 1)) * spread) / n ** 2 : 0;
  return { ...answers, clustered: { variance, people: groups } };
}
