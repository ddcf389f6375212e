import type { Perspective } from "../experience/experience.ts";
import { fewestPeople, refusesFilter } from "../measures/intervals/suppression.ts";
import type { AnswerCounts, Totals } from "./counts.ts";
import { isCloseCircle } from "./disclosure.ts";

/**
 * Whether subtracting some answers from the same answers of a wider slice would lay open what fewer than five people said;
 * of employees and management also how few left it unanswered.
 */
export function leavesFewAnswers(narrow: AnswerCounts | undefined, wide: AnswerCounts, perspective: Perspective) {
  const people = narrow?.people ?? 0;
  const left = fewestLeft(narrow, wide);
  if (people > 0 && refusesFilter(fewestPeople, [{ people: fewestPeople + left, shared: fewestPeople }])) return true;
  return (
    isCloseCircle(perspective) &&
    people > 0 &&
    [wide.notAnswered - (narrow?.notAnswered ?? 0), wide.notApplicable - (narrow?.notApplicable ?? 0)].some(isFew)
  );
}

/** The same of all that was lived, whoever it was told by. */
export const leavesFew = (narrow: Totals, wide: Totals): boolean =>
  narrow.experiences > 0 &&
  (isFew(wide.experiences - narrow.experiences) ||
    (narrow.peopleEstimated !== true && wide.peopleEstimated !== true && isFew(wide.people - narrow.people)));

/**
 * How many people at least gave the answers that are left. People cannot simply be subtracted: who answered in both slices
 * is in both numbers. With d_g answers of person g left, by Cauchy and Schwarz
 *
 *     people ≥ (Σ d_g)² / Σ d_g²     and     Σ d_g² ≤ Σ n_g² (wide) − Σ n_g² (narrow)
 */
function fewestLeft(narrow: AnswerCounts | undefined, wide: AnswerCounts): number {
  const answers = answersIn(wide) - answersIn(narrow);
  if (answers <= 0) return 0;
  if (wide.clusters === null) return answers;
  const sampled = wide.clusters.sampled || narrow?.clusters?.sampled === true;
  const squares = Math.max(answers, squaresOf(wide) - (sampled ? 0 : squaresOf(narrow)));
  const fromPeople = sampled ? 0 : wide.people - (narrow?.people ?? 0);
  return Math.max(1, fromPeople, Math.ceil((answers * answers) / squares - 1e-9));
}

/** Σ over people of (a person's answers)²; of a sample scaled up. */
function squaresOf(counts: AnswerCounts | undefined): number {
  if (counts === undefined || counts.clusters === null) return answersIn(counts);
  const { pairs, codes } = counts.clusters;
  const squares = pairs.reduce((sum, { a, b, n }) => sum + (a === b ? n : 2 * n), 0);
  return (squares * answersIn(counts)) / codes.reduce((sum, { n }) => sum + n, 0);
}

const answersIn = (counts: AnswerCounts | undefined): number => counts?.codes.reduce((sum, { n }) => sum + n, 0) ?? 0;
const isFew = (n: number): boolean => n > 0 && n < fewestPeople;
