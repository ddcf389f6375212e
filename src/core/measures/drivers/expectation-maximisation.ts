import { sweep } from "../numbers/sweep.ts";
import type { Moments } from "./covariance.ts";

/** The rows that have answers to the same variables, as the moments of those answers. */
export interface AnswerPattern {
  /** Indices of the variables answered, ascending. */
  readonly present: readonly number[];
  /** Of the variables present, in that order. */
  readonly moments: Moments;
}

/** Means and covariances of all variables, as if every row had answered everything. */
export interface JointMoments {
  readonly n: number;
  readonly mean: Float64Array;
  /** Maximum likelihood (divisor n), row-major. */
  readonly covariance: Float64Array;
  readonly iterations: number;
  /** False when the limit of iterations came first; the figures are then near, not at, the maximum. */
  readonly converged: boolean;
}

/**
 * Means and covariances when nobody answers everything: maximum likelihood under a multivariate normal model, by EM.
 *
 *     E  what each pattern of answers lets us expect of the sums of the missing ones, and of their products
 *     M  mean = Σx/n, covariance = Σxxᵀ/n − mean·meanᵀ, as if these had been observed
 *
 * Starts from available-case means and variances and stops when a step changes no element by more than 1e-7 of itself
 * (of a hundredth of its scale, for elements near 0): tenfold stricter than the usual 1e-6, because where much is missing
 * the steps are short long before the end. Two steps tell the way, a third leaps along it (SQUAREM); a leap that does not
 * raise the likelihood is taken back. Right when answers are missing at random: whether a touchpoint was rated may depend
 * on what else the customer answered, not on the missing rating itself. A pair of variables that nobody answered together
 * is unidentified; the caller must not ask for it.
 *
 *     expectationMaximisation(
 *       [
 *         {
 *           present: [0, 1],
 *           moments: { n: 10, mean: Float64Array.of(3, 4), products: Float64Array.of(8, 4, 4, 8) },
 *         },
 *         { present: [0], moments: { n: 10, mean: Float64Array.of(4), products: Float64Array.of(8) } },
 *       ],
 *       2,
 *     ).mean
 *     // [3.5, 4.25]
 *
 * Unit: the variables' own.
 * Interval: `missing-information.ts`, for a bootstrap over customers.
 * Minimum n: smallest pair count 30, judged by the caller; a warning below 80.
 * R: norm::em.norm(norm::prelim.norm(X), criterion = 1e-10)
 * Source: Dempster, Laird & Rubin 1977 JRSS B 39; Little & Rubin, Statistical Analysis with Missing Data, 11.2;
 * Varadhan & Roland 2008 Scandinavian J Statistics 35 (SQUAREM, scheme S3). Catalogue M17e.
 */
export function expectationMaximisation(
  patterns: readonly AnswerPattern[],
  size: number,
  { tolerance = 1e-7, iterations: limit = 1000 }: { tolerance?: number; iterations?: number } = {},
): JointMoments {
  const n = patterns.reduce((sum, { moments }) => sum + moments.n, 0);
  const prepared = patterns.map((pattern) => preparedFor(pattern, size));
  const step = (from: Parameters) => improved(prepared, n, size, from);
  let here = availableCases(patterns, size);
  let iterations = 0;
  let converged = false;
  while (!converged && iterations < limit) {
    const first = step(here);
    const second = step(first);
    iterations += 2;
    converged = change(second, first, size) <= tolerance;
    const leap = converged ? undefined : leapt(here, first, second, size);
    const landed = leap && step(leap);
    if (leap) iterations++;
    // The likelihood is that of where a step began, so `second.likelihood` belongs to `first`.
    here = landed && landed.likelihood >= second.likelihood ? landed : second;
  }
  return { n, mean: here.mean, covariance: here.covariance, iterations, converged };
}

interface Prepared {
  readonly present: Int32Array;
  readonly missing: Int32Array;
  readonly n: number;
  readonly mean: Float64Array;
  readonly products: Float64Array;
}

function preparedFor({ present, moments }: AnswerPattern, size: number): Prepared {
  const missing = Array.from({ length: size }, (_, k) => k).filter((k) => !present.includes(k));
  return { present: Int32Array.from(present), missing: Int32Array.from(missing), ...moments };
}

type Parameters = Pick<JointMoments, "mean" | "covariance">;

/** Extrapolates from two steps of EM; undefined when there is nowhere to leap or the covariance would not be one. */
function leapt(start: Parameters, first: Parameters, second: Parameters, size: number): Parameters | undefined {
  let steps = 0;
  let bends = 0;
  const scale = Float64Array.from(first.mean, (_, k) => Math.sqrt(first.covariance[k * size + k]!) || 1);
  const along = (a: number, b: number, c: number, unit: number) => {
    steps += ((b - a) / unit) ** 2;
    bends += ((c - 2 * b + a) / unit) ** 2;
  };
  for (let i = 0; i < size; i++) {
    along(start.mean[i]!, first.mean[i]!, second.mean[i]!, scale[i]!);
    for (let j = 0; j < size; j++) {
      const k = i * size + j;
      along(start.covariance[k]!, first.covariance[k]!, second.covariance[k]!, scale[i]! * scale[j]!);
    }
  }
  const length = Math.sqrt(steps / bends);
  if (!(length > 1) || !Number.isFinite(length)) return undefined;
  const from = (a: number, b: number, c: number) => a + 2 * length * (b - a) + length * length * (c - 2 * b + a);
  const mean = start.mean.map((value, i) => from(value, first.mean[i]!, second.mean[i]!));
  const covariance = start.covariance.map((value, k) => from(value, first.covariance[k]!, second.covariance[k]!));
  return isCovariance(covariance, size) ? { mean, covariance } : undefined;
}

function isCovariance(matrix: Float64Array, size: number): boolean {
  const a = Float64Array.from(matrix);
  for (let k = 0; k < size; k++) if (!sweep(a, size, k, 0)) return false;
  return true;
}

/** Means and variances of whoever answered, and no covariance: where EM starts. */
function availableCases(patterns: readonly AnswerPattern[], size: number): Parameters {
  const n = new Float64Array(size);
  const mean = new Float64Array(size);
  for (const { present, moments } of patterns) {
    present.forEach((variable, i) => {
      n[variable]! += moments.n;
      mean[variable]! += moments.n * moments.mean[i]!;
    });
  }
  for (let k = 0; k < size; k++) mean[k] = n[k]! > 0 ? mean[k]! / n[k]! : 0;
  const covariance = new Float64Array(size * size);
  for (const { present, moments } of patterns) {
    present.forEach((variable, i) => {
      const about = moments.products[i * present.length + i]! + moments.n * (moments.mean[i]! - mean[variable]!) ** 2;
      covariance[variable * size + variable]! += about / n[variable]!;
    });
  }
  return { mean, covariance };
}

/** One step of EM, and the log-likelihood (but for a constant) of where it began. */
function improved(
  patterns: readonly Prepared[],
  n: number,
  size: number,
  { mean, covariance }: Parameters,
): Parameters & { readonly likelihood: number } {
  let deviance = 0;
  // Σ (x − mean) and Σ (x − mean)(x − mean)ᵀ, observed or expected; the upper triangle of the latter.
  const sums = new Float64Array(size);
  const products = new Float64Array(size * size);
  const swept = new Float64Array(size * size);
  const carried = new Float64Array(size * size);
  const apart = new Float64Array(size);
  const observed = new Float64Array(size * size);

  for (const pattern of patterns) {
    const { present, missing } = pattern;
    const [o, m] = [present.length, missing.length];
    for (let i = 0; i < o; i++) apart[i] = pattern.mean[i]! - mean[present[i]!]!;
    for (let i = 0; i < o; i++) {
      sums[present[i]!]! += pattern.n * apart[i]!;
      for (let j = i; j < o; j++) {
        const about = pattern.products[i * o + j]! + pattern.n * apart[i]! * apart[j]!;
        observed[i * o + j] = about;
        observed[j * o + i] = about;
        products[present[i]! * size + present[j]!]! += about;
      }
    }
    swept.set(covariance);
    for (let i = 0; i < o; i++) {
      const k = present[i]!;
      const pivot = swept[k * size + k]!;
      if (sweep(swept, size, k, 1e-10 * covariance[k * size + k]!)) deviance += pattern.n * Math.log(pivot);
    }
    for (let i = 0; i < o; i++) {
      const row = present[i]! * size;
      for (let j = 0; j < o; j++) deviance -= swept[row + present[j]!]! * observed[i * o + j]!;
    }
    for (let a = 0; a < m; a++) {
      const row = missing[a]! * size;
      let expected = 0;
      for (let i = 0; i < o; i++) expected += swept[row + present[i]!]! * apart[i]!;
      sums[missing[a]!]! += pattern.n * expected;
      // Missing × observed: coefficients times the observed products.
      for (let j = 0; j < o; j++) {
        let sum = 0;
        for (let i = 0; i < o; i++) sum += swept[row + present[i]!]! * observed[i * o + j]!;
        carried[a * o + j] = sum;
        const [low, high] = missing[a]! < present[j]! ? [missing[a]!, present[j]!] : [present[j]!, missing[a]!];
        products[low * size + high]! += sum;
      }
      // Missing × missing: the same once more, and what the observed answers leave open.
      for (let b = 0; b <= a; b++) {
        const other = missing[b]! * size;
        let sum = pattern.n * swept[row + missing[b]!]!;
        for (let j = 0; j < o; j++) sum += carried[a * o + j]! * swept[other + present[j]!]!;
        products[other + missing[a]!]! += sum;
      }
    }
  }

  const next = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) {
      const value = products[i * size + j]! / n - (sums[i]! / n) * (sums[j]! / n);
      next[i * size + j] = value;
      next[j * size + i] = value;
    }
  }
  return { mean: mean.map((value, k) => value + sums[k]! / n), covariance: next, likelihood: -deviance / 2 };
}

/** Largest change of any element, relative to its size or to a hundredth of its scale. */
function change(after: Parameters, before: Parameters, size: number): number {
  const scale = Float64Array.from(after.mean, (_, k) => Math.sqrt(after.covariance[k * size + k]!));
  let largest = 0;
  for (let i = 0; i < size; i++) {
    const moved = Math.abs(after.mean[i]! - before.mean[i]!);
    if (moved > 0) largest = Math.max(largest, moved / Math.max(Math.abs(after.mean[i]!), 0.01 * scale[i]!));
    for (let j = i; j < size; j++) {
      const k = i * size + j;
      const shifted = Math.abs(after.covariance[k]! - before.covariance[k]!);
      if (shifted === 0) continue;
      largest = Math.max(largest, shifted / Math.max(Math.abs(after.covariance[k]!), 0.01 * scale[i]! * scale[j]!));
    }
  }
  return largest;
}
