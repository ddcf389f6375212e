import type { Scale } from "../experience/answers.ts";
import type { Question } from "./survey.ts";

/** The scale on which a question is answered by one tap; the standard ones are those of `standardAnswers`, which a test holds. */
export function scaleOf(question: Question): Scale | undefined {
  switch (question.ask) {
    case "smiley":
      return [1, question.faces];
    case "satisfaction":
    case "value":
      return [1, 5];
    case "effort":
      return [1, 7];
    case "recommend":
    case "return":
      return [0, 10];
    case "rating":
      return question.scale;
    case "compared":
      return [-2, 2];
    case "expectation":
      return question.form === "direct" ? [-2, 2] : undefined;
    default:
      return undefined;
  }
}
