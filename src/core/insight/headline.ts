import { headlineMeasure, headlineOrder } from "../experience/headline-keys.ts";
import { measuresOf } from "../experience/measure-keys.ts";
import type { Target } from "../journey/journey.ts";
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
    const measure = headlineMeasure(counts.answer, counts.kind);
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
 * What a touchpoint's measure should reach: the one that a reader has chosen, else that by which it is judged. A target that names
 * its measure says nothing of another; a number alone is meant for that by which the touchpoint is judged.
 */
export function targetFor(
  { answers, target }: { readonly answers: readonly AnswerCounts[]; readonly target?: Target | number },
  reader: Reader,
): number | undefined {
  const { measure, ...own } = reader;
  const headline = anyHeadlineOf(answers, own)?.key;
  const shown = measure ?? headline;
  return typeof target === "object" || shown === headline ? targetOf(target, shown) : undefined;
}

/** The same where it is judged by this measure. */
export const targetOf = (target: Target | number | undefined, headline: string | undefined): number | undefined =>
  typeof target !== "object" ? target : target.measure === headline ? target.value : undefined;

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
