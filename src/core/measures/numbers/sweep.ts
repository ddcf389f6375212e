import { explainedShare } from "./explained-share.ts";

/**
 * Sweeps variable `k` of a symmetric matrix (row-major, `size` × `size`), in place.
 *
 *     aₖₖ → −1/aₖₖ     aⱼₖ → aⱼₖ/aₖₖ     aⱼₗ → aⱼₗ − aⱼₖaₖₗ/aₖₖ
 *
 * A covariance matrix swept on some variables holds, of the others' regression on them: the coefficients (others ×
 * swept), the residual covariance (others × others) and minus the inverse (swept × swept). The order of sweeps plays no
 * part. Returns false, and leaves the matrix alone, when the variables swept before explain `k` to within `least`.
 *
 * Source: Beaton 1964; Goodnight 1979 American Statistician 33; in the symmetric form of Little & Rubin, Statistical
 * Analysis with Missing Data, 7.4.
 */
export function sweep(a: Float64Array, size: number, k: number, least: number): boolean {
  const at = k * size;
  const pivot = a[at + k]!;
  if (!(pivot > least)) return false;
  for (let i = 0; i < size; i++) {
    if (i === k) continue;
    const factor = a[i * size + k]! / pivot;
    if (factor !== 0) {
      for (let j = 0; j < size; j++) if (j !== k) a[i * size + j]! -= factor * a[at + j]!;
    }
    a[i * size + k] = factor;
  }
  for (let j = 0; j < size; j++) if (j !== k) a[at + j] = a[j * size + k]!;
  a[at + k] = -1 / pivot;
  return true;
}

/** What the joint regression of the last variable on all before it gives, by variable. */
export interface JointRegression {
  readonly slopes: Float64Array;
  /** Variance inflation: 1 for a driver uncorrelated with the others, without bound for one that they explain. */
  readonly inflation: Float64Array;
  readonly rSquared: number;
}

/**
 * Regression of the last variable on the others, from their covariance (or correlation, or cross-product) matrix. A
 * variable that those before it explain completely gets slope 0 and infinite inflation, and so do they.
 *
 *     β = Sxx⁻¹ sxy      R² = sxyᵀβ/s_y²      VIFⱼ = (Sxx⁻¹)ⱼⱼ · s_j²
 *
 *     jointRegression([1, 0.3, 0.5, 0.3, 1, 0.4, 0.5, 0.4, 1], 3)
 *     // { slopes: [0.4176, 0.2747], inflation: [1.099, 1.099], rSquared: 0.3187 }
 *
 * Unit: slopes in those of the matrix, R² 0–1
 * Interval: none; `regression` has errors
 * Minimum n: 30, judged by the caller
 * R: coef(lm(y ~ .))[-1]; diag(solve(cor(x)))
 * Source: as `sweep`. Catalogue M17b.
 */
export function jointRegression(covariance: ArrayLike<number>, size: number): JointRegression {
  const a = Float64Array.from(covariance);
  const drivers = size - 1;
  const last = drivers * size;
  const variance = (i: number) => covariance[i * size + i]!;
  const taken: boolean[] = [];
  for (let k = 0; k < drivers; k++) taken.push(sweep(a, size, k, 1e-10 * variance(k)));
  return {
    slopes: Float64Array.from(taken, (swept, k) => (swept ? a[last + k]! : 0)),
    inflation: Float64Array.from(taken, (swept, k) => {
      if (!swept) return Number.POSITIVE_INFINITY;
      const explainsAnother = taken.some((other, j) => !other && Math.abs(a[j * size + k]!) > 1e-6 && variance(j) > 0);
      return explainsAnother ? Number.POSITIVE_INFINITY : -a[k * size + k]! * variance(k);
    }),
    rSquared: explainedShare(a[last + drivers]!, variance(drivers)),
  };
}
