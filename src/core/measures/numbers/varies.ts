/**
 * Whether values differ, told by their squares about the mean: the mean of many that are all the same is off by some rounding, and
 * what that leaves is no variation.
 *
 *     Σ (x − x̄)² > 10⁻²⁴ · n · x̄²
 */
export const varies = ({
  n,
  mean,
  squares,
}: {
  readonly n: number;
  readonly mean: number;
  readonly squares: number;
}): boolean => squares > 1e-24 * n * mean ** 2;
