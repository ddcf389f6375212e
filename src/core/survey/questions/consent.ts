import { said } from "../../mistakes/mistake.ts";
import { questionType } from "./question-type.ts";

/** Agreed or not to what the question says; its wording is that of the survey's version. */
export const consent = questionType({
  own: {},
  read: (sent) => (typeof sent === "boolean" ? sent : undefined),
  expected: () => said("true-or-false"),
});
