import type { Felt, Strength } from "./felt.ts";

/** Words as the answer to a question about emotions. */
export const feltAs = (
  words: readonly string[],
  { strength }: { readonly strength?: boolean },
  strengthOf: (word: string) => Strength,
): Felt => (strength ? Object.fromEntries(words.map((word) => [word, strengthOf(word)])) : words);
