import { comparisonsOf } from "../core/survey/rules/rule.ts";
import type { Survey } from "../core/survey/survey.ts";
import { type Given, type Known, wayThrough } from "../core/survey/way.ts";

/** How far a respondent is: the question at which one is, counted from 1, and how many there can be at most. */
export interface Progress {
  readonly at: number;
  readonly of: number;
}

/**
 * Counts what can still come: questions on the way, and those whose rules hang on what has not been answered yet. So the number
 * falls as answers come, and nobody is promised an end that moves away.
 */
export function progressAt(
  place: string,
  survey: Pick<Survey, "questions">,
  given: Given,
  known: Known,
  order: readonly number[],
): Progress {
  const onWay = wayThrough(survey, given, known, order).questions.map(({ question }) => question.key);
  const at = onWay.indexOf(place) + 1;
  const inOrder = order.map((index) => survey.questions[index]!);
  const later = inOrder.slice(inOrder.findIndex(({ key }) => key === place) + 1);
  /** Those that may come and are not answered: what hangs on them is open. */
  const open = new Set(Object.hasOwn(given, place) ? [] : [place]);
  let of = at;
  for (const { key, when } of later) {
    const mayCome = onWay.includes(key) || (when !== undefined && comparisonsOf(when).some((one) => open.has(one.of)));
    if (!mayCome) continue;
    of++;
    if (!Object.hasOwn(given, key)) open.add(key);
  }
  return { at, of };
}
