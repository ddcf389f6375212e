import { type Cholesky, cholesky, solve } from "../numbers/cholesky.ts";

/** A log-likelihood at some point, its slope there and minus its curvature (row-major). */
export interface Likelihood {
  readonly value: number;
  readonly gradient: Float64Array;
  readonly information: Float64Array;
}

/** Where a log-likelihood is largest. */
export interface LikelihoodMaximum {
  readonly at: Float64Array;
  readonly value: number;
  /** Of the information at the maximum; its inverse is the parameters' covariance. */
  readonly factor: Cholesky;
}

const mostSteps = 100;

/**
 * The maximum of a concave log-likelihood, by Newton's method with step halving.
 *
 *     step = information⁻¹ · gradient, halved until the likelihood does not fall; done after a step of at most 1e-7
 *
 * A step squares the error, so after one of 1e-7 hardly any is left. Judged by the step, not by the likelihood: where the outcome is separated by the variables the likelihood levels out
 * while the parameters run away, and the step stays near 1. Null then: there is no maximum.
 *
 * R: optim(start, f, method = "BFGS"), or as glm does it
 * Source: Nocedal & Wright 2006, Numerical Optimization, 3.3; Albert & Anderson 1984 Biometrika 71 (separation).
 */
export function likelihoodMaximum(
  start: Float64Array,
  likelihood: (at: Float64Array) => Likelihood,
): LikelihoodMaximum | null {
  let at = Float64Array.from(start);
  let here = likelihood(at);
  for (let taken = 0; taken < mostSteps; taken++) {
    const factor = cholesky(here.information, at.length);
    if (factor.empty.length > 0) return null;
    const step = Float64Array.from(here.gradient);
    solve(factor, step);
    const least = here.value - 1e-12 * Math.abs(here.value);
    let [next, there, part] = [at, here, 1];
    for (; part > 1e-12; part /= 2) {
      next = at.map((value, k) => value + part * step[k]!);
      there = likelihood(next);
      if (there.value >= least) break;
    }
    if (!(there.value >= least)) return null;
    [at, here] = [next, there];
    const settled = step.every((value, k) => Math.abs(value) <= 1e-7 * (1 + Math.abs(at[k]!)));
    if (settled) {
      const last = cholesky(here.information, at.length);
      return last.empty.length > 0 ? null : { at, value: here.value, factor: last };
    }
  }
  return null;
}

/** Standard errors of combinations of the parameters: √(tᵀ · information⁻¹ · t); null stays null. */
export function errorsOf(factor: Cholesky, combinations: readonly (Float64Array | null)[]): (number | null)[] {
  return combinations.map((combination) => {
    if (combination === null) return null;
    const solved = Float64Array.from(combination);
    solve(factor, solved);
    return Math.sqrt(combinedBy(combination, solved));
  });
}

/** Σ tᵢ vᵢ. */
export const combinedBy = (combination: Float64Array, values: ArrayLike<number>): number =>
  combination.reduce((sum, part, k) => sum + part * values[k]!, 0);
