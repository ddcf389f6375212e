/** Above so much variance inflation a driver can hardly be told from those that it moves with. */
const mostInflation = 10;
/** Drivers that correlate so much stand for one another. */
const closeCorrelation = 0.8;

/**
 * Drivers that cannot be told apart in a joint model: of each, those that it moves with, to be shown as a group.
 *
 *     a driver of variance inflation above 10 goes with all that it correlates with by .8 or more (either sign), or else
 *     with the one that it correlates with most; and they go with it
 *
 * `correlation` is row-major over the drivers and then the outcome, last; `inflation` as `jointRegression` gives it.
 *
 *     movingTogether([1, 0.97, 0.2, 0.97, 1, 0.1, 0.2, 0.1, 1], [17, 17, 1.1])      // [[1], [0], []]
 *
 * Unit: places of drivers.
 * Interval: none.
 * Minimum n: as the regression's.
 * R: car::vif(lm(y ~ .)) > 10; abs(cor(x)) >= 0.8
 * Source: Belsley, Kuh & Welsch 1980, Regression Diagnostics, for the limit. Catalogue M19.
 */
export function movingTogether(
  correlation: ArrayLike<number>,
  inflation: readonly number[],
  most = mostInflation,
): number[][] {
  const size = inflation.length + 1;
  const groups = inflation.map(() => new Set<number>());
  const close = (i: number, j: number) => Math.abs(correlation[i * size + j]!);
  inflation.forEach((inflated, i) => {
    if (inflated <= most) return;
    const others = [...inflation.keys()].filter((j) => j !== i);
    const near = others.filter((j) => close(i, j) >= closeCorrelation);
    const nearest = others.length > 0 ? [others.reduce((best, j) => (close(i, j) > close(i, best) ? j : best))] : [];
    for (const j of near.length > 0 ? near : nearest) {
      groups[i]!.add(j);
      groups[j]!.add(i);
    }
  });
  return groups.map((group) => [...group]);
}
