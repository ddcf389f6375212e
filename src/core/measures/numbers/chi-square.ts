import { upperIncompleteGamma } from "./incomplete-gamma.ts";

/**
 * Probability that chi-square with `df` > 0 degrees of freedom is above `x`: the p-value of a chi-square statistic.
 *
 *     P(X > x) = Q(df/2, x/2)
 *
 *     chiSquareUpper(3.841, 1)      // 0.05001
 *
 * R: pchisq(x, df, lower.tail = FALSE)
 * Source: Abramowitz & Stegun 26.4.19.
 */
export const chiSquareUpper = (x: number, df: number): number => (x <= 0 ? 1 : upperIncompleteGamma(df / 2, x / 2));
