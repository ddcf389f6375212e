import { scaleOf } from "./scale-of.ts";
import type { Question } from "./survey.ts";

/** What can be answered to a question by one tap, in order; empty: it takes more than that. */
export function tapsOf(question: Question): readonly (string | number)[] {
  if (question.ask === "resolved") return ["yes", "partly", "no"];
  if (question.ask === "choice") return question.options.map(({ key }) => key);
  const scale = scaleOf(question);
  if (scale === undefined) return [];
  const [least, most] = scale;
  return Array.from({ length: most - least + 1 }, (_, step) => least + step);
}
