import { mistake } from "../../core/mistakes/mistake.ts";
import type { Problem } from "../../core/problem.ts";
import type { QuestionFile } from "../../core/survey/editing/survey-file.ts";
import type { Rule } from "../../core/survey/rules/rule.ts";
import { writeRule } from "../../core/survey/rules/write-rule.ts";
import type { Drafted } from "./drafted.ts";
import { jumpsOf } from "./jumps-of.ts";
import { Unsayable } from "./read-expression.ts";
import { placed } from "./reading.ts";
import { type Asked, ruleOf } from "./rule-of.ts";

/** The questions with their rules and jumps in our words, as far as these can say them. */
export function withRules(drafted: readonly Drafted[], definition: unknown, notes: Problem[]): Drafted[] {
  const known = new Map<string, Asked>();
  for (const { name, asked } of drafted)
    if (name !== undefined && name !== "" && asked !== undefined && !known.has(name)) known.set(name, asked);
  const jumps = Map.groupBy(jumpsOf(definition, drafted, known, notes), ({ after }) => after);
  const told = new Set<string>();
  return drafted.map(({ question, element, when, ...rest }) => {
    const rules: Rule[] = when === undefined ? [] : [when];
    for (const { expression, path } of element.conditions) {
      try {
        rules.push(ruleOf(expression, known));
      } catch (error) {
        if (!(error instanceof Unsayable)) throw error;
        const facts = { place: placed(path, element.name), why: error.why, rule: expression.slice(0, 200) };
        if (!told.has(String(path))) notes.push(mistake("left-out.rule", facts, { path }));
        told.add(String(path));
      }
    }
    const all = rules.flatMap((rule) => ("all" in rule ? rule.all : [rule]));
    const leads = (jumps.get(question.key) ?? []).map(({ when, to }) => ({ when, to }));
    const ruled: QuestionFile = {
      ...question,
      ...(all.length > 0 && { when: writeRule(all.length === 1 ? all[0]! : { all }) }),
      ...(leads.length > 0 && { jumps: leads }),
    };
    return { ...rest, element, question: ruled };
  });
}
