import type { CountedValue } from "./expected-gain.ts";

/** Fewer people than this who answered both of two variables: nothing is said that needs their correlation. */
export const fewestTogether = 30;
/** From so many on, EM and pairwise covariances agree; below, the explained part comes out somewhat high. */
export const enoughTogether = 80;

/**
 * What may be said of drivers, by how many people answered the pair of variables that fewest answered together.
 *
 *     below 30   bivariate: each driver alone; a decomposition would be made up (R² of .8 to 1 for a true .55)
 *     30 to 79   warning: decomposed by EM, and said to explain somewhat too much on paper
 *     from 80    enough: however missing answers are dealt with, the result is the same
 *
 *     driverEvidence(45)      // "warning"
 *
 * Unit: a word.
 * Interval: none.
 * Minimum n: this is it.
 * R: cut(min(crossprod(!is.na(X))), c(0, 30, 80, Inf), right = FALSE)
 * Source: catalogue M17e and its simulation T9.
 */
export function driverEvidence(fewestOfAPair: number): "bivariate" | "warning" | "enough" {
  if (fewestOfAPair < fewestTogether) return "bivariate";
  return fewestOfAPair < enoughTogether ? "warning" : "enough";
}

/** Above such a share in one category an answer is no number any more that a line may be put through. */
const mostInOneCategory = 0.6;

/**
 * By which model the drivers of an outcome are to be found, by how its answers are spread.
 *
 *     linear    R² shared out by LMG (or Johnson), the answer taken as a number: the default
 *     logistic  two values only: McFadden's R² shared out (`logisticDrivers`)
 *     ordinal   more values, over 60 % of the answers the same: proportional odds (`ordinalLogit`)
 *
 * Null when nobody answered or all answered the same.
 *
 *     outcomeModel([
 *       { value: 0, n: 80 },
 *       { value: 1, n: 20 },
 *     ])
 *     // "logistic"
 *
 * Unit: a word.
 * Interval: none.
 * Minimum n: as the model's.
 * R: if (length(unique(y)) == 2) "logistic" else if (max(prop.table(table(y))) > 0.6) "ordinal" else "linear"
 * Source: catalogue M17d.
 */
export function outcomeModel(answers: readonly CountedValue[]): "linear" | "logistic" | "ordinal" | null {
  const byValue = new Map<number, number>();
  for (const { value, n } of answers) if (n > 0) byValue.set(value, (byValue.get(value) ?? 0) + n);
  if (byValue.size < 2) return null;
  if (byValue.size === 2) return "logistic";
  const counts = [...byValue.values()];
  const all = counts.reduce((sum, n) => sum + n, 0);
  return Math.max(...counts) > mostInOneCategory * all ? "ordinal" : "linear";
}
