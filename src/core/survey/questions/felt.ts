/** How strongly something was felt: 1 a little, 2 clearly, 3 strongly; null where that was not said. */
export type Strength = number | null;

/** What was felt: words, or each with its strength where a question asks for it. */
export type Felt = readonly string[] | { readonly [word: string]: Strength };

/** The words of such an answer, in the order in which they were chosen. */
export const wordsIn = (felt: Felt): readonly string[] => (Array.isArray(felt) ? felt : Object.keys(felt));
