import { said } from "../../mistakes/mistake.ts";
import { questionType } from "./question-type.ts";

/** Words to read, and nothing to answer. */
export const statement = questionType({
  own: {},
  read: () => undefined,
  expected: () => said("no-answer"),
});
