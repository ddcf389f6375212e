import { isUnanimous } from "../../measures/intervals/suppression.ts";
import type { AnswerCounts } from "../counts.ts";

/** How many answers of each value are left of some without others of the same question: what subtracting them would tell. */
export function restOf(all: AnswerCounts, others: readonly AnswerCounts[]): number[] {
  const known = new Map<string, number>();
  for (const one of others)
    for (const { code, n } of one.codes) known.set(saidBy(one, code), (known.get(saidBy(one, code)) ?? 0) + n);
  return all.codes.map(({ code, n }) => n - (known.get(saidBy(all, code)) ?? 0));
}

/** Whether what is left is of few who all said the same. */
export const restAgrees = (rest: readonly number[]): boolean => isUnanimous(rest, sizeOf(rest));

export const sizeOf = (rest: readonly number[]): number => rest.reduce((sum, n) => sum + n, 0);

/** Codes of sets of words are each count's own. */
const saidBy = ({ sets }: AnswerCounts, code: number): string => JSON.stringify(sets?.[code] ?? code);
