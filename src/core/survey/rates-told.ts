import { fewestPeople } from "../measures/intervals/suppression.ts";
import type { QuestionRates } from "./rates.ts";
import { comparisonsOf, type Rule } from "./rules/rule.ts";
import type { Survey } from "./survey.ts";

/** Whether a rule speaks of what was answered, and not only of what is known before. */
const readsAnswers = (rule: Rule | undefined, { questions }: Pick<Survey, "questions">): boolean =>
  rule !== undefined && comparisonsOf(rule).some(({ of }) => questions.some(({ key }) => key === of));

/** Whether it depends on what was answered before who is asked a question. */
function isByAnswers(key: string, survey: Pick<Survey, "questions">): boolean {
  const at = survey.questions.findIndex((one) => one.key === key);
  const before = survey.questions.slice(0, Math.max(at, 0));
  return (
    readsAnswers(survey.questions[at]?.when, survey) ||
    before.some(({ jumps }) => jumps.some(({ when }) => readsAnswers(when, survey)))
  );
}

/**
 * What may be told of how far people came in one version (decision 0070): of a question whose asking depends on answers nothing while fewer
 * than five began, for how many were asked it tells what they had said.
 */
export function ratesTold<Of extends QuestionRates>(rates: readonly Of[], survey: Pick<Survey, "questions">): Of[] {
  const began = Math.max(0, ...rates.map(({ reached }) => reached));
  return rates.filter(({ question }) => began >= fewestPeople || !isByAnswers(question, survey));
}

/**
 * How many seats of a quota may be told to be taken: of one that speaks of answers whole fives, and null below five; else as many as are.
 */
export function seatsTold(taken: number, when: Rule, survey: Pick<Survey, "questions">): number | null {
  if (!readsAnswers(when, survey)) return taken;
  return taken < fewestPeople ? null : taken - (taken % fewestPeople);
}
