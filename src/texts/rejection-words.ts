import type { Problem } from "../core/problem.ts";
import type { Language } from "../core/text.ts";
import { catalogue, type TextKey, words } from "./words.ts";

/** Why a value or a row of a data file was rejected, in the reader's language; in English where its code has no words. */
export function rejectionInWords(language: Language, { code, message, facts }: Problem, value: string): string {
  const key = `rejection.${code}`;
  if (!(key in catalogue(language))) return message;
  const shown = JSON.stringify(value.length > longest ? `${value.slice(0, longest)}…` : value);
  return (words(language) as (key: TextKey, values: object) => string)(key as TextKey, { ...facts, value: shown });
}

/** Letters of a value that are shown. */
const longest = 60;
