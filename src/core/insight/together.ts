import { meanOfScores } from "../measures/intervals/mean-of-scores.ts";
import { fewestPeople } from "../measures/intervals/suppression.ts";
import { codesWhere } from "./bands.ts";
import type { AnswerCounts, Together } from "./counts.ts";
import type { MeasureRule } from "./measure-rule.ts";
import type { Variable } from "./variable.ts";

/** A measure of an answer at a touchpoint, whose dependence on others is asked for. */
export interface Dependent {
  readonly counts: AnswerCounts;
  readonly rule: MeasureRule;
}

/**
 * What to ask `Counts.together` so that correlations between these measures can be computed. A share is one variable; a
 * net score (−1, 0, +1) is two, those above and those not below, of which it is the mean.
 */
export const variablesOf = (measures: readonly Dependent[]): Variable[] => measures.flatMap(variablesOfOne);

/**
 * Correlations between the estimates of these measures, from what the same people answered to them.
 *
 *     e_gt = Σ_i (f(x_i) − θ_t) over customer g's answers at t
 *     ρ_st = Σ_g e_gs e_gt / √(D_s · D_t)      D_t = n_t² V_t, which is Σ_g e_gt² up to the corrections of V
 *
 * `together` must have been asked with `variablesOf` of the same measures; V comes from the measures' own counts, which
 * also hold those who are nobody's customers. 0 between measures that fewer than five share, where one does not vary, and where one
 * is of sets of words, which have no order to be above or below in.
 */
export function correlationsOf(measures: readonly Dependent[], together: Together): (s: number, t: number) => number {
  const size = together.n.length;
  // Per measure the indices of its variables.
  let next = 0;
  const indices = measures.map((measure) => variablesOfOne(measure).map(() => next++));
  if (next !== size) throw new Error(`together was asked with ${size} variables, these measures have ${next}`);

  const shares = together.n.map((n, i) => (n > 0 ? together.positive[i]! / n : 0));
  const at = (matrix: readonly number[], i: number, j: number): number => matrix[i * size + j]!;
  const residualProduct = (i: number, j: number): number =>
    at(together.pp, i, j) -
    shares[j]! * at(together.pn, i, j) -
    shares[i]! * at(together.pn, j, i) +
    shares[i]! * shares[j]! * at(together.nn, i, j);
  const spreads = measures.map(({ counts, rule }, s) => {
    const mean = meanOfScores(counts, rule.score, { share: rule.share, weighted: false });
    if (indices[s]!.length === 0) return 0;
    // A sample of customers has its own number of answers.
    return mean === null ? 0 : Math.sqrt(mean.variance * mean.answers * together.n[indices[s]![0]!]!);
  });
  const correlation = (s: number, t: number): number => {
    if (s === t) return 1;
    const scale = spreads[s]! * spreads[t]!;
    if (scale < 1e-12) return 0;
    if (indices[s]!.length === 0 || indices[t]!.length === 0) return 0;
    let sum = 0;
    // Of few who answered both it would tell what they answered.
    if (at(together.nn, indices[s]![0]!, indices[t]![0]!) < fewestPeople) return 0;
    for (const i of indices[s]!) for (const j of indices[t]!) sum += residualProduct(i, j);
    const product = sum / (indices[s]!.length * indices[t]!.length);
    return Math.max(-1, Math.min(1, product / scale));
  };
  const matrix = measures.map((_, s) => measures.map((_, t) => correlation(s, t)));
  return (s, t) => matrix[s]![t]!;
}

function variablesOfOne({ counts, rule }: Dependent): Variable[] {
  if (counts.kind === "set") return [];
  const { touchpoint, answer, scale, codes } = counts;
  const variable = (holds: (code: number) => boolean): Variable => {
    // Values between the whole ones, where somebody gave them.
    const between = codes.map(({ code }) => code).filter((code) => !Number.isInteger(code) && holds(code));
    return { touchpoint, answer, scale, positive: [...codesWhere(scale, holds), ...between] };
  };
  const above = variable((code) => rule.score(code) === 1);
  return rule.share ? [above] : [above, variable((code) => rule.score(code) >= 0.5)];
}
