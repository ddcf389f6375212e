import { type AnswerKind, type AnswerType, standardAnswers } from "./answers.ts";
import { type MeasureName, measuresOf } from "./measure-keys.ts";

/** The measures by which a touchpoint may be judged, in the order in which they are looked for. */
export const headlineKeys = (answers: ReadonlyMap<string, AnswerType>): string[] =>
  [...answers]
    .toSorted(([a], [b]) => headlineOrder(a) - headlineOrder(b))
    .flatMap(([answer, { kind }]) => {
      const measure = headlineMeasure(answer, kind);
      return measure === undefined ? [] : [`${answer}.${measure}`];
    });

/** A share or net score of the answer, which has a place on 0–100; the mean of "return" is none. */
export const headlineMeasure = (answer: string, kind: AnswerKind): MeasureName | undefined =>
  measuresOf(answer, kind).find((measure) => measure !== "mean");

const first = ["satisfaction", "smiley", "effort", "expectation"];
const last = ["value", "return", "resolved", "recommend", "compared"];

/** Which answer a touchpoint is judged by first. Own ratings come after the first four and before the rest. */
export function headlineOrder(answer: string): number {
  if (first.includes(answer)) return first.indexOf(answer);
  if (last.includes(answer)) return 20 + last.indexOf(answer);
  return Object.hasOwn(standardAnswers, answer) || answer.startsWith("image.") ? 19 : 10;
}
