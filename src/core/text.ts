import { baseLanguage } from "./text-language.ts";

/** Words that people wrote, by language: `{ fi: "Lasku", sv: "Nota", en: "The bill" }`. At least one language. */
export type Text = Readonly<Record<string, string>>;

/** The languages in which Polku itself speaks. What people write may be in any language. */
export const languages = ["fi", "sv", "en"] as const;
export type Language = (typeof languages)[number];

/** Whether Polku speaks a language, or a form of it, itself: easy Finnish, `fi-simple`; else who answers in it reads Polku's own words in English. */
export const isSpoken = (language: string): boolean => languages.some((one) => one === baseLanguage(language));

/** The same of what may also be in one language that is not told. */
export const sayEither = (text: string | Text, language: string): string =>
  typeof text === "string" ? text : say(text, language);

/** `text` in `language`; else in the first of `fallbacks` it has; else in any language it has; else "". */
export function say(text: Text, language: string, fallbacks: readonly string[] = ["en", "fi", "sv"]): string {
  for (const candidate of [language, ...fallbacks]) {
    const words = text[candidate];
    if (words !== undefined && words !== "") return words;
  }
  return Object.values(text)[0] ?? "";
}
