import type { Scale } from "./answers.ts";

/**
 * Answers that are words chosen of a list (emotions, tags), counted like any other: each set of words has a code, so that who
 * chose what together is known. Codes count from 1.
 */
export const setScale: Scale = [1, 20_000];

/** The code of whatever was chosen after so many different sets that no more can be told apart. */
export const oneTooMany = setScale[1];

/** The same words are the same set, in whatever order they were chosen. */
export const asSet = (words: readonly string[]): string[] => [...new Set(words)].sort();
