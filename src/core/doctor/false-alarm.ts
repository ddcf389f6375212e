import type { Rule } from "./finding.ts";

/**
 * How often a check may speak up on a file in which nothing is wrong. Each check divides it by the number of comparisons
 * that it makes in the file (Bonferroni).
 */
export const falseAlarm = 0.001;

/** The rule of a check that makes so many comparisons at the false-alarm rate. */
export const statistics = (comparisons: number): Rule => ({ as: "statistics", falseAlarm, comparisons });
