import { fewestPeople } from "../../measures/intervals/suppression.ts";
import { own } from "../../own.ts";
import type { AnswerCounts } from "../counts.ts";
import type { Reader } from "../figures.ts";
import type { SliceValue, WordsNamed } from "../slices.ts";
import { timesShown } from "./named.ts";

/**
 * The words that were named anywhere on the journey, of emotions and of tags, by how many experiences. Only what the pages of
 * touchpoints show is added up, so that nothing can be told from the sum that they do not tell.
 */
export function wordsNamed(answers: readonly AnswerCounts[], reader: Reader): WordsNamed[] {
  const byAnswer = Map.groupBy(
    answers.filter(({ sets }) => sets !== undefined),
    ({ answer }) => answer,
  );
  return [...byAnswer].map(([answer, counted]) => {
    const often = new Map<string, number>();
    for (const counts of counted)
      for (const [word, n] of timesShown(counts, reader)) often.set(word, (often.get(word) ?? 0) + n);
    const words = own(reader.choices, answer)?.words;
    const value = ([word, n]: [string, number]): SliceValue => ({
      value: word,
      name: own(words, word)?.name ?? null,
      experiences: n < fewestPeople ? null : n,
    });
    return { answer, words: [...often].sort(mostFirst).map(value) };
  });
}

/** Few are in no order that would tell how many they are. */
const mostFirst = ([a, m]: [string, number], [b, n]: [string, number]): number =>
  (n < fewestPeople ? 0 : n) - (m < fewestPeople ? 0 : m) || (a < b ? -1 : 1);
