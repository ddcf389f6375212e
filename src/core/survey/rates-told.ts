import { wholeFives } from "../insight/disclosure/disclosure.ts";
import { fewestPeople } from "../measures/intervals/suppression.ts";
import type { QuestionRates, VersionRates } from "./rates.ts";
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

/** The questions whose answers the rules of a survey read. */
const readByRules = ({ questions }: Pick<Survey, "questions">): ReadonlySet<string> =>
  new Set(
    questions
      .flatMap(({ when, jumps }) => [when, ...jumps.map((jump) => jump.when)])
      .flatMap((rule) => (rule === undefined ? [] : comparisonsOf(rule).map(({ of }) => of))),
  );

/** Fewer colleagues than this who all go the same way would each be known by it, as by a figure (`unanimityOf`). */
const fewestWhoAgree = 10;

/**
 * What may be told of how far people came in one version (decision 0070). Of how many a question was asked whose asking depends on answers
 * tells what they had said: it is told where five or more were asked it, and it differs by five or more, or not at all, from whatever it
 * could be subtracted from: those who began, those who were asked what stands before, those who answered what the rules read, and those asked another such question. Of colleagues it
 * is not told either that fewer than ten all went the same way.
 */
export function ratesTold<Of extends QuestionRates>(
  rates: readonly Of[],
  survey: Pick<Survey, "questions">,
  { began, colleagues }: Pick<VersionRates, "began" | "colleagues">,
): Of[] {
  const byAnswers = askedByAnswers(survey);
  const read = readByRules(survey);
  const beside = [began];
  const isApart = (n: number) => (other: number) =>
    other === n ? !colleagues || n >= fewestWhoAgree : Math.abs(other - n) >= fewestPeople;
  for (const { question, answered } of rates) if (read.has(question) && !byAnswers.has(question)) beside.push(answered);
  return rates.filter(({ question, reached, answered }) => {
    if (!byAnswers.has(question)) {
      beside.push(reached);
      return true;
    }
    if (reached < fewestPeople || !beside.every(isApart(reached))) return false;
    beside.push(reached, ...(read.has(question) ? [answered] : []));
    return true;
  });
}

/**
 * How many seats of a quota may be told to be taken: of one that speaks of answers whole fives, and null below five; of colleagues' answers
 * nothing ("withheld"), for few may all have given the one; else as many as are.
 */
export function seatsTold(
  taken: number,
  when: Rule,
  survey: Pick<Survey, "questions">,
  { colleagues }: Pick<VersionRates, "colleagues">,
): number | "withheld" | null {
  if (!readsAnswers(when, survey)) return taken;
  if (colleagues) return "withheld";
  return taken < fewestPeople ? null : wholeFives(taken);
}
