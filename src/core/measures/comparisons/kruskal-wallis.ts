import type { CountedValue } from "../answers/rating.ts";
import { chiSquareUpper } from "../numbers/chi-square.ts";

export interface KruskalWallis {
  /** Null where all answers are equal. */
  readonly h: number | null;
  readonly df: number;
  readonly p: number | null;
}

/**
 * Do more than two groups answer alike? The gate before any pair of them is compared.
 *
 *     H = (N − 1) · Σ n_g (r̄_g − r̄)²/Σ (r − r̄)²      r: ranks, equal answers sharing their mean rank
 *     p from chi-square with one degree of freedom fewer than groups
 *
 * The ratio is the ordinary H over its correction for ties. From the groups' histograms; a group without answers is none.
 * Null with fewer than two groups.
 *
 *     kruskalWallis([
 *       [
 *         { value: 1, n: 8 },
 *         { value: 2, n: 4 },
 *       ],
 *       [
 *         { value: 2, n: 6 },
 *         { value: 3, n: 6 },
 *       ],
 *       [{ value: 3, n: 12 }],
 *     ])
 *     // { h: 26.41, df: 2, p: 0.000001841 }
 *
 * Unit: chi-square, probability
 * Interval: none; pairs have theirs, after Benjamini–Hochberg
 * Minimum n: 5 people in each group to be shown
 * R: kruskal.test(y, factor(g))
 * Source: Kruskal & Wallis (1952), JASA 47. Catalogue F3.
 */
export function kruskalWallis(groups: readonly (readonly CountedValue[])[]): KruskalWallis | null {
  const answered = groups.map((group) => group.filter(({ n }) => n > 0)).filter((group) => group.length > 0);
  if (answered.length < 2) return null;
  const counts = new Map<number, number>();
  for (const { value, n } of answered.flat()) counts.set(value, (counts.get(value) ?? 0) + n);
  const all = [...counts].sort(([a], [b]) => a - b);
  const total = all.reduce((sum, [, n]) => sum + n, 0);
  // From the middle of all ranks, so that nothing large is taken from something large.
  const ranks = new Map<number, number>();
  let [before, spread] = [0, 0];
  for (const [value, n] of all) {
    const rank = before + n / 2 - total / 2;
    ranks.set(value, rank);
    spread += n * rank * rank;
    before += n;
  }
  const df = answered.length - 1;
  if (all.length === 1) return { h: null, df, p: null };
  const between = answered.reduce((sum, group) => {
    const n = group.reduce((people, answer) => people + answer.n, 0);
    const rank = group.reduce((ranked, answer) => ranked + answer.n * ranks.get(answer.value)!, 0);
    return sum + (rank * rank) / n;
  }, 0);
  const h = ((total - 1) * between) / spread;
  return { h, df, p: chiSquareUpper(h, df) };
}
