import { normalCdf } from "../measures/numbers/normal.ts";

/**
 * Whether the first of three neighbouring counts is more than the next two explain. Counts of how far things differ (by 0, by
 * 1, by 2) fall or rise smoothly when one cause is at work: the distribution is log-concave, n₀·n₂ ≤ n₁². A heap on 0
 * has a cause of its own.
 *
 *     L = ln n₀ + ln n₂ − 2 ln n₁      z = L/√(1/n₀ + 1/n₂ + 4/n₁)      expected n₀ at most n₁²/n₂
 *
 * Half a count is added to each, so that nothing is divided by zero. Returns the one-sided p-value and the excess over n₁²/n₂.
 */
export function heapAtZero([n0, n1, n2]: readonly [number, number, number]): {
  readonly p: number;
  readonly excess: number;
} {
  const [a, b, c] = [n0 + 0.5, n1 + 0.5, n2 + 0.5];
  const z = (Math.log(a) + Math.log(c) - 2 * Math.log(b)) / Math.sqrt(1 / a + 1 / c + 4 / b);
  return { p: normalCdf(-z), excess: Math.max(0, n0 - b ** 2 / c) };
}
