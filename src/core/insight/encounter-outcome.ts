import type { Scale } from "../experience/answers.ts";
import type { GroupAnswers } from "../measures/comparisons/welch.ts";
import type { EncounterCounts, EncounterPattern } from "./encounters.ts";

/** The outcome of the passes that were counted, turned so that more of it is better. */
export interface OutcomeRead {
  readonly counts: EncounterCounts;
  readonly scale: Scale;
  /** False where more of the outcome is worse (churned): it is then read from the other end of its scale. */
  readonly good: boolean;
}

/** Σ y and Σ y² of a pattern, with more being better. */
export function towardsGood(
  { n, sum, squares }: EncounterPattern,
  { good, scale: [low, high] }: Pick<OutcomeRead, "good" | "scale">,
): { readonly sum: number; readonly squares: number } {
  if (good) return { sum, squares };
  const ends = low + high;
  return { sum: n * ends - sum, squares: n * ends ** 2 - 2 * ends * sum + squares };
}

/**
 * The outcome of those passes that went as `among` says, walked by `people`; where somebody walked several, with the
 * variance that knows it (catalogue F2), by customer or by group of customers.
 */
export function outcomeAmong(read: OutcomeRead, among: (went: string) => boolean, people: number): GroupAnswers {
  const patterns = read.counts.patterns.filter(({ went }) => among(went));
  const n = patterns.reduce((all, pattern) => all + pattern.n, 0);
  if (n === 0) return { n: 0, mean: 0, squares: 0 };
  const told = patterns.map((pattern) => ({ ...pattern, ...towardsGood(pattern, read) }));
  const sum = told.reduce((all, pattern) => all + pattern.sum, 0);
  const mean = sum / n;
  // About a whole number near the mean, so that sums of whole answers stay exact.
  const origin = Math.round(mean);
  const moved = told.reduce((all, one) => all + one.squares - 2 * origin * one.sum + one.n * origin ** 2, 0);
  const answers = { n, mean, squares: Math.max(0, moved - (sum - n * origin) ** 2 / n) };
  if (people >= n) return answers;

  const byGroup = new Map<number, { n: number; sum: number }>();
  for (const { group, n, sum } of told) {
    const one = byGroup.get(group) ?? { n: 0, sum: 0 };
    byGroup.set(group, { n: one.n + n, sum: one.sum + sum });
  }
  const groups = byGroup.size;
  const spread = [...byGroup.values()].reduce((all, one) => all + (one.sum - one.n * mean) ** 2, 0);
  const variance = groups > 1 ? ((groups / (groups - 1)) * spread) / n ** 2 : 0;
  return { ...answers, clustered: { variance, people: groups } };
}
