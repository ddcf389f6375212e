import type { Language } from "../core/text.ts";
import { catalogue, type TextKey, words } from "./words.ts";

/** What stands in the way, in the reader's language, by the problem's code; what no words are kept for was refused. */
export function problemInWords(language: Language, code: string): string {
  const key = `problem.${code}`;
  return words(language)(hasWords(language, key) ? key : "problem.refused");
}

type ProblemKey = Extract<TextKey, `problem.${string}-${string}`>;

const hasWords = (language: Language, key: string): key is ProblemKey =>
  key.includes("-") && key in catalogue(language);
