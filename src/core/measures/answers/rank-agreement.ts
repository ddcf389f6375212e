import { kendall, spearman } from "../drivers/correlation.ts";
import { normalCdf } from "../numbers/normal.ts";

export interface RankAgreement {
  readonly touchpoints: number;
  /** Kendall's τ_b, −1 to 1; null when one side rates all alike. */
  readonly tau: number | null;
  readonly z: number | null;
  readonly p: number | null;
  readonly spearman: number | null;
  /** Whether there are the six touchpoints that it takes; if not, nothing is said. */
  readonly enough: boolean;
}

/**
 * Do they see the same weak spots: agreement of two orders of the touchpoints, whatever the level of either.
 *
 *     z = S/√Var S      S = concordant − discordant pairs      Var S with the corrections for ties on both sides
 *
 *     selfAssessmentRankAgreement([80, 75, 90, 60, 85, 70], [70, 72, 80, 65, 60, 68])
 *     // { tau: 0.3333, p: 0.3476, enough: true }
 *
 * Unit: −1 to 1
 * Interval: none; p by the normal approximation, without continuity correction
 * Minimum n: 6 touchpoints
 * R: cor.test(self, customers, method = "kendall", exact = FALSE)
 * Source: Kendall (1945), Biometrika 33; variance under ties after Kendall, Rank Correlation Methods. Catalogue M16.
 */
export function selfAssessmentRankAgreement(self: readonly number[], customers: readonly number[]): RankAgreement {
  const n = self.length;
  const tau = kendall(self, customers);
  const variance = varianceOfBalance(n, tiesOf(self), tiesOf(customers));
  const pairs = (ties: readonly number[]): number =>
    (n * (n - 1)) / 2 - ties.reduce((sum, t) => sum + (t * (t - 1)) / 2, 0);
  const balance = tau === null ? null : tau * Math.sqrt(pairs(tiesOf(self)) * pairs(tiesOf(customers)));
  const z = balance === null || !(variance > 0) ? null : balance / Math.sqrt(variance);
  return {
    touchpoints: n,
    tau,
    z,
    p: z === null ? null : 2 * normalCdf(-Math.abs(z)),
    spearman: spearman(self, customers).value,
    enough: n >= 6,
  };
}

/** How many share each value. */
function tiesOf(values: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()];
}

/** Of S, were the two orders unrelated. */
function varianceOfBalance(n: number, ties: readonly number[], others: readonly number[]): number {
  const over = (counts: readonly number[], of: (t: number) => number): number =>
    counts.reduce((sum, t) => sum + of(t), 0);
  const spread = (t: number): number => t * (t - 1) * (2 * t + 5);
  const two = (t: number): number => t * (t - 1);
  const three = (t: number): number => t * (t - 1) * (t - 2);
  return (
    (spread(n) - over(ties, spread) - over(others, spread)) / 18 +
    (n > 1 ? (over(ties, two) * over(others, two)) / (2 * two(n)) : 0) +
    (n > 2 ? (over(ties, three) * over(others, three)) / (9 * three(n)) : 0)
  );
}
