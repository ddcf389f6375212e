import { cholesky, solve } from "../numbers/cholesky.ts";
import { sweep } from "../numbers/sweep.ts";
import type { Moments } from "./covariance.ts";
import type { JointMoments } from "./expectation-maximisation.ts";

/** The rows of one answer pattern, by group of customers. */
export interface GroupedPattern {
  /** Indices of the variables answered, ascending. */
  readonly present: readonly number[];
  readonly groups: readonly { readonly group: number; readonly moments: Moments }[];
}

/** Means and the upper triangle of the covariance, in one row: how many numbers that is. */
export const parameterCount = (size: number): number => size + (size * (size + 1)) / 2;

/**
 * How far each group of customers moves the means and covariances that EM found, counted once more: row g holds
 * uᵍ = I⁻¹sᵍ, with sᵍ the group's score at the maximum and I the observed information of all.
 *
 *     EM on a bootstrap draw in which group g comes cᵍ times  ≈  θ̂ + Σ (cᵍ − 1) uᵍ
 *
 * One Newton step instead of a hundred EM steps per draw; the error is of order 1/n beside a bootstrap spread of order
 * 1/√n. Where the observed information is not positive the expected one takes its place. With everything answered the
 * rows are the ordinary influences of means and covariances.
 *
 *     momentInfluence(
 *       [
 *         {
 *           present: [0, 1],
 *           groups: [
 *             { group: 0, moments: { n: 2, mean: Float64Array.of(3, 4), products: Float64Array.of(2, 2, 2, 2) } },
 *             { group: 1, moments: { n: 2, mean: Float64Array.of(4, 4), products: Float64Array.of(2, 0, 0, 2) } },
 *           ],
 *         },
 *       ],
 *       2,
 *       { mean: Float64Array.of(3.5, 4), covariance: Float64Array.of(1.25, 0.5, 0.5, 1) },
 *     )
 *     // [-0.25, 0, 0, 0.25, 0, 0.25, 0, 0, -0.25, 0]
 *
 * Unit: the variables' own, and their products.
 * Interval: it is what intervals are made of.
 * Minimum n: as for the EM that it follows.
 * R: lavaan::lavScores(fit) %*% solve(lavaan::lavInspect(fit, "information.observed")) / n
 * Source: Hu & Kalbfleisch 2000 Canadian J Statistics 28 (estimating-function bootstrap); Jamshidian & Bentler 1999
 * J Educational and Behavioral Statistics 24 (scores and information of the normal model with missing data).
 * Catalogue M17c.
 */
export function momentInfluence(
  patterns: readonly GroupedPattern[],
  groups: number,
  fit: Pick<JointMoments, "mean" | "covariance">,
): Float64Array {
  const size = fit.mean.length;
  const width = parameterCount(size);
  const scores = new Float64Array(groups * width);
  const observed = new Float64Array(width * width);
  for (const pattern of patterns) addPattern(pattern, fit, size, scores, observed);

  let factor = cholesky(mirrored(observed, width), width);
  if (factor.empty.length > 0) factor = cholesky(expectedInformation(patterns, fit, size), width);
  for (let group = 0; group < groups; group++) solve(factor, scores.subarray(group * width, (group + 1) * width));
  return scores;
}

/** The information if the answers varied exactly as the model says; never negative. */
function expectedInformation(patterns: readonly GroupedPattern[], { covariance }: Fitted, size: number): Float64Array {
  const width = parameterCount(size);
  const information = new Float64Array(width * width);
  for (const { present, groups } of patterns) {
    const n = groups.reduce((sum, { moments }) => sum + moments.n, 0);
    const inverse = inverseOf(covariance, size, present);
    const curve = inverse.map((value) => n * value);
    addInformation(information, size, present, { inverse, n, slope: new Float64Array(present.length), curve });
  }
  return mirrored(information, width);
}

type Fitted = Pick<JointMoments, "mean" | "covariance">;

/** Where variance or covariance (i ≤ j) stands in a row of parameters. */
const covarianceAt = (size: number, i: number, j: number): number => size + i * size - (i * (i - 1)) / 2 + (j - i);

function addPattern(
  { present, groups }: GroupedPattern,
  { mean, covariance }: Fitted,
  size: number,
  scores: Float64Array,
  observed: Float64Array,
): void {
  const o = present.length;
  const inverse = inverseOf(covariance, size, present);
  const width = parameterCount(size);
  const total = { inverse, n: 0, slope: new Float64Array(o), curve: new Float64Array(o * o) };
  const apart = new Float64Array(o);
  const pulled = new Float64Array(o);
  const curve = new Float64Array(o * o);

  for (const { group, moments } of groups) {
    const row = group * width;
    for (let i = 0; i < o; i++) apart[i] = moments.mean[i]! - mean[present[i]!]!;
    for (let i = 0; i < o; i++) {
      let sum = 0;
      for (let j = 0; j < o; j++) sum += inverse[i * o + j]! * apart[j]!;
      pulled[i] = moments.n * sum;
      scores[row + present[i]!]! += pulled[i]!;
      total.slope[i]! += pulled[i]!;
    }
    sandwiched(inverse, moments, pulled, curve, o);
    total.n += moments.n;
    for (let i = 0; i < o; i++) {
      for (let j = i; j < o; j++) {
        const half = i === j ? 0.5 : 1;
        const score = half * (curve[i * o + j]! - moments.n * inverse[i * o + j]!);
        scores[row + covarianceAt(size, present[i]!, present[j]!)]! += score;
      }
    }
    for (let k = 0; k < o * o; k++) total.curve[k]! += curve[k]!;
  }
  addInformation(observed, size, present, total);
}

/** A·S·A for the products S about the fitted mean: within the group, and of its mean's distance. */
function sandwiched(
  inverse: Float64Array,
  { n, products }: Moments,
  pulled: Float64Array,
  out: Float64Array,
  o: number,
) {
  for (let i = 0; i < o; i++) for (let j = 0; j < o; j++) out[i * o + j] = (pulled[i]! * pulled[j]!) / n;
  // A single row has no products of its own.
  if (n === 1) return;
  const half = new Float64Array(o);
  for (let i = 0; i < o; i++) {
    for (let j = 0; j < o; j++) {
      half[j] = 0;
      for (let k = 0; k < o; k++) half[j]! += inverse[i * o + k]! * products[k * o + j]!;
    }
    for (let j = i; j < o; j++) {
      let sum = 0;
      for (let k = 0; k < o; k++) sum += half[k]! * inverse[k * o + j]!;
      out[i * o + j]! += sum;
      if (j > i) out[j * o + i]! += sum;
    }
  }
}

/**
 * Adds minus the second derivative of a pattern's log-likelihood, upper triangle. With A the inverse covariance, s the
 * pulled distances and W = A·S·A:
 *
 *     mean, mean  n·A      mean a, σₖₗ  Aₐₖsₗ + Aₐₗsₖ      σₖₗ, σᵣₛ  tr(A Eᵣₛ (W − nA/2) Eₖₗ)
 */
function addInformation(
  information: Float64Array,
  size: number,
  present: readonly number[],
  of: {
    readonly inverse: Float64Array;
    readonly n: number;
    readonly slope: Float64Array;
    readonly curve: Float64Array;
  },
): void {
  const o = present.length;
  const width = parameterCount(size);
  const places = present.flatMap((i, at) => present.slice(at).map((j) => covarianceAt(size, i, j)));
  const { inverse, n, slope } = of;
  const v = inverse.map((value, k) => of.curve[k]! - (n / 2) * value);
  let first = 0;
  for (let k = 0; k < o; k++) {
    for (let i = k; i < o; i++) information[present[k]! * width + present[i]!]! += n * inverse[k * o + i]!;
    for (let l = k; l < o; l++, first++) {
      const one = k === l ? 0.5 : 1;
      for (let a = 0; a < o; a++) {
        const mixed = inverse[a * o + k]! * slope[l]! + inverse[a * o + l]! * slope[k]!;
        information[present[a]! * width + places[first]!]! += one * mixed;
      }
      let second = first;
      for (let r = k; r < o; r++) {
        for (let s = r === k ? l : r; s < o; s++, second++) {
          const both =
            inverse[l * o + r]! * v[s * o + k]! +
            inverse[l * o + s]! * v[r * o + k]! +
            inverse[k * o + r]! * v[s * o + l]! +
            inverse[k * o + s]! * v[r * o + l]!;
          information[places[first]! * width + places[second]!]! += one * (r === s ? 0.5 : 1) * both;
        }
      }
    }
  }
}

/** The inverse of the covariance of the variables present; a variable that the others explain is left out. */
function inverseOf(covariance: Float64Array, size: number, present: readonly number[]): Float64Array {
  const o = present.length;
  const a = Float64Array.from(present.flatMap((i) => present.map((j) => covariance[i * size + j]!)));
  const swept = present.map((variable, k) => sweep(a, o, k, 1e-10 * covariance[variable * size + variable]!));
  return a.map((value, k) => (swept[Math.floor(k / o)] && swept[k % o] ? -value : 0));
}

function mirrored(upper: Float64Array, width: number): Float64Array {
  for (let i = 0; i < width; i++) for (let j = 0; j < i; j++) upper[i * width + j] = upper[j * width + i]!;
  return upper;
}
