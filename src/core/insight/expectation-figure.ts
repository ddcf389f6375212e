import { expectationAnswers } from "../experience/answer-code.ts";
import type { Figure } from "../measures/intervals/estimate.ts";

/**
 * How what was felt compares with what was expected, in points: more exceeded than fell short. Expectations asked beforehand are
 * never pooled with those asked afterwards; of a touchpoint that has both, the latter are shown.
 */
export const netExpectation = (measures: Readonly<Record<string, Figure>>): Figure | undefined =>
  netExpectations.map((measure) => measures[measure]).find((figure) => figure !== undefined);

/** The measures that it may be. */
export const netExpectations = expectationAnswers.map((answer) => `${answer}.netExceeded`);
