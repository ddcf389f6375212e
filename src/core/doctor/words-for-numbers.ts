import { type Finding, form } from "./finding.ts";
import { answerColumns, type Specimen } from "./specimen.ts";

const wordsNamed = 6;
/** Letters of a text that are shown. */
const longest = 40;
/** A single word is rather a way to say that there is no answer. */
const fewestWords = 2;

/**
 * Words where the mapping expects numbers: "Very good" beside or instead of 5. A test of form: two texts or more with a
 * letter that no label explains and that are not among those that say nothing.
 */
export function wordsForNumbers(specimen: Specimen): Finding[] {
  return answerColumns(specimen).flatMap(({ name, meaning: { scale }, texts, counts, numbers, silent }) => {
    const words = texts
      .map((text, at) => ({
        text,
        rows: counts[at]!,
        isWord: Number.isNaN(numbers[at]!) && !silent.has(at) && /\p{L}/u.test(text),
      }))
      .filter(({ isWord, rows }) => isWord && rows > 0)
      .sort((a, b) => b.rows - a.rows);
    if (words.length < fewestWords) return [];
    return [
      {
        code: "words-for-numbers",
        column: name,
        rows: words.reduce((sum, { rows }) => sum + rows, 0),
        facts: {
          rule: form,
          scale,
          values: words.slice(0, wordsNamed).map(({ text, rows }) => ({ value: text.slice(0, longest), rows })),
          others: Math.max(0, words.length - wordsNamed),
        },
      },
    ];
  });
}
