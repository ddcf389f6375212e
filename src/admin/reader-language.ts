import { type Language, languages } from "../core/text.ts";
import { catalogues } from "../texts/fetched-catalogues.ts";
import type { Catalogue } from "../texts/words.ts";

const place = "polku-language";

/** The language that was chosen here before, else the first of the browser's that Polku speaks, else English. */
export function firstLanguage(): Language {
  const wished = [localStorage.getItem(place) ?? "", ...navigator.languages.map((name) => name.slice(0, 2))];
  return wished.flatMap((name) => languages.find((language) => language === name) ?? [])[0] ?? "en";
}

export const rememberLanguage = (language: Language): void => localStorage.setItem(place, language);

/** A language's texts are a file of their own. */
const files: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  fi: async () => (await import("../texts/fi/fi.ts")).fi,
  sv: async () => (await import("../texts/sv/sv.ts")).sv,
  en: async () => (await import("../texts/en/en.ts")).en,
};

/** Brings the texts of `language`, unless they are here already: without them nothing can be said in it. */
export async function fetchTexts(language: Language): Promise<void> {
  catalogues[language] ??= await files[language]();
}
