import { explainedShare } from "../numbers/explained-share.ts";
import { varies } from "../numbers/varies.ts";

/** A fitted line through many variables; lists are in the order of the terms, the intercept first. */
export interface Regression {
  readonly coefficients: readonly number[];
  /** Standard errors if the spread about the line were the same everywhere. */
  readonly standardErrors: readonly number[];
  /** Standard errors that stay right when it is not; null where a row decides a coefficient alone (leverage 1). */
  readonly robustErrors: readonly number[] | null;
  readonly rSquared: number;
  readonly adjustedRSquared: number;
  /** Standard deviation of what the line leaves. */
  readonly sigma: number;
  /** Rows minus terms. */
  readonly degreesOfFreedom: number;
}

/**
 * Ordinary least squares with heteroscedasticity-consistent (HC3) standard errors.
 *
 *     b = argmin Σ (y − b₀ − xb)²     HC3 = (XᵀX)⁻¹ Xᵀ diag(e²/(1 − h)²) X (XᵀX)⁻¹
 *
 * By Householder's QR, so that variables far from 0 or nearly collinear lose few digits. Null when there are no more
 * rows than terms or one variable is a combination of the others.
 *
 *     regression([[1, 2, 3, 4, 5]], [2, 4, 5, 4, 5])
 *     // { coefficients: [2.2, 0.6], standardErrors: [0.9381, 0.2828], rSquared: 0.6 }
 *
 * Unit: outcome per unit of the variable.
 * Interval: b ± t·se with the degrees of freedom given.
 * Minimum n: more rows than terms; 30 people to be shown as a driver.
 * R: lm(y ~ .); sandwich::vcovHC(m, type = "HC3")
 * Source: MacKinnon & White 1985 J Econometrics 29; Golub & Van Loan, Matrix Computations, 5.2. Catalogue M17, M19.
 */
export function regression(columns: readonly (readonly number[])[], outcome: readonly number[]): Regression | null {
  const rows = outcome.length;
  const terms = columns.length + 1;
  if (rows <= terms) return null;
  // X and y side by side, column by column; the reflections turn them into R and Qᵀy.
  const design = [new Array<number>(rows).fill(1), ...columns];
  const turned = [...design, outcome].map((column) => Float64Array.from(column));
  for (let k = 0; k < terms; k++) if (!reflect(turned, k)) return null;

  const inverse = inverseOfUpper(turned, terms);
  const rotated = turned[terms]!;
  const coefficients = inverse.map((row) => row.reduce((sum, value, k) => sum + value * rotated[k]!, 0));
  const residuals = outcome.map(
    (y, i) => y - design.reduce((sum, column, k) => sum + coefficients[k]! * column[i]!, 0),
  );
  const mean = outcome.reduce((sum, y) => sum + y, 0) / rows;
  const total = outcome.reduce((sum, y) => sum + (y - mean) ** 2, 0);
  const left = residuals.reduce((sum, e) => sum + e * e, 0);
  const degreesOfFreedom = rows - terms;
  const rSquared = varies({ n: rows, mean, squares: total }) ? explainedShare(left, total) : 0;
  return {
    coefficients,
    standardErrors: inverse.map((row) => Math.sqrt((left / degreesOfFreedom) * sumOfSquares(row))),
    robustErrors: robust(design, residuals, inverse),
    rSquared,
    adjustedRSquared: 1 - (1 - rSquared) * ((rows - 1) / degreesOfFreedom),
    sigma: Math.sqrt(left / degreesOfFreedom),
    degreesOfFreedom,
  };
}

/** Makes column k zero below its k-th row by a reflection of all columns; false when it already is. */
function reflect(columns: readonly Float64Array[], k: number): boolean {
  const column = columns[k]!;
  const whole = Math.sqrt(column.reduce((sum, value) => sum + value * value, 0));
  let square = 0;
  for (let i = k; i < column.length; i++) square += column[i]! ** 2;
  const length = Math.sqrt(square);
  if (!(length > 1e-10 * whole)) return false;
  const mirror = column.slice(k);
  mirror[0]! += mirror[0]! < 0 ? -length : length;
  const norm = sumOfSquares(mirror);
  for (const other of columns.slice(k)) {
    let along = 0;
    for (let i = 0; i < mirror.length; i++) along += mirror[i]! * other[k + i]!;
    for (let i = 0; i < mirror.length; i++) other[k + i]! -= ((2 * along) / norm) * mirror[i]!;
  }
  return true;
}

/** R⁻¹, by rows; R stands in the upper triangle of the columns. (XᵀX)⁻¹ is R⁻¹R⁻ᵀ. */
function inverseOfUpper(columns: readonly Float64Array[], size: number): number[][] {
  const inverse = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (let j = 0; j < size; j++) {
    inverse[j]![j] = 1 / columns[j]![j]!;
    for (let i = j - 1; i >= 0; i--) {
      let sum = 0;
      for (let k = i + 1; k <= j; k++) sum += columns[k]![i]! * inverse[k]![j]!;
      inverse[i]![j] = -sum / columns[i]![i]!;
    }
  }
  return inverse;
}

function robust(
  design: readonly (readonly number[])[],
  residuals: readonly number[],
  inverse: readonly (readonly number[])[],
): number[] | null {
  const terms = design.length;
  const variances = new Array<number>(terms).fill(0);
  for (let i = 0; i < residuals.length; i++) {
    // Row i of Q is xᵢR⁻¹; its length is the leverage, and R⁻¹ times it is how the row moves each coefficient.
    const q = inverse.map((_, k) => design.reduce((sum, column, j) => sum + column[i]! * inverse[j]![k]!, 0));
    const room = 1 - sumOfSquares(q);
    if (room < 1e-12) return null;
    for (let j = 0; j < terms; j++) {
      const moves = inverse[j]!.reduce((sum, value, k) => sum + value * q[k]!, 0);
      variances[j]! += ((moves * residuals[i]!) / room) ** 2;
    }
  }
  return variances.map(Math.sqrt);
}

const sumOfSquares = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! ** 2;
  return sum;
};
