import { cholesky } from "../numbers/cholesky.ts";
import { correlationOf } from "./covariance.ts";
import type { GroupedPattern } from "./moment-influence.ts";
import { nearestCorrelation } from "./nearest-correlation.ts";

/** Sums of answers and of their products, each over the rows that have both, by group of customers; rows can be added. */
export interface PairSums {
  /** Groups × width. */
  readonly rows: Float64Array;
  readonly width: number;
}

/** For each pair i ≤ j: count, Σxᵢ, Σxⱼ, Σxᵢxⱼ, about a fixed origin. */
const perPair = 4;

/**
 * The pair sums of each group, about an origin near the variables' means so that no digits are lost.
 *
 *     pairSums(
 *       [
 *         {
 *           present: [0, 1],
 *           groups: [
 *             { group: 0, moments: { n: 2, mean: Float64Array.of(3, 4), products: Float64Array.of(2, 2, 2, 2) } },
 *             { group: 1, moments: { n: 2, mean: Float64Array.of(4, 4), products: Float64Array.of(2, 0, 0, 2) } },
 *           ],
 *         },
 *       ],
 *       2,
 *       2,
 *     ).width
 *     // 12
 *
 * Unit: sums of the variables and of their products
 * Interval: none
 * Minimum n: as what is made of it
 * R: crossprod of each pair's common rows, by customer
 * Source: catalogue M17e.
 */
export function pairSums(patterns: readonly GroupedPattern[], groups: number, size: number): PairSums {
  const width = (perPair * size * (size + 1)) / 2;
  const rows = new Float64Array(groups * width);
  const origin = originOf(patterns, size);
  for (const { present, groups: members } of patterns) {
    for (const { group, moments } of members) {
      const { n, mean, products } = moments;
      for (let i = 0; i < present.length; i++) {
        for (let j = i; j < present.length; j++) {
          const at = group * width + perPair * pairAt(size, present[i]!, present[j]!);
          const [x, y] = [mean[i]! - origin[present[i]!]!, mean[j]! - origin[present[j]!]!];
          rows[at]! += n;
          rows[at + 1]! += n * x;
          rows[at + 2]! += n * y;
          rows[at + 3]! += products[i * present.length + j]! + n * x * y;
        }
      }
    }
  }
  return { rows, width };
}

/**
 * Covariance with each pair computed from the rows that answered both, mended where no data could have given it: a fast
 * stand-in for EM when there are very many answer patterns.
 *
 *     s_ij = (Σxᵢxⱼ − Σxᵢ·Σxⱼ/n)/n over the n rows with both
 *     where S is no covariance: D·nearest(D⁻¹SD⁻¹)·D, D² = diag(S)
 *
 * `sums` is a sum of rows of `pairSums`. Right when answers are missing completely at random; with few common answers it
 * invents explained variance (at 5–25 per pair R² came out as .80–1.00 for a true .55), so it is used with many only.
 *
 *     pairwiseCovariance(
 *       pairSums(
 *         [
 *           {
 *             present: [0, 1],
 *             groups: [
 *               {
 *                 group: 0,
 *                 moments: { n: 2, mean: Float64Array.of(3, 4), products: Float64Array.of(2, 2, 2, 2) },
 *               },
 *               {
 *                 group: 1,
 *                 moments: { n: 2, mean: Float64Array.of(4, 4), products: Float64Array.of(2, 0, 0, 2) },
 *               },
 *             ],
 *           },
 *         ],
 *         2,
 *         2,
 *       ).rows.subarray(0, 12),
 *       2,
 *     )
 *     // [1, 1, 1, 1]
 *
 * Unit: the variables' own.
 * Interval: bootstrap over customers, by the caller.
 * Minimum n: smallest pair count 80.
 * R: S <- cov(X, use = "pairwise.complete.obs"); Matrix::nearPD(cov2cor(S), corr = TRUE)
 * Source: Higham 2002 IMA J Numerical Analysis 22. Catalogue M17e.
 */
export function pairwiseCovariance(sums: ArrayLike<number>, size: number): Float64Array {
  const covariance = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) {
      const at = perPair * pairAt(size, i, j);
      const n = sums[at]!;
      const value = n > 0 ? (sums[at + 3]! - (sums[at + 1]! * sums[at + 2]!) / n) / n : 0;
      covariance[i * size + j] = value;
      covariance[j * size + i] = value;
    }
  }
  const correlation = correlationOf(covariance, size);
  // A factor is found many times sooner than eigenvalues, and where there is one nothing needs mending.
  if (cholesky(correlation, size).empty.length === 0) return covariance;
  const { matrix, minEigenBefore } = nearestCorrelation(correlation, size, { tolerance: 1e-7, rounds: 200 });
  if (minEigenBefore >= 0) return covariance;
  return matrix.map((r, k) => {
    const [i, j] = [Math.floor(k / size), k % size];
    return r * Math.sqrt(covariance[i * size + i]! * covariance[j * size + j]!);
  });
}

const pairAt = (size: number, i: number, j: number): number => i * size - (i * (i - 1)) / 2 + (j - i);

function originOf(patterns: readonly GroupedPattern[], size: number): Float64Array {
  const [sum, n] = [new Float64Array(size), new Float64Array(size)];
  for (const { present, groups } of patterns) {
    for (const { moments } of groups) {
      present.forEach((variable, i) => {
        sum[variable]! += moments.n * moments.mean[i]!;
        n[variable]! += moments.n;
      });
    }
  }
  return sum.map((value, variable) => (n[variable]! > 0 ? value / n[variable]! : 0));
}
