/** A symmetric matrix as V·diag(values)·Vᵀ. */
export interface Eigen {
  /** Largest first. */
  readonly values: Float64Array;
  /** Row-major; column k belongs to value k. Columns are of length 1 and orthogonal. */
  readonly vectors: Float64Array;
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix (row-major, `size` × `size`).
 *
 *     A = V·diag(λ)·Vᵀ
 *
 * Cyclic Jacobi: each rotation makes one off-diagonal element zero, until all are as good as zero. Slower than QL for
 * hundreds of variables, simpler and more exact for tens. The sign of a vector is arbitrary.
 *
 *     symmetricEigen([2, 1, 1, 2], 2).values      // [3, 1]
 *
 * R: eigen(A, symmetric = TRUE)
 * Source: Golub & Van Loan, Matrix Computations, 8.5 (cyclic Jacobi); Rutishauser 1966 Numerische Mathematik 9.
 */
export function symmetricEigen(matrix: ArrayLike<number>, size: number): Eigen {
  const a = Float64Array.from(matrix);
  const v = new Float64Array(size * size);
  for (let i = 0; i < size; i++) v[i * size + i] = 1;

  // Converges quadratically: six to ten rounds for any size met here.
  for (let round = 0; round < 100 && offDiagonal(a, size) > 0; round++) {
    for (let p = 0; p < size - 1; p++) for (let q = p + 1; q < size; q++) rotate(a, v, size, p, q);
  }

  const order = Array.from({ length: size }, (_, k) => k).sort((j, k) => a[k * size + k]! - a[j * size + j]!);
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < size; k++) vectors[i * size + k] = v[i * size + order[k]!]!;
  }
  return { values: Float64Array.from(order, (k) => a[k * size + k]!), vectors };
}

/** Σ over the eigenvalues of value·v·vᵀ, with each value first put through `change`. */
export function recomposed({ values, vectors }: Eigen, change: (value: number) => number): Float64Array {
  const size = values.length;
  const changed = values.map(change);
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k < size; k++) sum += vectors[i * size + k]! * changed[k]! * vectors[j * size + k]!;
      matrix[i * size + j] = sum;
      matrix[j * size + i] = sum;
    }
  }
  return matrix;
}

/** Sum of squares above the diagonal; 0 once it is nothing beside the diagonal. */
function offDiagonal(a: Float64Array, size: number): number {
  let off = 0;
  let diagonal = 0;
  for (let i = 0; i < size; i++) {
    diagonal += a[i * size + i]! ** 2;
    for (let j = i + 1; j < size; j++) off += a[i * size + j]! ** 2;
  }
  return off > 1e-32 * diagonal ? off : 0;
}

/** Turns the plane of p and q so that a[p][q] becomes 0, and keeps the turn in v. */
function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const apq = a[p * size + q]!;
  if (apq === 0) return;
  const theta = (a[q * size + q]! - a[p * size + p]!) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(1, theta));
  const c = 1 / Math.sqrt(1 + t * t);
  const s = t * c;
  a[p * size + p]! -= t * apq;
  a[q * size + q]! += t * apq;
  a[p * size + q] = 0;
  a[q * size + p] = 0;
  for (let i = 0; i < size; i++) {
    if (i !== p && i !== q) {
      const aip = a[i * size + p]!;
      const aiq = a[i * size + q]!;
      const ip = c * aip - s * aiq;
      const iq = s * aip + c * aiq;
      a[i * size + p] = ip;
      a[p * size + i] = ip;
      a[i * size + q] = iq;
      a[q * size + i] = iq;
    }
    const vip = v[i * size + p]!;
    const viq = v[i * size + q]!;
    v[i * size + p] = c * vip - s * viq;
    v[i * size + q] = s * vip + c * viq;
  }
}
