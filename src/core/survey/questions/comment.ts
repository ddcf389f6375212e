import { limits } from "../../experience/read-answers.ts";
import { said } from "../../mistakes/mistake.ts";
import { questionType } from "./question-type.ts";
import { wordsGiven } from "./words-given.ts";

/** What one wants to say of the experience, in one's own words. */
export const comment = questionType({
  own: {},
  read: (sent) => wordsGiven(sent, limits.comment),
  expected: () => said("characters-at-most", { most: limits.comment }),
  gives: () => ["comment"],
  tells: (value) => ({ answers: { comment: value } }),
});
