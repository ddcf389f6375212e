import type { Interval } from "../intervals/interval.ts";
import { twoSidedZ } from "../numbers/normal.ts";

export interface CohenKappa {
  readonly n: number;
  /** Share of texts that both coded alike. */
  readonly agreement: number;
  /** −1 to 1; null where both used one category only: not applicable. */
  readonly kappa: Interval | null;
  readonly variance: number | null;
  /** Whether texts coded so may be counted: κ at least .6, else the codebook is revised first. */
  readonly mayCount: boolean;
}

/**
 * How far two coders agree beyond what chance would give them.
 *
 *     κ = (p_o − p_e)/(1 − p_e)
 *     Var = [Σ p_ii((1−p_e) − (r_i+c_i)(1−p_o))² + (1−p_o)² Σ_{i≠j} p_ij(r_j+c_i)² − (p_o p_e − 2p_e + p_o)²] / n(1−p_e)⁴
 *
 * `table[i][j]`: how many texts the first coder put into category i and the second into j. Null without texts.
 *
 *     cohenKappa([
 *       [20, 5],
 *       [10, 15],
 *     ])
 *     // { agreement: 0.7, kappa: { value: 0.4, low: 0.1511, high: 0.6489 }, mayCount: false }
 *
 * Unit: −1 to 1
 * Interval: κ ± z √Var, cut to −1 … 1
 * Minimum n: 30 texts
 * R: psych::cohen.kappa(table)
 * Source: Cohen (1960), Educational and Psychological Measurement 20; Fleiss, Cohen & Everitt (1969), Psychological
 * Bulletin 72. Catalogue M31.
 */
export function cohenKappa(table: readonly (readonly number[])[], confidence = 0.95): CohenKappa | null {
  const categories = table.map((_, i) => i);
  const sum = (of: (i: number) => number): number => categories.reduce((all, i) => all + of(i), 0);
  const n = sum((i) => sum((j) => table[i]![j]!));
  if (n === 0) return null;
  const p = (i: number, j: number): number => table[i]![j]! / n;
  const first = categories.map((i) => sum((j) => table[i]![j]!) / n);
  const second = categories.map((j) => sum((i) => table[i]![j]!) / n);
  const agreement = sum((i) => table[i]![i]!) / n;
  const chance = sum((i) => first[i]! * second[i]!);
  if (first.some((share, i) => share === 1 && second[i] === 1)) {
    return { n, agreement, kappa: null, variance: null, mayCount: false };
  }

  const value = (agreement - chance) / (1 - chance);
  const alike = sum((i) => p(i, i) * (1 - chance - (first[i]! + second[i]!) * (1 - agreement)) ** 2);
  const apart = sum((i) => sum((j) => (i === j ? 0 : p(i, j) * (first[j]! + second[i]!) ** 2)));
  const cross = (agreement * chance - 2 * chance + agreement) ** 2;
  const variance = Math.max(0, (alike + (1 - agreement) ** 2 * apart - cross) / (n * (1 - chance) ** 4));
  const half = twoSidedZ(confidence) * Math.sqrt(variance);
  return {
    n,
    agreement,
    kappa: { value, low: Math.max(-1, value - half), high: Math.min(1, value + half) },
    variance,
    mayCount: value >= 0.6,
  };
}
