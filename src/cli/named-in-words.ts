import type { Audit } from "../core/insight/audit-value.ts";
import type { Journey } from "../core/journey/journey.ts";
import type { Language } from "../core/text.ts";
import { allWords } from "../texts/all-words.ts";
import { reasonInWords } from "../texts/figure-words.ts";
import { answerNamesOf } from "../texts/journey-names.ts";
import { answerName } from "../texts/measure-name.ts";
import { numbers } from "../texts/numbers.ts";
import { wordName } from "../texts/word-name.ts";

/** So many words of each are told. */
const mostWords = 3;

/** What is named most at each touchpoint, one line each: "Bill: Reasons: Friendliness 50% (40–60%), Speed …; named nothing …". */
export function namedInWords(
  { named }: Pick<Audit, "named">,
  journey: Journey,
  language: Language,
  nameOf: (touchpoint: string) => string,
): string[] {
  const t = allWords(language);
  const number = numbers(language);
  const names = answerNamesOf(journey);
  const lines = named.map(({ touchpoint, answer, words: all, none }) => {
    const figures = [
      ...all
        .slice(0, mostWords)
        .map(({ word, share }) => [wordName(language, answer, word, journey.choices), share] as const),
      ...(none.ok && none.estimate.value === 0 ? [] : [[t("named.none"), none] as const]),
    ];
    const said = none.ok
      ? figures.map(([name, figure]) =>
          figure.ok
            ? `${name} ${number.value(figure.estimate)} (${number.interval(figure.estimate)})`
            : `${name}: ${reasonInWords(language, figure)}`,
        )
      : [reasonInWords(language, none)];
    const place = touchpoint === null ? t("whole.title") : nameOf(touchpoint);
    return `  ${t("named.place", { name: place, answer: answerName(language, answer, names) })}: ${said.join(", ")}`;
  });
  return lines.length === 0 ? [] : [`${t("named.title")}:`, ...lines];
}
