import { incompleteBeta } from "../measures/numbers/incomplete-beta.ts";

/**
 * Whether the first of four neighbouring counts is more than the next three explain, by more than may be ignored. Counts of how
 * far things differ (by 0, by 1, by 2, by 3) fall or rise smoothly when one cause is at work: the distribution is log-concave,
 * and the ratios n₁/n₀, n₂/n₁, n₃/n₂ fall. So the first two are at least what lies between the last two:
 *
 *     r = (n₂ + n₃)/(n₁ + n₂)      b = (n₁ + n₂)/(r + r²), expected n₀ at most      V = b²·Σ n·(∂ln b/∂n)²
 *     p = P(X ≥ n₀), X negative binomial with mean m = b + ignored and variance m + V
 *
 * A heap on 0 has a cause of its own. n₁²/n₂ would be a closer bound, but rests on n₁ alone, which is next to nothing where people differ.
 * Half a count is added to n₁ to n₃, so that nothing is divided by zero. Returns the p-value and the excess over what is expected.
 */
export function heapAtZero(
  [n0, ...others]: readonly [number, number, number, number],
  ignored: number,
): { readonly p: number; readonly excess: number } {
  const [n1, n2, n3] = others.map((count) => count + 0.5) as [number, number, number];
  const [near, far] = [n1 + n2, n2 + n3];
  const r = far / near;
  const explained = near / (r + r * r);
  /** How ln(r + r²) follows ln r. */
  const k = (1 + 2 * r) / (1 + r);
  const slopes = [(1 + k) / near, (1 + k) / near - k / far, -k / far];
  const relative = [n1, n2, n3].reduce((sum, n, at) => sum + n * slopes[at]! ** 2, 0);
  const mean = explained + ignored;
  const shape = mean ** 2 / (explained ** 2 * relative);
  return {
    p: n0 === 0 ? 1 : incompleteBeta(n0, shape, mean / (mean + shape), shape / (mean + shape)),
    excess: Math.max(0, n0 - explained),
  };
}
