import { said } from "../../mistakes/mistake.ts";
import { keysOf, options, shuffle } from "./options.ts";
import { questionType } from "./question-type.ts";
import { wordsAmong } from "./word-set.ts";

/** All of several, put in order, the first before all. */
export const ranking = questionType({
  own: { options, shuffle },
  read: (sent, { options }) => {
    const ranked = wordsAmong(sent, keysOf(options));
    return ranked?.length === options.length ? ranked : undefined;
  },
  expected: ({ options }) => said("all-in-order", { words: keysOf(options).join(", ") }),
});
