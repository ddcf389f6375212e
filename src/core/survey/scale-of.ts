import type { Scale } from "../experience/answers.ts";
import type { Question } from "./survey.ts";

/** Of those that have the same whoever asks; these are those of `standardAnswers`, which a test holds. */
const standard: Partial<Readonly<Record<Question["ask"], Scale>>> = {
  satisfaction: [1, 5],
  value: [1, 5],
  effort: [1, 7],
  recommend: [0, 10],
  return: [0, 10],
  compared: [-2, 2],
};

/** The scale on which a question is answered by one tap. */
export function scaleOf(question: Question): Scale | undefined {
  if (question.ask === "smiley") return [1, question.faces];
  if (question.ask === "rating") return question.scale;
  if (question.ask === "expectation" && question.form === "direct") return standard.compared;
  return standard[question.ask];
}
