import { tapsOf } from "../core/survey/one-tap.ts";
import type { Survey } from "../core/survey/survey.ts";

/** An answer that came along in the page's address, `?a=smiley:4`: one tap on a face in an e-mail. */
export function firstAnswerIn(
  search: string,
  { questions }: Pick<Survey, "questions">,
): [key: string, value: unknown] | undefined {
  const [, key = "", word = ""] = /^([^:]+):(.+)$/.exec(new URLSearchParams(search).get("a") ?? "") ?? [];
  const question = questions.find((one) => one.key === key);
  const value = question && tapsOf(question).find((one) => String(one) === word);
  return value === undefined ? undefined : [key, value];
}
