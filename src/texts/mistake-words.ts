import { inWords } from "../core/mistakes/said.ts";
import type { Problem } from "../core/problem.ts";
import { wordsOf } from "../core/problem.ts";
import type { Language } from "../core/text.ts";

/** The sentences of one language about what is wrong, by their key. */
export type Mistakes = Readonly<Record<string, string>>;

/** The sentences of the languages beside English, which the message of a problem is in; each is read when somebody needs it. */
export const mistakesIn: Readonly<Record<Exclude<Language, "en">, () => Promise<Mistakes>>> = {
  fi: async () => (await import("./fi/mistakes/mistakes.ts")).mistakes,
  sv: async () => (await import("./sv/mistakes/mistakes.ts")).mistakes,
};

/** What is wrong in the words of these; null where they have none for it. */
export function mistakeInWords(mistakes: Mistakes, problem: Problem): string | null {
  const said = wordsOf(problem);
  return typeof said === "object" ? inWords(said, mistakes) : null;
}
