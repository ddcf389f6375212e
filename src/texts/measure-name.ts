import { expectationBefore } from "../core/experience/answer-code.ts";
import { type Language, say, type Text } from "../core/text.ts";
import { catalogues, type TextKey, words } from "./words.ts";

/** Names that people gave to answers of their own and to attributes of the brand's image, by answer key. */
export type AnswerNames = Readonly<Record<string, Text>>;

/** What a measure is called: "satisfaction.positive" → "Satisfied"; one's own "parking.positive" → "Parking: positive". */
export function measureName(language: Language, measure: string, names: AnswerNames = {}): string {
  const known = `measure.${measure}`;
  if (isText(known)) return catalogues[language][known];
  if (measure.startsWith(`${expectationBefore}.`)) {
    const afterwards = measureName(language, measure.replace(expectationBefore, "expectation"), names);
    return words(language)("measure.askedBefore", { name: afterwards });
  }
  if (measure.startsWith("outcome."))
    return words(language)("measure.outcome.any", { name: outcomeName(language, measure.slice("outcome.".length)) });
  const [answer, kind] = [measure.slice(0, measure.lastIndexOf(".")), measure.slice(measure.lastIndexOf(".") + 1)];
  const name = answerName(language, answer, names);
  const pattern = `measure.any.${kind}`;
  return isText(pattern) ? (words(language) as (key: TextKey, values: object) => string)(pattern, { name }) : name;
}

/** What the drivers explain: "whole.return.mean" → "Coming again"; "churned" → "Leaving". */
export function outcomeName(language: Language, outcome: string, names: AnswerNames = {}): string {
  const key = `outcome.${outcome}`;
  if (isText(key)) return catalogues[language][key];
  return answerName(language, outcome.replace(/^whole\./, "").replace(/\.\w+$/, ""), names);
}

/** What an answer is called: "satisfaction" → "Satisfaction"; "image.reliable" by its own name. */
export function answerName(language: Language, answer: string, names: AnswerNames = {}): string {
  const own = names[answer] ?? names[answer.replace(/^image\./, "")];
  if (own !== undefined) return say(own, language);
  const known = `answer.${answer}`;
  return isText(known) ? catalogues[language][known] : answer;
}

/** What the lowest and the highest value of an answer mean: "very dissatisfied", "very satisfied"; null where nobody said. */
export function scaleEnds(language: Language, answer: string): readonly [low: string, high: string] | null {
  const [low, high] = [`end.${answer}.low`, `end.${answer}.high`];
  return isText(low) && isText(high) ? [catalogues[language][low], catalogues[language][high]] : null;
}

const isText = (key: string): key is TextKey => key in catalogues.en;
