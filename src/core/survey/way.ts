import { own } from "../own.ts";
import type { Text } from "../text.ts";
import { type Felt, wordsIn } from "./questions/felt.ts";
import { type Facts, holds, type RuleValue } from "./rules/rule.ts";
import type { Question, Survey } from "./survey.ts";

/** What was answered, by question: a value, `null` asked and not answered, "notApplicable"; absent: not asked yet. */
export type Given = Readonly<Record<string, unknown>>;

/** What is known of a response besides its answers: "channel", "language", "attribute.group", "context.campaign". */
export type Known = Readonly<Record<string, RuleValue>>;

/** A question as this respondent is asked it. */
export interface AskedQuestion {
  readonly question: Question;
  /** Its words, or those for who answered so before. */
  readonly text: Text;
}

/** Where a respondent is: the questions asked so far and those that follow as things stand. */
export interface Way {
  /** In the order in which they are asked. */
  readonly questions: readonly AskedQuestion[];
  /** The first that is not answered yet; absent at the end. */
  readonly next?: AskedQuestion;
}

/**
 * The way through a survey, given what was answered so far. A question whose rule does not hold is passed by; a jump is taken
 * only once its question has been asked. Who went back and took another way has not been asked what lay on the first: rules know
 * nothing of it. It is the same function in the browser and on the server, and the server's word holds.
 *
 * `order` gives shuffled questions their places, as `shuffledOrder` makes it.
 */
export function wayThrough(
  survey: Pick<Survey, "questions">,
  given: Given,
  known: Known,
  order: readonly number[],
): Way {
  const onWay = new Map<string, RuleValue>();
  const facts: Facts = (name) => onWay.get(name) ?? own(known, name);
  const questions: AskedQuestion[] = [];
  let next: AskedQuestion | undefined;
  for (let i = 0; i < order.length; ) {
    const question = survey.questions[order[i++]!]!;
    const { key, when, wordings, jumps } = question;
    if (when !== undefined && !holds(when, facts)) continue;
    const asked = { question, text: wordings.find((one) => holds(one.when, facts))?.text ?? question.text };
    questions.push(asked);
    if (!Object.hasOwn(given, key)) {
      next ??= asked;
      continue;
    }
    onWay.set(key, asRead(given[key]));
    const jump = jumps.find((one) => one.when === undefined || holds(one.when, facts));
    if (jump === undefined) continue;
    if (jump.to === "end") break;
    const target = survey.questions.findIndex((one) => one.key === jump.to);
    while (i < order.length && liesBefore(survey, order[i]!, target)) i++;
  }
  return next === undefined ? { questions } : { questions, next };
}

/** An answer as rules read it: of one with several parts, such as emotions with their strengths, which those are. */
export const asRead = (value: unknown): RuleValue =>
  typeof value === "object" && value !== null ? wordsIn(value as Felt) : (value as RuleValue);

/** Whether a question lies before `target` in the file; a shuffled group that holds the target is gone through whole. */
const liesBefore = ({ questions }: Pick<Survey, "questions">, at: number, target: number): boolean =>
  at < target && !(questions[at]?.shuffled !== undefined && questions[at].shuffled === questions[target]?.shuffled);
