import { symmetricEigen } from "../numbers/symmetric-eigen.ts";

/**
 * Johnson's relative weights: R² shared out by way of the uncorrelated variables nearest to the drivers. As good as LMG
 * where LMG's 2ᵖ sets would be too many.
 *
 *     Λ = Rxx^½     β = Λ⁻¹ r     wⱼ = Σₖ Λ²ⱼₖ β²ₖ
 *
 * `correlation` is row-major over the p drivers and then the outcome, last. Non-negative; sums to R²; equals Genizi's
 * measure. A direction in which the drivers do not vary (perfect collinearity) carries nothing.
 *
 *     johnson([1, 0.3, 0.5, 0.3, 1, 0.4, 0.5, 0.4, 1], 2)      // [0.2043, 0.1143]
 *
 * Unit: parts of R², 0–1.
 * Interval: customer bootstrap (`bootstrap.ts`).
 * Minimum n: smallest pair count 30, judged by the caller.
 * R: rwa::rwa(data, outcome, drivers)$result$Raw.RelWeight
 * Source: Johnson 2000 Multivariate Behavioral Research 35; Genizi 1993 Statistica Sinica 3. Catalogue M17b.
 */
export function johnson(correlation: ArrayLike<number>, drivers: number): Float64Array {
  const size = drivers + 1;
  const among = new Float64Array(drivers * drivers);
  for (let i = 0; i < drivers; i++) {
    for (let j = 0; j < drivers; j++) among[i * drivers + j] = correlation[i * size + j]!;
  }
  const { values, vectors } = symmetricEigen(among, drivers);
  const least = 1e-10 * (values[0] ?? 0);

  // Along each principal axis: what the outcome has in common with it, over the axis's own spread.
  const along = values.map((value, k) => {
    if (value <= least) return 0;
    let common = 0;
    for (let i = 0; i < drivers; i++) common += vectors[i * drivers + k]! * correlation[i * size + drivers]!;
    return common / Math.sqrt(value);
  });
  const spread = values.map((value) => Math.sqrt(Math.max(0, value)));
  const beta = new Float64Array(drivers);
  for (let i = 0; i < drivers; i++) {
    for (let k = 0; k < drivers; k++) beta[i]! += vectors[i * drivers + k]! * along[k]!;
  }

  const weights = new Float64Array(drivers);
  for (let i = 0; i < drivers; i++) {
    for (let j = 0; j < drivers; j++) {
      let root = 0;
      for (let k = 0; k < drivers; k++) root += vectors[i * drivers + k]! * spread[k]! * vectors[j * drivers + k]!;
      weights[i]! += (root * beta[j]!) ** 2;
    }
  }
  return weights;
}
