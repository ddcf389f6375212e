import { said } from "../../mistakes/mistake.ts";
import { keysOf, options, shuffle } from "./options.ts";
import { questionType } from "./question-type.ts";
import { most, wordsAmong } from "./word-set.ts";

/** Any of several, or at most so many. */
export const choices = questionType({
  own: { options, shuffle, most },
  read: (sent, { options, most }) => wordsAmong(sent, keysOf(options), most),
  expected: ({ options, most }) =>
    said("words-among", { most: most ?? options.length, words: keysOf(options).join(", ") }),
});
