import { got, hint, mostUnknown, placeIn } from "../mistakes/got.ts";
import { mistake } from "../mistakes/mistake.ts";
import { short } from "../place.ts";
import type { Problem } from "../problem.ts";
import { ok, type Result, refuse } from "../result.ts";
import { typeOf } from "./question-types.ts";
import type { Asking, GivenValue } from "./questions/question-type.ts";
import type { Survey } from "./survey.ts";
import { type Given, type Known, wayThrough } from "./way.ts";

/** What was answered, each in its shape: a value, `null` asked and not answered, "notApplicable". */
export type Answered = Readonly<Record<string, GivenValue | null>>;

/**
 * What a respondent sent, as the server takes it: answers in their shapes to questions that were on the way, in its order. What was answered
 * before one went back and took another way is left out, for it was not asked on this one. `isEnded` tells that nothing more will come,
 * so that what is required must be there.
 */
export function readGiven(
  sent: Given,
  {
    survey,
    known,
    order,
    asking,
    isEnded,
  }: {
    readonly survey: Survey;
    readonly known: Known;
    readonly order: readonly number[];
    readonly asking: Asking;
    readonly isEnded: boolean;
  },
): Result<Answered, readonly Problem[]> {
  const problems: Problem[] = [];
  const read = new Map<string, GivenValue | null>();
  let unknown = 0;
  const keys = survey.questions.map(({ key }) => key);
  for (const [key, value] of Object.entries(sent)) {
    const path = ["answers", key];
    const question = survey.questions.find((one) => one.key === key);
    if (question === undefined) {
      if (++unknown > mostUnknown) continue;
      const facts = { place: placeIn(path), key: short(key), hint: hint(key, keys) };
      problems.push(mistake("unknown-question", facts, { path }));
    } else if (value === null || (value === "notApplicable" && question.notApplicable)) read.set(key, value);
    else {
      const type = typeOf(question.ask);
      const answer = type.read(value, question, asking);
      if (answer !== undefined) read.set(key, answer);
      else {
        const facts = { place: placeIn(path), expected: type.expected(question, asking), got: got(value) };
        problems.push(mistake("bad-value", facts, { path }));
      }
    }
  }
  if (problems.length > 0) return refuse(problems);

  const { questions } = wayThrough(survey, Object.fromEntries(read), known, order);
  const answered: Record<string, GivenValue | null> = {};
  for (const { question } of questions) {
    const { key } = question;
    const path = ["answers", key];
    const value = read.get(key);
    if (question.required && value === null)
      problems.push(mistake("answer-required", { place: placeIn(path) }, { path }));
    if (value !== undefined) answered[key] = value;
    else if (isEnded && question.ask !== "statement") {
      if (question.required) problems.push(mistake("answer-required", { place: placeIn(path) }, { path }));
      else answered[key] = null;
    }
  }
  return problems.length > 0 ? refuse(problems) : ok(answered);
}
