import { scaleOf } from "../core/survey/scale-of.ts";
import type { Question, Survey } from "../core/survey/survey.ts";

/** An answer that came along in the page's address, `?a=smiley:4`: one tap on a face in an e-mail. */
export function firstAnswerIn(
  search: string,
  { questions }: Pick<Survey, "questions">,
): [key: string, value: unknown] | undefined {
  const [, key = "", word = ""] = /^([^:]+):(.+)$/.exec(new URLSearchParams(search).get("a") ?? "") ?? [];
  const question = questions.find((one) => one.key === key);
  const value = question && choicesOf(question).find((one) => String(one) === word);
  return value === undefined ? undefined : [key, value];
}

/** What can be answered by one tap. */
function choicesOf(question: Question): readonly unknown[] {
  if (question.ask === "resolved") return ["yes", "partly", "no"];
  if (question.ask === "choice") return question.options.map(({ key }) => key);
  const scale = scaleOf(question);
  if (scale === undefined) return [];
  const [least, most] = scale;
  return Array.from({ length: most - least + 1 }, (_, step) => least + step);
}
