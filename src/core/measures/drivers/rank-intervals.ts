import { ranksOf } from "./key-drivers.ts";

/**
 * Between which ranks each of several shares (of drivers, of gains) may lie: "ranks 1–3", not "rank 1".
 *
 *     the ranks that 95 % of bootstrap draws gave, rank 1 the largest, halves of equals rounded outwards
 *
 * `draws` has a column for each share, all from the same draws of customers; the rank found is always within.
 *
 *     rankIntervals([0.6, 0.4], [Float64Array.of(0.5, 0.7, 0.3), Float64Array.of(0.4, 0.2, 0.6)])
 *     // [[1, 2], [1, 2]]
 *
 * Unit: ranks, from 1.
 * Interval: it is one, 95 % by default, of order statistics of the draws.
 * Minimum n: as the shares'.
 * R: apply(apply(-draws, 1, rank), 1, function(r) sort(r)[floor(c(.025, .975) * length(r)) + 1])
 * Source: Efron & Tibshirani 1993, An Introduction to the Bootstrap, 13.3. Catalogue M17c.
 */
export function rankIntervals(
  shares: readonly number[],
  draws: readonly Float64Array[],
  confidence = 0.95,
): [low: number, high: number][] {
  const many = draws[0]?.length ?? 0;
  const tail = (1 - confidence) / 2;
  const byShare = shares.map(() => new Float64Array(many));
  for (let draw = 0; draw < many; draw++) {
    ranksOf(draws.map((column) => column[draw]!)).forEach((rank, j) => {
      byShare[j]![draw] = rank;
    });
  }
  return ranksOf(shares).map((rank, j) => {
    const sorted = byShare[j]!.sort();
    const at = (p: number) => sorted[Math.min(many - 1, Math.floor(p * many))] ?? rank;
    return [Math.min(Math.floor(rank), Math.floor(at(tail))), Math.max(Math.ceil(rank), Math.ceil(at(1 - tail)))];
  });
}
