import type { ComparisonRule, Rule } from "../core/survey/rules/rule.ts";
import type { Language } from "../core/text.ts";
import { words } from "./words.ts";

/** What the things are called of which a rule speaks. */
export interface RuleNames {
  /** A question by its own words, in quotes; channel, language and the like by theirs. */
  of(name: string): string;
  /** What was answered, or what a channel, a language, a group is called. */
  value(of: string, value: number | string | boolean): string;
}

const keys = {
  "<": "rule.below",
  "<=": "rule.atMost",
  "=": "rule.is",
  "!=": "rule.isNot",
  ">=": "rule.atLeast",
  ">": "rule.above",
  has: "rule.has",
} as const;

/** A rule as people say it: “How did it go?” is at most 2 (Bad) and “What made it so?” includes Price. */
export function ruleInWords(language: Language, rule: Rule, names: RuleNames): string {
  const t = words(language);
  const told = (one: Rule): string => ruleInWords(language, one, names);
  const bracketed = (one: Rule): string => ("any" in one || "all" in one ? `(${told(one)})` : told(one));
  if ("any" in rule) return rule.any.map(bracketed).join(` ${t("rule.or")} `);
  if ("all" in rule) return rule.all.map(bracketed).join(` ${t("rule.and")} `);
  if ("not" in rule) {
    const { not } = rule;
    return isAnswered(not) ? t("rule.unanswered", { of: names.of(not.of) }) : t("rule.not", { rule: bracketed(not) });
  }
  const of = names.of(rule.of);
  return rule.is === "answered"
    ? t("rule.answered", { of })
    : t(keys[rule.is], { of, value: names.value(rule.of, rule.than) });
}

const isAnswered = (rule: Rule): rule is ComparisonRule => "of" in rule && rule.is === "answered";
