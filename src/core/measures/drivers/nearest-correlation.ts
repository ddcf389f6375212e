import { recomposed, symmetricEigen } from "../numbers/symmetric-eigen.ts";

/** What came of the search for the nearest correlation matrix. */
export interface NearestCorrelation {
  readonly matrix: Float64Array;
  /** How far the matrix had to be moved, √Σ(difference²). */
  readonly frobenius: number;
  /** Smallest eigenvalue of what was given; below 0 when no data could have had such correlations. */
  readonly minEigenBefore: number;
}

/**
 * The correlation matrix nearest to a symmetric matrix with ones on its diagonal (row-major) that is not one itself, as
 * happens when each correlation rests on other rows.
 *
 *     the X ⪰ 0 with ones on its diagonal for which ‖X − A‖ (Frobenius) is least
 *
 * Alternates between the two sets that the answer lies in: matrices without negative eigenvalues, and matrices with a
 * unit diagonal; Dykstra's correction makes the end point the nearest one. Eigenvalues are at last lifted to 1e-10 of
 * the largest, so that the answer can be inverted.
 *
 *     nearestCorrelation([1, 0.9, 0.2, 0.9, 1, 0.9, 0.2, 0.9, 1], 3)
 *     // { matrix: [1, 0.7955, 0.2657, 0.7955, 1, 0.7955, 0.2657, 0.7955, 1], minEigenBefore: -0.1767 }
 *
 * Unit: correlations, −1 to 1.
 * Interval: none of its own.
 * Minimum n: judged by the caller, on the smallest pair count.
 * R: Matrix::nearPD(A, corr = TRUE, conv.tol = 1e-12, posd.tol = 1e-10)
 * Source: Higham 2002 IMA J Numerical Analysis 22. Catalogue M17e.
 */
export function nearestCorrelation(
  given: ArrayLike<number>,
  size: number,
  { tolerance = 1e-12, rounds = 5000 }: { tolerance?: number; rounds?: number } = {},
): NearestCorrelation {
  const original = Float64Array.from(given);
  const minEigenBefore = symmetricEigen(original, size).values[size - 1] ?? 0;
  let x: Float64Array = original;
  if (minEigenBefore < 0) {
    let correction: Float64Array = new Float64Array(size * size);
    for (let round = 0; round < rounds; round++) {
      const before = x;
      const shifted = before.map((value, k) => value - correction[k]!);
      x = recomposed(symmetricEigen(shifted, size), (value) => Math.max(0, value));
      correction = x.map((value, k) => value - shifted[k]!);
      for (let i = 0; i < size; i++) x[i * size + i] = 1;
      if (rowNorm(size, (k) => x[k]! - before[k]!) <= tolerance * rowNorm(size, (k) => before[k]!)) break;
    }
  }
  const matrix = lifted(x, size);
  const frobenius = Math.sqrt(matrix.reduce((sum, value, k) => sum + (value - original[k]!) ** 2, 0));
  return { matrix, frobenius, minEigenBefore };
}

/** The same correlations with no eigenvalue below 1e-10 of the largest. */
function lifted(x: Float64Array, size: number): Float64Array {
  const eigen = symmetricEigen(x, size);
  const least = 1e-10 * Math.abs(eigen.values[0] ?? 0);
  if ((eigen.values[size - 1] ?? 0) >= least) return x;
  const raised = recomposed(eigen, (value) => Math.max(value, least));
  return raised.map((value, k) => {
    const [i, j] = [Math.floor(k / size), k % size];
    return i === j ? 1 : value / Math.sqrt(raised[i * size + i]! * raised[j * size + j]!);
  });
}

/** Largest sum of absolute values along a row. */
function rowNorm(size: number, at: (k: number) => number): number {
  let largest = 0;
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let j = 0; j < size; j++) sum += Math.abs(at(i * size + j));
    largest = Math.max(largest, sum);
  }
  return largest;
}
