/**
 * Solves `cdf(x) = p` for a distribution function that rises between `low` and `high`.
 *
 * Newton steps with the density, each kept inside a bracket that only shrinks; halving where a step would leave it.
 * Stops when x no longer moves.
 */
export function invertCdf(
  cdf: (x: number) => number,
  density: (x: number) => number,
  p: number,
  low: number,
  high: number,
): number {
  let [below, above] = [low, high];
  let x = (below + above) / 2;
  for (let i = 0; i < 2000; i++) {
    const miss = cdf(x) - p;
    if (miss === 0) return x;
    if (miss < 0) below = x;
    else above = x;
    const step = miss / density(x);
    const newton = x - step;
    const next = newton > below && newton < above ? newton : (below + above) / 2;
    if (Math.abs(next - x) <= 4e-16 * Math.abs(x) || next === below || next === above) return next;
    x = next;
  }
  return x;
}
