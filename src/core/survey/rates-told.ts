import { fewestPeople } from "../measures/intervals/suppression.ts";
import type { QuestionRates } from "./rates.ts";
import { comparisonsOf, type Rule } from "./rules/rule.ts";
import type { Survey } from "./survey.ts";

/** Whether a rule speaks of what was answered, and not only of what is known before. */
const readsAnswers = (rule: Rule | undefined, { questions }: Pick<Survey, "questions">): boolean =>
  rule !== undefined && comparisonsOf(rule).some(({ of }) => questions.some(({ key }) => key === of));

/** Questions of which it depends on answers whether they are asked: by their own rule, or by a jump before them that is taken by answers. */
function askedByAnswers({ questions }: Pick<Survey, "questions">): ReadonlySet<string> {
  const found = new Set<string>();
  let isAfterJump = false;
  for (const { key, when, jumps } of questions) {
    if (isAfterJump || readsAnswers(when, { questions })) found.add(key);
    isAfterJump ||= jumps.some((jump) => found.has(key) || readsAnswers(jump.when, { questions }));
  }
  return found;
}

/**
 * What may be told of how far people came in one version (decision 0070). Of how many a question was asked whose asking depends on answers
 * tells what they had said: it is told where five or more were asked it, and five or more of those who began were not, or none of them.
 */
export function ratesTold<Of extends QuestionRates>(rates: readonly Of[], survey: Pick<Survey, "questions">): Of[] {
  const byAnswers = askedByAnswers(survey);
  const began = Math.max(0, ...rates.map(({ reached }) => reached));
  const isMany = (n: number) => n >= fewestPeople;
  return rates.filter(
    ({ question, reached }) =>
      !byAnswers.has(question) || (isMany(reached) && (reached === began || isMany(began - reached))),
  );
}

/**
 * How many seats of a quota may be told to be taken: of one that speaks of answers whole fives, and null below five; else as many as are.
 */
export function seatsTold(taken: number, when: Rule, survey: Pick<Survey, "questions">): number | null {
  if (!readsAnswers(when, survey)) return taken;
  return taken < fewestPeople ? null : taken - (taken % fewestPeople);
}
