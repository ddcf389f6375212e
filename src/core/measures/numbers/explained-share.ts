/**
 * How much of the sum of squares `total` is explained where `left` of it is not, as R²; 0 where there is nothing to explain. Where nothing
 * is explained, or all, rounding would leave 0–1.
 *
 *     R² = 1 − left/total
 */
export const explainedShare = (left: number, total: number): number =>
  total > 0 ? Math.min(1, Math.max(0, 1 - left / total)) : 0;
