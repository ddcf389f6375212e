/** A factor of a symmetric matrix, and the directions in which the matrix turned out to hold nothing. */
export interface Cholesky {
  /** Lower triangle L of L·Lᵀ, row-major. */
  readonly lower: Float64Array;
  /** Rows whose pivot was not above `least` of its diagonal; what is solved for stays 0 there. */
  readonly empty: readonly number[];
}

/**
 * Cholesky factor of a symmetric positive (semi)definite matrix, row-major.
 *
 * R: t(chol(A))
 * Source: Golub & Van Loan, Matrix Computations, 4.2.
 */
export function cholesky(matrix: ArrayLike<number>, size: number, least = 1e-11): Cholesky {
  const lower = new Float64Array(size * size);
  const empty: number[] = [];
  for (let j = 0; j < size; j++) {
    let pivot = matrix[j * size + j]!;
    for (let k = 0; k < j; k++) pivot -= lower[j * size + k]! ** 2;
    if (!(pivot > least * Math.abs(matrix[j * size + j]!))) {
      empty.push(j);
      continue;
    }
    const root = Math.sqrt(pivot);
    lower[j * size + j] = root;
    for (let i = j + 1; i < size; i++) {
      let sum = matrix[i * size + j]!;
      for (let k = 0; k < j; k++) sum -= lower[i * size + k]! * lower[j * size + k]!;
      lower[i * size + j] = sum / root;
    }
  }
  return { lower, empty };
}

/** Solves L·Lᵀ x = b in place: `vector` holds b before and x after. R: solve(A, b) */
export function solve({ lower }: Cholesky, vector: Float64Array): void {
  const size = vector.length;
  for (let i = 0; i < size; i++) {
    const pivot = lower[i * size + i]!;
    let sum = vector[i]!;
    for (let k = 0; k < i; k++) sum -= lower[i * size + k]! * vector[k]!;
    vector[i] = pivot === 0 ? 0 : sum / pivot;
  }
  for (let i = size - 1; i >= 0; i--) {
    const pivot = lower[i * size + i]!;
    let sum = vector[i]!;
    for (let k = i + 1; k < size; k++) sum -= lower[k * size + i]! * vector[k]!;
    vector[i] = pivot === 0 ? 0 : sum / pivot;
  }
}
