import type { Warning } from "../insight/audit-value.ts";
import { answerColumns, type Specimen } from "./specimen.ts";

const wordsNamed = 6;
/** A single word is rather a way to say that there is no answer. */
const fewestWords = 2;

/**
 * Words where the mapping expects numbers: "Very good" beside or instead of 5. A test of form: two texts or more with a
 * letter that no label explains and that are not among those that say nothing.
 */
export function wordsForNumbers(specimen: Specimen): Warning[] {
  return answerColumns(specimen).flatMap(({ name, meaning: { touchpoint, scale }, texts, counts, numbers, silent }) => {
    const words = texts
      .map((text, at) => ({
        text,
        rows: counts[at]!,
        isWord: Number.isNaN(numbers[at]!) && !silent.has(at) && /\p{L}/u.test(text),
      }))
      .filter(({ isWord, rows }) => isWord && rows > 0)
      .sort((a, b) => b.rows - a.rows);
    if (words.length < fewestWords) return [];
    const named = words.slice(0, wordsNamed).map(({ text, rows }) => `${JSON.stringify(text.slice(0, 40))} (${rows})`);
    return [
      {
        code: "words-for-numbers",
        column: name,
        ...(touchpoint !== null && { touchpoint }),
        rows: words.reduce((sum, { rows }) => sum + rows, 0),
        message: `words stand where numbers from ${scale[0]} to ${scale[1]} are expected: ${named.join(", ")}${words.length > wordsNamed ? " and others" : ""}`,
        suggestion: `say what they mean: labels: { ${JSON.stringify(words[0]!.text.slice(0, 40))}: … }, or missing or notApplicable`,
      },
    ];
  });
}
