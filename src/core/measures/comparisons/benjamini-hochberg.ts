/**
 * p-values adjusted for how many there are, so that at most a share q of what is called a finding is chance.
 *
 *     adjusted_(i) = min_{j ≥ i} min(1, p_(j) · m / j)      p_(1) ≤ … ≤ p_(m)
 *
 * A finding is `adjusted <= q`. Null (no test possible) stays null and does not count among the m.
 *
 *     benjaminiHochberg([0.01, 0.04, 0.03, null])      // [0.03, 0.04, 0.04, null]
 *
 * Unit: probability
 * Interval: none
 * Minimum n: none
 * R: p.adjust(p, "BH")
 * Source: Benjamini & Hochberg (1995), JRSS B 57. Catalogue F3, M20, M32.
 */
export function benjaminiHochberg<P extends number | null>(p: readonly P[]): P[] {
  const order = p.flatMap((value, index) => (value === null ? [] : [{ value: value as number, index }]));
  order.sort((a, b) => b.value - a.value);
  const adjusted: (number | null)[] = p.map(() => null);
  let least = 1;
  order.forEach(({ value, index }, fromTop) => {
    least = Math.min(least, (value * order.length) / (order.length - fromTop));
    adjusted[index] = least;
  });
  return adjusted as P[];
}
