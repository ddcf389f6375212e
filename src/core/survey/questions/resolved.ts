import { said } from "../../mistakes/mistake.ts";
import { questionType } from "./question-type.ts";

const words = ["yes", "partly", "no"] as const;

/** Whether the matter was solved: yes, partly, no. */
export const resolved = questionType({
  own: {},
  read: (sent) => words.find((word) => word === sent),
  expected: () => said("one-of", { values: words.join(", ") }),
  gives: () => ["resolved"],
  tells: (value) => ({ answers: { resolved: value } }),
});
