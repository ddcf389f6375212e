import { codeOf, expectedCodeOf, isPair } from "../../experience/answer-code.ts";
import { type AnswerType, type Band, bandOf, positionOn, type Scale } from "../../experience/answers.ts";
import type { DeclaredAnswer } from "../../experience/declared-answers.ts";
import type { Experience } from "../../experience/experience.ts";
import { headlineOrder } from "../../experience/headline-keys.ts";
import { own } from "../../own.ts";

/** What was felt in one encounter, by the answer that its touchpoint would be judged by first. */
export interface Felt {
  readonly answer: string;
  /** As it was said, on its scale. */
  readonly value: number;
  readonly scale: Scale;
  /** Where that lies, 0 the worst and 1 the best. */
  readonly position: number;
  readonly band: Band;
  /** Where what was expected lies on the same scale; null where that was not asked so. */
  readonly expected: number | null;
}

/** What was felt; null where nothing was answered that has a scale. */
export function feltOf(
  { answers, scales = {} }: Pick<Experience, "answers" | "scales">,
  declared: ReadonlyMap<string, DeclaredAnswer>,
): Felt | null {
  const keys = Object.keys(answers).toSorted((a, b) => headlineOrder(a) - headlineOrder(b));
  for (const key of keys) {
    const [answer, type] = [answers[key]!, declared.get(key)];
    if (type === undefined || answer === null || answer === "notApplicable") continue;
    const coded = codeOf(type, answer, own(scales, key));
    // half of a pair tells nothing of the other
    if (coded === null || (isPair(answer) && (answer.expected === null || answer.experienced === null))) continue;
    const { code, scale } = coded;
    return {
      answer: key,
      value: code,
      scale,
      position: positionOn(scale, code),
      band: bandOf(type.kind, scale, code),
      expected: expectedBeside(type, scale, answers, scales),
    };
  }
  return null;
}

/** What was expected, where it was told as a pair on the scale of what was felt. */
function expectedBeside(
  { kind }: AnswerType,
  scale: Scale,
  { expectation }: Experience["answers"],
  scales: NonNullable<Experience["scales"]>,
): number | null {
  if (kind !== "rating" || expectation === undefined || expectation === null) return null;
  const expected = expectedCodeOf(expectation, scales.expectation);
  if (expected === null || !isPair(expectation) || expectation.expected === null) return null;
  const isSame = expected.scale[0] === scale[0] && expected.scale[1] === scale[1];
  return isSame ? positionOn(scale, expectation.expected) : null;
}
