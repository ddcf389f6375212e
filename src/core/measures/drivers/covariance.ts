/**
 * Count, means and cross-products of some variables over some rows: all that regression, drivers and EM need to know
 * of the rows. Square matrices are row-major.
 */
export interface Moments {
  readonly n: number;
  readonly mean: Float64Array;
  /** Σ (x − x̄)(x − x̄)ᵀ, about the rows' own means: no digits are lost when the means are large. */
  readonly products: Float64Array;
}

/**
 * Moments of rows given as columns of equal length, without missing values.
 *
 * Two passes: means first, products about them after.
 *
 * R: list(nrow(x), colMeans(x), cov(x) * (nrow(x) - 1))
 * Source: Chan, Golub & LeVeque 1983 American Statistician 37 (two-pass algorithm).
 */
export function momentsOfColumns(columns: readonly ArrayLike<number>[]): Moments {
  const size = columns.length;
  const n = columns[0]?.length ?? 0;
  const mean = Float64Array.from(columns, (column) => sumOf(n, (row) => column[row]!) / n);
  const products = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) {
      const [x, y] = [columns[i]!, columns[j]!];
      const sum = sumOf(n, (row) => (x[row]! - mean[i]!) * (y[row]! - mean[j]!));
      products[i * size + j] = sum;
      products[j * size + i] = sum;
    }
  }
  return { n, mean, products };
}

/**
 * Moments from a count, sums and sums of products (upper triangle with diagonal, row-major), as a database gives them.
 *
 * The products are first moved to an origin near the means by whole numbers. Sums of whole-number answers stay exact
 * that way; the naive Σxx' − n·x̄x̄' would lose digits.
 */
export function momentsOfSums(n: number, sums: readonly number[], upper: readonly number[]): Moments {
  const size = sums.length;
  const origin = sums.map((sum) => Math.round(sum / n));
  const mean = Float64Array.from(sums, (sum) => sum / n);
  const rest = sums.map((sum, i) => sum - n * origin[i]!);
  const products = new Float64Array(size * size);
  let k = 0;
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) {
      const moved = upper[k++]! - origin[i]! * sums[j]! - origin[j]! * sums[i]! + n * origin[i]! * origin[j]!;
      const centred = moved - (rest[i]! * rest[j]!) / n;
      products[i * size + j] = centred;
      products[j * size + i] = centred;
    }
  }
  return { n, mean, products };
}

/**
 * The moments of both sets of rows together.
 *
 *     x̄ = x̄₁ + (n₂/n)·d     products = P₁ + P₂ + (n₁n₂/n)·ddᵀ     d = x̄₂ − x̄₁
 *
 * Source: Chan, Golub & LeVeque 1983 American Statistician 37 (pairwise merging).
 */
export function merged(one: Moments, other: Moments): Moments {
  if (one.n === 0) return other;
  if (other.n === 0) return one;
  const n = one.n + other.n;
  const size = one.mean.length;
  const mean = new Float64Array(size);
  const apart = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    apart[i] = other.mean[i]! - one.mean[i]!;
    mean[i] = one.mean[i]! + (other.n / n) * apart[i]!;
  }
  const products = new Float64Array(size * size);
  for (let i = 0, k = 0; i < size; i++) {
    const between = ((one.n * other.n) / n) * apart[i]!;
    for (let j = 0; j < size; j++, k++) products[k] = one.products[k]! + other.products[k]! + between * apart[j]!;
  }
  return { n, mean, products };
}

/** The moments of some of the variables, in the order of `kept`. */
export function momentsOf(moments: Moments, kept: readonly number[]): Moments {
  const size = moments.mean.length;
  return {
    n: moments.n,
    mean: Float64Array.from(kept, (i) => moments.mean[i]!),
    products: Float64Array.from(kept.flatMap((i) => kept.map((j) => moments.products[i * size + j]!))),
  };
}

/** Covariance matrix: products over n − 1, or over n for maximum likelihood. R: cov(x) */
export function covarianceOf(moments: Moments, divisor: "n" | "n - 1" = "n - 1"): Float64Array {
  const by = divisor === "n" ? moments.n : moments.n - 1;
  return moments.products.map((product) => product / by);
}

/**
 * Correlations from a covariance matrix (or any multiple of it); a variable without variation correlates 0 with all.
 *
 * R: cov2cor(S)
 */
export function correlationOf(covariance: ArrayLike<number>, size: number): Float64Array {
  const correlation = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    correlation[i * size + i] = 1;
    for (let j = 0; j < i; j++) {
      const scale = Math.sqrt(covariance[i * size + i]! * covariance[j * size + j]!);
      const r = scale > 0 ? covariance[i * size + j]! / scale : 0;
      correlation[i * size + j] = r;
      correlation[j * size + i] = r;
    }
  }
  return correlation;
}

function sumOf(count: number, term: (row: number) => number): number {
  let sum = 0;
  for (let row = 0; row < count; row++) sum += term(row);
  return sum;
}
