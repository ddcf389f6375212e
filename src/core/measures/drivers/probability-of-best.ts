/**
 * How likely each of several gains is the best: the share of bootstrap draws that it tops.
 *
 *     P(t is best) = #{draws in which t gains most}/B
 *
 * `draws` has a column for each, all from the same draws of customers, gains below 0 set to 0. Draws in which nothing
 * gains count for nobody, so the probabilities sum to 1 at most; of equals the first has it.
 *
 *     probabilityOfBest([
 *       [0.2, 0.3, 0.1, 0.4],
 *       [0.1, 0.1, 0.2, 0.1],
 *     ])
 *     // [0.75, 0.25]
 *
 * Unit: probability.
 * Interval: none; ±2 points of Monte Carlo at 2,000 draws.
 * Minimum n: as the gains'.
 * R: prop.table(table(max.col(draws, "first")))
 * Source: catalogue M19.
 */
export function probabilityOfBest(draws: readonly ArrayLike<number>[]): number[] {
  const many = draws[0]?.length ?? 0;
  const topped = draws.map(() => 0);
  for (let draw = 0; draw < many; draw++) {
    let first = -1;
    draws.forEach((column, k) => {
      if (column[draw]! > (draws[first]?.[draw] ?? 0)) first = k;
    });
    if (first >= 0) topped[first]!++;
  }
  return topped.map((count) => (many > 0 ? count / many : 0));
}

/**
 * Whether one may be called first: best in more than half of the draws. Else there is no clear first.
 *
 *     P(best) > ½
 *
 *     clearlyFirst(0.4)      // false
 *
 * Unit: yes or no
 * Interval: none
 * Minimum n: as what is made of it
 * R: p > 0.5
 * Source: catalogue M19.
 */
export const clearlyFirst = (probability: number): boolean => probability > 0.5;
