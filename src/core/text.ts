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

/** The language in which `text` is said to who reads `language`: that one; else the first of `fallbacks` it has; else any it has. */
export const languageOf = (text: Text, language: string, fallbacks: readonly string[] = ["en", "fi", "sv"]) =>
  [language, ...fallbacks, ...Object.keys(text)].find((one) => text[one]);

/** `text` in that language; "" where it has no words in any. */
export const say = (text: Text, language: string, fallbacks?: readonly string[]): string =>
  text[languageOf(text, language, fallbacks)!] ?? "";
