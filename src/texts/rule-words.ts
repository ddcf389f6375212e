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

/** A rule as people say it: “How did it go?” is at most 2 (Bad) and “What made it so?” includes Price or Speed; a question is said once. */
export function ruleInWords(language: Language, rule: Rule, names: RuleNames): string {
  const t = words(language);
  const told = (one: Rule): string => ruleInWords(language, one, names);
  const bracketed = (one: Rule): string => (partsOf(one).length > 1 ? `(${told(one)})` : told(one));
  const part = ([first, ...others]: Part): string =>
    others.length === 0 ? bracketed(first) : compared([first, ...others]);
  const compared = (some: Part): string => {
    const [{ of, is }] = some as readonly [Compared, ...Compared[]];
    const values = (some as readonly Compared[]).map(({ than }) => names.value(of, than));
    return t(keys[is], { of: names.of(of), value: values.join(` ${t("rule.or")} `) });
  };
  if ("any" in rule || "all" in rule) {
    const parts = partsOf(rule);
    return parts.map(part).join(` ${t("any" in rule ? "rule.or" : "rule.and")} `);
  }
  if ("not" in rule) {
    const { not } = rule;
    return isAnswered(not) ? t("rule.unanswered", { of: names.of(not.of) }) : t("rule.not", { rule: bracketed(not) });
  }
  return rule.is === "answered" ? t("rule.answered", { of: names.of(rule.of) }) : compared([rule]);
}

/** When something is asked: "if “How did it go?” is below 3"; of what must not be answered "unless “How did it go?” is 1 or 2". */
export function ifInWords(language: Language, rule: Rule, names: RuleNames): string {
  const t = words(language);
  const [first, ...more] = "not" in rule ? partsOf(rule.not) : [];
  const none = first !== undefined && more.length === 0 ? first.flatMap((one) => (isOneOf(one) ? [one] : [])) : [];
  if (first === undefined || none.length < first.length)
    return t("survey.if", { rule: ruleInWords(language, rule, names) });
  const values = none.map(({ of, than }) => names.value(of, than));
  return t("rule.unless", { of: names.of(none[0]!.of), value: values.join(` ${t("rule.or")} `) });
}

const isOneOf = (rule: Rule): rule is Compared => "of" in rule && rule.is === "=";

type Compared = Extract<ComparisonRule, { readonly than: unknown }>;
type Part = readonly [Rule, ...Rule[]];

/** What is joined in a rule, with what is said of one question in the same way as one part: is A or B, is other than A or B. */
function partsOf(rule: Rule): Part[] {
  if (!("any" in rule || "all" in rule)) return [[rule]];
  const [rules, joined] = "any" in rule ? [rule.any, ["=", "has"]] : [rule.all, ["!="]];
  const parts: [Rule, ...Rule[]][] = [];
  for (const one of rules) {
    const same = parts.find(
      ([first]) =>
        "of" in one && "of" in first && joined.includes(one.is) && one.is === first.is && one.of === first.of,
    );
    if (same === undefined) parts.push([one]);
    else same.push(one);
  }
  return parts;
}

const isAnswered = (rule: Rule): rule is ComparisonRule => "of" in rule && rule.is === "answered";
