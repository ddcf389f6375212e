import type { Felt } from "../core/insight/heard/felt.ts";
import type { Language } from "../core/text.ts";
import { type AnswerNames, answerName } from "./measure-name.ts";
import { numbers } from "./numbers.ts";
import { stepInWords, stepName } from "./step-words.ts";
import { words } from "./words.ts";

/** What was felt, in words: "Satisfaction 2 of 5, negative, expected 4". */
export function feltInWords(language: Language, felt: Felt | null, names: AnswerNames = {}): string {
  const t = words(language);
  if (felt === null) return t("felt.nothing");
  const { answer, value, scale, band, expected } = felt;
  const [min, max] = scale;
  const name = answerName(language, answer, names);
  const step = stepName(language, answer, value, scale);
  const place = stepInWords(language, value, scale, step);
  const said = step === undefined ? t("felt.value", { name, value: place }) : t("felt.named", { name, step: place });
  return [
    said,
    t(`band.${band}`),
    ...(expected === null ? [] : [t("felt.expected", { value: plain(language, min + expected * (max - min)) })]),
  ].join(", ");
}

const plain = (language: Language, value: number): string =>
  Number.isInteger(value) ? numbers(language).count(value) : numbers(language).decimal(value);
