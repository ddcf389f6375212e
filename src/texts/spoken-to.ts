import { type Language, languages } from "../core/text.ts";
import { baseLanguage } from "../core/text-language.ts";

/** The language in which Polku speaks to who answers in `language`: `sv-FI` Swedish; one that it does not know, English. */
export function spokenTo(language: string): Language {
  const base = baseLanguage(language);
  return languages.find((one) => one === base) ?? "en";
}
