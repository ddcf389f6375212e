import { expectationBefore } from "../core/experience/answer-code.ts";
import type { Scale } from "../core/experience/answers.ts";
import type { Figure } from "../core/measures/intervals/estimate.ts";
import { own } from "../core/own.ts";
import { type Language, say, type Text } from "../core/text.ts";
import { numbers } from "./numbers.ts";
import { type TextKey, textOf, words } from "./words.ts";

/** Names that people gave to answers of their own and to attributes of the brand's image, by answer key. */
export type AnswerNames = Readonly<Record<string, Text>>;

/**
 * What a measure is called: "satisfaction.positive" → "Satisfied"; one's own "parking.positive" → "Parking: positive". A mean with
 * the scales that it stands on, where they are known: "Satisfaction, mean 1–10".
 */
export function measureName(
  language: Language,
  measure: string,
  names: AnswerNames = {},
  scales: readonly Scale[] = [],
): string {
  const t = words(language);
  // An answer that was asked on another scale, too: "satisfaction@1to7.positive".
  const [, answer, low, high, kind] = /^(.+)@(-?\d+)to(-?\d+)(\.\w+)$/.exec(measure) ?? [];
  if (answer !== undefined) {
    const [name, scale] = [`${answer}${kind}`, [Number(low), Number(high)] as const];
    if (kind === ".mean") return measureName(language, name, names, [scale]);
    return t("measure.asked", { name: measureName(language, name, names), scales: inWords(language, [scale]) });
  }
  const name = nameAlone(language, measure, names);
  return measure.endsWith(".mean") && scales.length > 0
    ? t("measure.onScale", { name, scales: inWords(language, scales) })
    : name;
}

/** The scales on which figures stand that are means. */
export function scalesOf(...figures: readonly (Figure | undefined)[]): Scale[] {
  const scales = figures.flatMap((figure) => (figure?.ok && figure.estimate.scale ? [figure.estimate.scale] : []));
  return [...new Map(scales.map((scale) => [`${scale}`, scale])).values()];
}

const inWords = (language: Language, scales: readonly Scale[]): string => {
  const number = numbers(language);
  return number.list(scales.map(([low, high]) => number.range(low, high, "index")));
};

function nameAlone(language: Language, measure: string, names: AnswerNames): string {
  const known = textOf(language, `measure.${measure}`);
  if (known !== undefined) return known;
  if (measure.startsWith(`${expectationBefore}.`)) {
    const afterwards = measureName(language, measure.replace(expectationBefore, "expectation"), names);
    return words(language)("measure.askedBefore", { name: afterwards });
  }
  if (measure.startsWith("outcome."))
    return words(language)("measure.outcome.any", { name: outcomeName(language, measure.slice("outcome.".length)) });
  const [answer, kind] = [measure.slice(0, measure.lastIndexOf(".")), measure.slice(measure.lastIndexOf(".") + 1)];
  const name = answerName(language, answer, names);
  const pattern = `measure.any.${kind}`;
  return textOf(language, pattern) !== undefined
    ? (words(language) as (key: TextKey, values: object) => string)(pattern as TextKey, { name })
    : name;
}

/** What the drivers explain: "whole.return.mean" → "Coming again"; "churned" → "Leaving". */
export function outcomeName(language: Language, outcome: string, names: AnswerNames = {}): string {
  return (
    textOf(language, `outcome.${outcome}`) ??
    answerName(language, outcome.replace(/^whole\./, "").replace(/\.\w+$/, ""), names)
  );
}

/** What an answer is called: "satisfaction" → "Satisfaction"; "image.reliable" by its own name. */
export function answerName(language: Language, answer: string, names: AnswerNames = {}): string {
  const given = own(names, answer) ?? own(names, answer.replace(/^image\./, ""));
  if (given !== undefined) return say(given, language);
  return textOf(language, `answer.${answer}`) ?? answer;
}

/** What the lowest and the highest value of an answer mean: "very dissatisfied", "very satisfied"; null where nobody said. */
export function scaleEnds(language: Language, answer: string): readonly [low: string, high: string] | null {
  const [low, high] = [textOf(language, `end.${answer}.low`), textOf(language, `end.${answer}.high`)];
  return low !== undefined && high !== undefined ? [low, high] : null;
}
