import { own } from "../own.ts";
import type { Answered } from "./read-given.ts";
import { holds, type Rule, type RuleValue } from "./rules/rule.ts";
import { writeRule } from "./rules/write-rule.ts";
import type { Quota, Survey } from "./survey.ts";
import { asRead, type Known, wayThrough } from "./way.ts";

/** By what a quota is known: its rule in words, as Polku writes it. */
export const quotaKey = ({ when }: Pick<Quota, "when">): string => writeRule(when);

/**
 * The quotas that a response meets as far as it was answered, whatever else will be. `answered` is what was asked on its way;
 * a rule about what may still come is not met yet, so that nobody is sent away for what they have not said.
 */
export function quotasMet(
  quotas: readonly Quota[],
  {
    survey,
    answered,
    known,
    order,
    isEnded,
  }: {
    readonly survey: Survey;
    readonly answered: Answered;
    readonly known: Known;
    readonly order: readonly number[];
    readonly isEnded: boolean;
  },
): Quota[] {
  const { next } = wayThrough(survey, answered, known, order);
  const from = next === undefined || isEnded ? order.length : order.indexOf(survey.questions.indexOf(next.question));
  const open = new Set(order.slice(from).map((at) => survey.questions[at]!.key));
  // Before it is opened nobody knows in which language it will be answered.
  if (known.language === undefined) open.add("language");
  const facts = (name: string): RuleValue | undefined =>
    Object.hasOwn(answered, name) ? asRead(answered[name]) : own(known, name);
  const isOpen = (name: string) => open.has(name) && !Object.hasOwn(answered, name);
  return quotas.filter(({ when }) => holdsYet(when, facts, isOpen) === true);
}

/** Whether a rule holds whatever comes for what is open; undefined: that hangs on it. */
function holdsYet(
  rule: Rule,
  facts: (name: string) => RuleValue | undefined,
  isOpen: (name: string) => boolean,
): boolean | undefined {
  const each = (rules: readonly Rule[]) => rules.map((one) => holdsYet(one, facts, isOpen));
  if ("all" in rule) {
    const all = each(rule.all);
    return all.includes(false) ? false : all.includes(undefined) ? undefined : true;
  }
  if ("any" in rule) {
    const any = each(rule.any);
    return any.includes(true) ? true : any.includes(undefined) ? undefined : false;
  }
  if ("not" in rule) {
    const not = holdsYet(rule.not, facts, isOpen);
    return not === undefined ? undefined : !not;
  }
  return isOpen(rule.of) ? undefined : holds(rule, facts);
}
