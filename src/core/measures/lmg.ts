import { shapley } from "./shapley.ts";

/**
 * How much of the outcome's variance each driver explains: R² shared out fairly, whatever the order in which the
 * drivers are brought in (LMG; the Shapley value of R²).
 *
 *     LMGⱼ = Σ over sets S without j of  |S|! (p − 1 − |S|)! / p! · [R²(S ∪ j) − R²(S)]
 *
 * `correlation` is row-major over the p drivers and then the outcome, last. Non-negative; sums to R²; invariant to
 * scales; the order of the drivers plays no part. Cost 2ᵖ, a third of a millisecond for p = 12.
 *
 * Unit: parts of R², 0–1.
 * Interval: customer bootstrap (`bootstrap.ts`).
 * Minimum n: smallest pair count 30, judged by the caller.
 * R: relaimpo::calc.relimp(S, type = "lmg")$lmg
 * Source: Lindeman, Merenda & Gold 1980; Grömping 2006 J Statistical Software 17(1).
 */
export function lmg(correlation: ArrayLike<number>, drivers: number): Float64Array {
  return shapley(explainedBySubsets(correlation, drivers), drivers);
}

/**
 * R² of the outcome on every subset of the drivers; bit j of the index says that driver j is in.
 *
 * Walks the tree "with this driver, without it", sweeping each driver out of what comes after it; the whole walk costs
 * a few operations per subset. A driver that the ones before it explain completely adds nothing.
 *
 * Source: Furnival & Wilson 1974 Technometrics 16 (all regressions by sweeping).
 */
export function explainedBySubsets(correlation: ArrayLike<number>, drivers: number): Float64Array {
  const explained = new Float64Array(1 << drivers);
  // One matrix per depth: drivers not yet decided on and the outcome, cleared of the drivers taken in.
  const depths = Array.from({ length: drivers + 1 }, (_, depth) => new Float64Array((drivers + 1 - depth) ** 2));
  depths[0]!.set(correlation);
  const outcome = correlation[(drivers + 1) ** 2 - 1]!;

  const walk = (depth: number, subset: number): void => {
    const here = depths[depth]!;
    if (depth === drivers) {
      explained[subset] = 1 - here[0]! / outcome;
      return;
    }
    const size = drivers + 1 - depth;
    const next = depths[depth + 1]!;
    for (let i = 1, k = 0; i < size; i++) for (let j = 1; j < size; j++) next[k++] = here[i * size + j]!;
    walk(depth + 1, subset);
    const pivot = here[0]!;
    for (let i = 1, k = 0; i < size; i++) {
      const factor = pivot > 1e-10 ? here[i * size]! / pivot : 0;
      for (let j = 1; j < size; j++) next[k++] = here[i * size + j]! - factor * here[j]!;
    }
    walk(depth + 1, subset | (1 << depth));
  };
  walk(0, 0);
  return explained;
}
