import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import { type Language, languages } from "../core/text.ts";
import { type Dates, dates } from "../texts/dates.ts";
import { type Numbers, numbers } from "../texts/numbers.ts";
import { type Words, words } from "../texts/words.ts";

/** Everything a view needs to speak: `const { t, number } = useLanguage()`. */
export interface Speech {
  readonly language: Language;
  readonly t: Words;
  readonly number: Numbers;
  readonly date: Dates;
  readonly choose: (language: Language) => void;
}

/** What each language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = { fi: "Suomi", sv: "Svenska", en: "English" };

const SpeechContext = createContext<Speech | null>(null);
const place = "polku-language";

/** The language that was chosen here before, else the first of the browser's that Polku speaks, else English. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, choose] = useState<Language>(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(place, language);
  }, [language]);
  const speech = useMemo(
    () => ({ language, t: words(language), number: numbers(language), date: dates(language), choose }),
    [language],
  );
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

export function useLanguage(): Speech {
  const speech = use(SpeechContext);
  if (speech === null) throw new Error("useLanguage is used outside LanguageProvider");
  return speech;
}

function firstLanguage(): Language {
  const wished = [localStorage.getItem(place) ?? "", ...navigator.languages.map((name) => name.slice(0, 2))];
  return wished.flatMap((name) => languages.find((language) => language === name) ?? [])[0] ?? "en";
}
