import { cholesky } from "../numbers/cholesky.ts";
import { varies } from "../numbers/varies.ts";

/** The variables of counted rows, each about its mean and over its spread, without those that others explain. */
export interface StandardisedDesign {
  /** Variables that enter, ascending; a constant, or a combination of those before it, does not. */
  readonly kept: readonly number[];
  /** By variable. */
  readonly centre: Float64Array;
  readonly scale: Float64Array;
  /** Row-major, a row per counted row and a column per variable kept. */
  readonly z: Float64Array;
}

/**
 * Makes the variables of a model ready for Newton's method: far from 0 or on very unlike scales they would cost digits.
 *
 *     z = (x − x̄)/s     weighted by how many people a row stands for
 *
 * A model fitted on z is turned back by β = γ/s and β₀ = γ₀ − Σ γ x̄/s. As in R, a variable that those before it
 * explain is left out, and whoever uses the design says null for it.
 *
 * R: scale(x)
 * Source: Golub & Van Loan, Matrix Computations, 5.3.8 (column weighting).
 */
export function standardisedDesign(
  rows: readonly { readonly x: readonly number[]; readonly n: number }[],
): StandardisedDesign {
  const variables = rows[0]?.x.length ?? 0;
  const n = rows.reduce((sum, row) => sum + row.n, 0);
  const centre = new Float64Array(variables);
  for (const row of rows) for (let j = 0; j < variables; j++) centre[j]! += (row.n / n) * row.x[j]!;
  const products = new Float64Array(variables * variables);
  for (const row of rows) {
    for (let i = 0; i < variables; i++) {
      const apart = row.n * (row.x[i]! - centre[i]!);
      for (let j = 0; j <= i; j++) products[i * variables + j]! += apart * (row.x[j]! - centre[j]!);
    }
  }
  const scale = centre.map((mean, j) => {
    const squares = products[j * (variables + 1)]!;
    return varies({ n, mean, squares }) ? Math.sqrt(squares / n) : 0;
  });
  const correlation = products.map((value, at) => {
    const [i, j] = [Math.floor(at / variables), at % variables];
    return scale[i]! > 0 && scale[j]! > 0 ? value / (n * scale[i]! * scale[j]!) : 0;
  });
  const { empty } = cholesky(correlation, variables);
  const kept = Array.from(centre, (_, j) => j).filter((j) => !empty.includes(j));
  const z = new Float64Array(rows.length * kept.length);
  rows.forEach(({ x }, row) => {
    kept.forEach((j, at) => {
      z[row * kept.length + at] = (x[j]! - centre[j]!) / scale[j]!;
    });
  });
  return { kept, centre, scale, z };
}

/**
 * Each coefficient of the variables as they came, as a combination of an intercept (first) and the coefficients of the
 * variables kept; null for a variable left out. The first is the intercept's own.
 */
export function asTheyCame({ kept, centre, scale }: StandardisedDesign): (Float64Array | null)[] {
  const width = kept.length + 1;
  const intercept = new Float64Array(width);
  intercept[0] = 1;
  kept.forEach((j, at) => {
    intercept[at + 1] = -centre[j]! / scale[j]!;
  });
  const slopes = Array.from(centre, (_, j) => {
    const at = kept.indexOf(j);
    if (at < 0) return null;
    const slope = new Float64Array(width);
    slope[at + 1] = 1 / scale[j]!;
    return slope;
  });
  return [intercept, ...slopes];
}
