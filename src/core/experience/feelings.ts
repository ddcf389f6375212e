import type { Choices } from "../journey/journey.ts";
import { own } from "../own.ts";

/** Pleasant, unpleasant, or neither. */
export type Valence = 1 | 0 | -1;

/**
 * Emotions whose valence is known without a journey saying it: Plutchik's eight and those that customers name most. Surprise
 * and anticipation are neither, unless the journey asks for a good or a bad surprise.
 */
export const valences: Readonly<Record<string, Valence>> = {
  ...{ joy: 1, trust: 1, delight: 1, gratitude: 1, relief: 1, calm: 1, interest: 1, hope: 1, pride: 1 },
  ...{ surprise: 0, anticipation: 0, indifference: 0 },
  ...{ anger: -1, fear: -1, sadness: -1, disgust: -1, frustration: -1, disappointment: -1, worry: -1, confusion: -1 },
  ...{ boredom: -1, stress: -1, shame: -1 },
};

/** How an emotion feels: as the journey says, else as is known of it; an unknown word is neither pleasant nor unpleasant. */
export const valenceOf = (word: string, choices?: Choices): Valence =>
  own(choices?.words, word)?.valence ?? own(valences, word) ?? 0;

/** How many pleasant and unpleasant emotions somebody named. */
export function feelingsIn(
  words: readonly string[],
  choices?: Choices,
): { readonly positive: number; readonly negative: number } {
  const named = words.map((word) => valenceOf(word, choices));
  return { positive: named.filter((one) => one > 0).length, negative: named.filter((one) => one < 0).length };
}

/** v = (pleasant − unpleasant)/(pleasant + unpleasant), 0 if neither: −1 to 1 (catalogue M06). */
export function netFeeling(words: readonly string[], choices?: Choices): number {
  const { positive, negative } = feelingsIn(words, choices);
  return positive + negative === 0 ? 0 : (positive - negative) / (positive + negative);
}
