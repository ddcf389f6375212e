import { z } from "zod";
import type { Scale } from "../../experience/answers.ts";
import { isObject } from "../../experience/body.ts";
import { valences } from "../../experience/feelings.ts";
import { said } from "../../mistakes/mistake.ts";
import { expecting } from "../../shape.ts";
import { type Felt, wordsIn } from "./felt.ts";
import { feltAs } from "./felt-as.ts";
import { wholeOn } from "./on-scale.ts";
import { type Asking, type QuestionType, questionType } from "./question-type.ts";
import { standardWords, wordsAsked } from "./word-set.ts";

const usual = Object.keys(valences);
const words = standardWords("emotions", usual);
const own = { ...words.own, strength: z.boolean(expecting("true-or-false")).exactOptional() };

/** How strongly something was felt: a little, clearly, strongly. */
export const strengths: Scale = [1, 3];

/**
 * What was felt, as words; each is pleasant, unpleasant or neither. With `strength` each comes with how strongly it was felt, which stays
 * with the response: an experience is told the words.
 */
export const emotions = questionType({
  own,
  read(sent, question, asking): Felt | undefined {
    if (!question.strength) return words.read(sent, question, asking);
    if (!isObject(sent)) return undefined;
    const chosen = words.read(Object.keys(sent), question, asking);
    const isSaid = (word: string) => sent[word] === null || wholeOn(strengths, sent[word]) !== undefined;
    return chosen?.every(isSaid) ? feltAs(chosen, question, (word) => sent[word] as number | null) : undefined;
  },
  expected(question, asking) {
    const among = words.expected(question, asking);
    const [least, most] = strengths;
    return question.strength ? said("each-with-strength", { words: among, least, most }) : among;
  },
  gives: () => ["emotions"],
  tells: (felt) => ({ answers: { emotions: wordsIn(felt) } }),
}) satisfies QuestionType<typeof own, Felt>;

/** The words that are asked with their strength: all but those by which nothing is named. */
export function wordsRated(
  { words }: { readonly words?: readonly string[] },
  asking: Pick<Asking, "choices">,
): string[] {
  const none = asking.choices?.emotions?.none ?? [];
  return (words ?? wordsAsked("emotions", usual, asking)).filter((word) => !none.includes(word));
}
