import { z } from "zod";
import { limits } from "../../experience/read-answers.ts";
import { said } from "../../mistakes/mistake.ts";
import { expecting } from "../../shape.ts";
import { storable } from "../../storable.ts";
import { type Asking, questionType } from "./question-type.ts";

const word = z
  .string(expecting("a-word"))
  .regex(/\S/, expecting("a-word"))
  .refine(storable, expecting("whole-characters"))
  .max(limits.word, expecting(said("a-word-at-most", { most: limits.word })));
const words = z
  .array(word, expecting("words-list"))
  .min(1, expecting("words-list"))
  .max(limits.set, expecting(said("at-most", { most: limits.set })))
  .exactOptional();
export const most = z
  .int(expecting(said("a-whole-number-from", { least: 1 })))
  .min(1, expecting(said("a-whole-number-from", { least: 1 })))
  .max(limits.set, expecting(said("at-most", { most: limits.set })))
  .exactOptional();

/** So many different words, each of `known`, at most `most`; in the order they were said. */
export function wordsAmong(sent: unknown, known: readonly string[], most = known.length): string[] | undefined {
  if (!Array.isArray(sent) || sent.length > most || new Set(sent).size < sent.length) return undefined;
  return sent.every((one) => known.includes(one)) ? sent : undefined;
}

/** A standard answer that is a set of words: the journey's own words beside the usual ones, or those that the question names. */
export const standardWords = (answer: "emotions" | "tags", usual: readonly string[]) =>
  questionType({
    own: { words, most },
    read: (sent, { words, most }, asking) => wordsAmong(sent, words ?? wordsAsked(answer, usual, asking), most),
    expected: ({ words, most }, asking) => {
      const known = words ?? wordsAsked(answer, usual, asking);
      return said("words-among", { most: most ?? known.length, words: known.join(", ") });
    },
    gives: () => [answer],
    tells: (value) => ({ answers: { [answer]: value } }),
  });

/** The words that are asked where a question names none: the usual ones, those of the journey, and those that say "nothing". */
export function wordsAsked(
  answer: "emotions" | "tags",
  usual: readonly string[],
  { choices = {} }: Pick<Asking, "choices">,
): string[] {
  const { words = {}, none = [] } = choices[answer] ?? {};
  return [...new Set([...usual, ...Object.keys(words), ...none])];
}
