import { type Language, languages } from "../core/text.ts";
import { languagePattern } from "../core/text-language.ts";
import { localeOf } from "./locale.ts";

const letters = [..."abcdefghijklmnopqrstuvwxyz"];
const ofTwo = letters.flatMap((first) => letters.map((second) => first + second));

/** The code of a language by its name, in the reader's language or another that Polku speaks, or by its code; undefined: nobody knows it. */
export function surveyLanguageCalled(language: Language, written: string): string | undefined {
  for (const reader of [language, ...languages]) {
    const names = new Intl.DisplayNames(localeOf[reader], { type: "language", fallback: "none" });
    const isIt = (code: string) => names.of(code)?.toLowerCase() === written.toLowerCase();
    const found = ofTwo.find(isIt) ?? ofTwo.flatMap((two) => letters.map((third) => two + third)).find(isIt);
    if (found !== undefined) return found;
  }
  return codeIn(written);
}

function codeIn(written: string): string | undefined {
  try {
    const [code = ""] = Intl.getCanonicalLocales(written);
    return languagePattern.test(code) ? code : undefined;
  } catch {
    return undefined;
  }
}
