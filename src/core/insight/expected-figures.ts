import { expectationAnswers, expectedAnswer } from "../experience/answer-code.ts";
import type { Figure } from "../measures/intervals/estimate.ts";
import type { AnswerCounts } from "./counts.ts";
import { byName, figuresOf, type Reader } from "./figures.ts";

/** Answers that what was expected can lie beside. */
export const comparable = ["satisfaction", "smiley"];

/**
 * What was expected at a touchpoint, by the measures of what was felt: of "satisfaction.positive" how many expected to be
 * satisfied, of "satisfaction.mean" what was expected on average. It rests on those who told both what they expected and
 * what they got. Empty where expectation was not asked as a pair on the scale of the answer: "better or worse than
 * expected" does not tell how much was expected. Where it was asked both before and after, the latter, as of the gap.
 */
export function expectedFigures(
  felt: readonly AnswerCounts[],
  expected: readonly AnswerCounts[],
  reader: Reader,
): Record<string, Figure> {
  const beside = byName(felt).flatMap(([name, { answer, kind, scale }]) => {
    const halves = expectationAnswers.map((pair) =>
      expected.find((one) => one.answer === expectedAnswer(pair) && `${one.scale}` === `${scale}`),
    );
    const half = halves.find((one) => one !== undefined);
    return half === undefined || !comparable.includes(name) ? [] : [{ ...half, answer, kind }];
  });
  return figuresOf(beside, reader);
}
