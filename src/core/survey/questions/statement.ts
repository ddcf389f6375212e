import { questionType } from "./question-type.ts";

/** Words to read, and nothing to answer. */
export const statement = questionType({
  own: {},
  read: () => undefined,
  expected: () => ({ sentence: "no-answer" }),
});
