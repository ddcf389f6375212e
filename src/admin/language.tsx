import { useMutation } from "@tanstack/react-query";
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import type { Language } from "../core/text.ts";
import { type Dates, dates } from "../texts/dates.ts";
import { type Numbers, numbers } from "../texts/numbers.ts";
import { type Words, words } from "../texts/words.ts";
import { fetchTexts, rememberLanguage } from "./reader-language.ts";

/** Everything a view needs to speak: `const { t, number } = useLanguage()`. */
export interface Speech {
  readonly language: Language;
  readonly t: Words;
  readonly number: Numbers;
  readonly date: Dates;
  /** Speaks the language as soon as its texts are here; until then, and where they cannot be fetched, the one before. */
  readonly choose: (language: Language) => void;
}

/** A language that was chosen, but is not spoken: its texts are on their way, or could not be fetched. */
export interface AwaitedLanguage {
  readonly language: Language;
  readonly failed: boolean;
}

/** What each language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = { fi: "Suomi", sv: "Svenska", en: "English" };

const SpeechContext = createContext<Speech | null>(null);
/** By itself: who speaks is not drawn anew for it. */
const AwaitedContext = createContext<AwaitedLanguage | null>(null);

/** Speaks `first`, whose texts are here, until another language is chosen. */
export function LanguageProvider({ first, children }: { readonly first: Language; readonly children: ReactNode }) {
  const [language, speak] = useState(first);
  useEffect(() => {
    document.documentElement.lang = language;
    rememberLanguage(language);
  }, [language]);
  const { mutate, variables, isPending, isError } = useMutation({ mutationFn: fetchTexts, networkMode: "always" });
  const speech = useMemo(
    (): Speech => ({
      ...{ language, t: words(language), number: numbers(language), date: dates(language) },
      // Of several choices the last one is spoken.
      choose: (chosen) => mutate(chosen, { onSuccess: () => speak(chosen) }),
    }),
    [language, mutate],
  );
  const awaited = useMemo(
    () => (variables !== undefined && (isPending || isError) ? { language: variables, failed: isError } : null),
    [variables, isPending, isError],
  );
  return (
    <SpeechContext value={speech}>
      <AwaitedContext value={awaited}>{children}</AwaitedContext>
    </SpeechContext>
  );
}

export const useAwaitedLanguage = (): AwaitedLanguage | null => use(AwaitedContext);

export function useLanguage(): Speech {
  const speech = use(SpeechContext);
  if (speech === null) throw new Error("useLanguage is used outside LanguageProvider");
  return speech;
}
