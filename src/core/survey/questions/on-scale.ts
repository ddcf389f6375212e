import { z } from "zod";
import { type Scale, standardAnswers } from "../../experience/answers.ts";
import { said } from "../../mistakes/mistake.ts";
import { text } from "../../text-schema.ts";
import { type QuestionType, questionType } from "./question-type.ts";

/** A whole number on the scale. */
export const wholeOn = ([min, max]: Scale, sent: unknown): number | undefined =>
  Number.isInteger(sent) && (sent as number) >= min && (sent as number) <= max ? (sent as number) : undefined;

export const expectedOn = ([least, most]: Scale) => said("a-whole-number-within", { least, most });

/** What the lowest and the highest value are called, where not as usual. */
export const ends = z.tuple([text(100), text(100)]).exactOptional();

/** A question by a standard answer, on its own scale. */
export function standardOnScale(answer: "satisfaction" | "effort" | "recommend" | "return" | "value" | "compared") {
  const scale = standardAnswers[answer]!.scale!;
  return questionType({
    own: { ends },
    read: (sent) => wholeOn(scale, sent),
    expected: () => expectedOn(scale),
    gives: () => [answer],
    tells: (value) => ({ answers: { [answer]: value } }),
  }) satisfies QuestionType<{ ends: typeof ends }, number>;
}
