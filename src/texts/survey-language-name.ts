import type { Language } from "../core/text.ts";
import { localeOf } from "./locale.ts";
import { words } from "./words.ts";

/** What a language in which surveys are answered is called: "fi-simple" → "easy Finnish"; one that nobody knows as it is written. */
export function surveyLanguageName(language: Language, code: string): string {
  const [base = code, ...rest] = code.split("-");
  const names = new Intl.DisplayNames(localeOf[language], { type: "language", fallback: "code" });
  if (rest.includes("simple")) return words(language)("survey.easy", { language: names.of(base) ?? base });
  // Browsers have no name of it in Finnish and Swedish.
  if (code === "se") return words(language)("survey.northernSami");
  try {
    return names.of(code) ?? code;
  } catch {
    // A variant said twice looks like a language and is none.
    return code;
  }
}
