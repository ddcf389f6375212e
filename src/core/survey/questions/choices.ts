import { said } from "../../mistakes/mistake.ts";
import { keysOf, optionsOfSeveral, shuffle } from "./options.ts";
import { questionType } from "./question-type.ts";
import { most, wordsAmong } from "./word-set.ts";

/** Any of several, or at most so many; or one that stands alone. */
export const choices = questionType({
  own: { options: optionsOfSeveral, shuffle, most },
  read: (sent, { options, most }) => {
    const chosen = wordsAmong(sent, keysOf(options), most);
    return chosen !== undefined && chosen.length > 1 && alone(options).some((key) => chosen.includes(key))
      ? undefined
      : chosen;
  },
  expected({ options, most }) {
    const single = alone(options);
    const several = keysOf(options.filter(({ exclusive }) => exclusive !== true));
    const facts = { most: most ?? several.length, words: several.join(", ") };
    return single.length === 0
      ? said("words-among", facts)
      : said("words-among-or-alone", { ...facts, alone: single.join(", ") });
  },
});

const alone = (options: readonly { readonly key: string; readonly exclusive?: boolean }[]): string[] =>
  keysOf(options.filter(({ exclusive }) => exclusive === true));
