import { cholesky, solve } from "../numbers/cholesky.ts";
import { combinedBy } from "./likelihood-maximum.ts";
import { asTheyCame, type StandardisedDesign, standardisedDesign } from "./standardised-design.ts";

/** Answers alike in every variable: how many, and their mean. */
export interface GroupedAnswers {
  readonly x: readonly number[];
  readonly n: number;
  readonly mean: number;
}

/** A straight line through grouped answers, fitted on standardised variables (z, the intercept first). */
export interface GroupedLeastSquares {
  readonly design: StandardisedDesign;
  readonly n: number;
  /** Terms in the fit, the intercept among them. */
  readonly terms: number;
  readonly fit: Float64Array;
  /** (ZᵀZ)⁻¹ over single answers, row-major. */
  readonly inverse: Float64Array;
  /** By group and term, row-major. */
  readonly points: Float64Array;
  /** By group what the line leaves of its mean. */
  readonly left: Float64Array;
  /** Each coefficient of the variables as they came, as a combination of those fitted; null where left out. */
  readonly combinations: readonly (Float64Array | null)[];
  readonly coefficients: readonly (number | null)[];
}

/**
 * Ordinary least squares of single answers, of which only the groups' sizes and means are known: the same coefficients
 * and leverages, as answers of a group share their row.
 *
 *     γ = (ZᵀNZ)⁻¹ ZᵀNȳ     z standardised, N the sizes
 *
 * A variable that those before it explain is left out. Null when nobody answered.
 *
 * R: lm(mean ~ ., weights = n)
 * Source: Golub & Van Loan, Matrix Computations, 5.3 (normal equations on scaled columns).
 */
export function groupedLeastSquares(groups: readonly GroupedAnswers[]): GroupedLeastSquares | null {
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  if (n === 0) return null;
  const design = standardisedDesign(groups);
  const width = design.kept.length;
  const terms = width + 1;
  const middle = groups.reduce((sum, group) => sum + (group.n / n) * group.mean, 0);
  const points = new Float64Array(groups.length * terms);
  const products = new Float64Array(terms * terms);
  const fit = new Float64Array(terms);
  groups.forEach((group, g) => {
    const point = points.subarray(g * terms, (g + 1) * terms);
    point[0] = 1;
    point.set(design.z.subarray(g * width, (g + 1) * width), 1);
    for (let i = 0; i < terms; i++) {
      fit[i]! += group.n * point[i]! * (group.mean - middle);
      for (let j = 0; j <= i; j++) products[i * terms + j]! += group.n * point[i]! * point[j]!;
    }
  });
  const factor = cholesky(products, terms);
  solve(factor, fit);
  fit[0]! += middle;
  const inverse = new Float64Array(terms * terms);
  for (let j = 0; j < terms; j++) {
    inverse[j * terms + j] = 1;
    solve(factor, inverse.subarray(j * terms, (j + 1) * terms));
  }
  const combinations = asTheyCame(design);
  return {
    ...{ design, n, terms, fit, inverse, points },
    left: Float64Array.from(groups, (group, g) => group.mean - combinedBy(fit, points.subarray(g * terms))),
    combinations,
    coefficients: combinations.map((combination) => combination && combinedBy(combination, fit)),
  };
}

/** `inverse` times a combination: its product with a group's point is how the coefficient moves with one answer there. */
export function pullOf({ inverse, terms }: GroupedLeastSquares, combination: Float64Array): Float64Array {
  return Float64Array.from(combination, (_, i) =>
    combinedBy(combination, inverse.subarray(i * terms, (i + 1) * terms)),
  );
}
