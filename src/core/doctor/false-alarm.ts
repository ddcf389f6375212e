/**
 * How often a check may speak up on a file in which nothing is wrong. Each check divides it by the number of comparisons
 * that it makes in the file (Bonferroni).
 */
export const falseAlarm = 0.001;

/** A share as a percentage in a message: "12.3 %". */
export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
