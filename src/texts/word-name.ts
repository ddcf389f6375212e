import type { Named, NamedWord } from "../core/insight/named/named-value.ts";
import type { Journey } from "../core/journey/journey.ts";
import { own } from "../core/own.ts";
import { type Language, say } from "../core/text.ts";
import { textOf, words } from "./words.ts";

/** What a word that people chose is called: by the journey's name, else by ours, else as it was written. */
export function wordName(language: Language, answer: string, word: string, choices: Journey["choices"]): string {
  const given = own(own(choices, answer)?.words, word)?.name;
  if (given !== undefined) return say(given, language);
  return textOf(language, answer === "emotions" ? `emotion.${word}` : `tag.${word}`) ?? word;
}

/** What words that people chose are called in some journeys, the first that names each; words that have no name are left out. */
export const wordMeanings = (
  language: Language,
  answer: string,
  chosen: Iterable<string | number>,
  journeys: readonly Pick<Journey, "choices">[],
): { readonly value: string; readonly meaning: string }[] =>
  [...chosen]
    .map(String)
    .sort()
    .map((value) => {
      const naming = journeys.find(({ choices }) => own(own(choices, answer)?.words, value)?.name !== undefined);
      return { value, meaning: wordName(language, answer, value, naming?.choices) };
    })
    .filter(({ value, meaning }) => value !== meaning);

/** Whose shares they are, and how many could be named. */
export function baseInWords(language: Language, { base, n, notApplicable, maxChoices, overChosen }: Named): string {
  const t = words(language);
  return [
    t(`named.base.${base}`, { n: n ?? 0 }),
    base === "hadExperience" && notApplicable !== null && notApplicable > 0 && t("named.leftOut", { n: notApplicable }),
    maxChoices === null ? t("named.several") : t("named.atMost", { n: maxChoices }),
    overChosen > 0 && t("named.overChosen", { n: overChosen }),
  ]
    .filter(Boolean)
    .join(" ");
}

/** What may be said of a word against those below it; empty for the last. */
export function againstThoseBelow(
  language: Language,
  { says, than }: Pick<NamedWord, "says" | "than">,
  name: (word: string) => string,
): string {
  return says === null ? "" : words(language)(`wording.named.${says}`, { word: than === null ? "" : name(than) });
}

/** Pleasant, unpleasant or neither, where it is an emotion. */
export function valenceInWords(language: Language, { valence }: Pick<NamedWord, "valence">): string {
  if (valence === undefined) return "";
  return words(language)(valence > 0 ? "named.pleasant" : valence < 0 ? "named.unpleasant" : "named.neither");
}
