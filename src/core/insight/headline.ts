import { standardAnswers } from "../experience/answers.ts";
import { type MeasureName, measuresOf } from "../experience/measure-keys.ts";
import type { AnswerCounts } from "./counts.ts";
import { byName, type Reader, readingOf } from "./figures.ts";
import { type MeasureRule, ruleOf } from "./measure-rule.ts";

/** The measure a touchpoint is judged by. */
export interface Headline {
  /** "satisfaction.positive" */
  readonly key: string;
  readonly counts: AnswerCounts;
  readonly rule: MeasureRule;
}

/**
 * The first answered of: satisfaction, smiley (positive share), effort (easy share), expectation (net exceeded), own
 * ratings (positive share). Where none of these was answered, the first other answer that has a measure (value, image,
 * coming again, being resolved, recommendation, emotions), so that a touchpoint from which somebody was heard is never called
 * blind. Null when nobody answered anything that can be counted. A reader who asks for one measure has that one, or null.
 */
export function anyHeadlineOf(answers: readonly AnswerCounts[], reader: Reader): Headline | null {
  const answered = byName(answers).filter(([name, { answer, people }]) => name === answer && people > 0);
  if (reader.measure !== undefined) return chosenOf(reader.measure, answered, reader);
  const ordered = answered.toSorted(([, a], [, b]) => headlineOrder(a.answer) - headlineOrder(b.answer));
  for (const [name, counts] of ordered) {
    const measure = headlineMeasure(counts);
    const rule = measure && ruleOf(measure, readingOf(counts, reader));
    if (rule) return { key: `${name}.${measure}`, counts, rule };
  }
  return null;
}

/** The same of what was answered on a scale: what is a variable of its own, for drivers, places, passes. Words chosen are none. */
export const headlineOf = (answers: readonly AnswerCounts[], reader: Reader): Headline | null =>
  anyHeadlineOf(
    answers.filter(({ kind }) => kind !== "set"),
    reader,
  );

/**
 * What the measure that a touchpoint is judged by should reach. Its target is meant for its own headline: where a reader has
 * chosen another measure, that has none.
 */
export function targetFor(
  { answers, target }: { readonly answers: readonly AnswerCounts[]; readonly target?: number },
  reader: Reader,
): number | undefined {
  const { measure, ...own } = reader;
  return measure === undefined || anyHeadlineOf(answers, own)?.key === measure ? target : undefined;
}

function chosenOf(
  key: string,
  answered: readonly (readonly [name: string, counts: AnswerCounts])[],
  reader: Reader,
): Headline | null {
  for (const [name, counts] of answered) {
    const measure = measuresOf(counts.answer, counts.kind).find((one) => `${name}.${one}` === key);
    const rule = measure && ruleOf(measure, readingOf(counts, reader));
    if (rule) return { key, counts, rule };
  }
  return null;
}

const first = ["satisfaction", "smiley", "effort", "expectation"];
const last = ["value", "return", "resolved", "recommend", "compared"];

/** Which answer a touchpoint is judged by first. Own ratings come after the first four and before the rest. */
export function headlineOrder(answer: string): number {
  if (first.includes(answer)) return first.indexOf(answer);
  if (last.includes(answer)) return 20 + last.indexOf(answer);
  return answer in standardAnswers || answer.startsWith("image.") ? 19 : 10;
}

/** A share or net score of the answer, which has a place on 0–100; the mean of "return" is none. */
function headlineMeasure({ answer, kind }: AnswerCounts): MeasureName | undefined {
  return measuresOf(answer, kind).find((measure) => measure !== "mean");
}
