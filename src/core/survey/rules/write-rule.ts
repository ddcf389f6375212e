import { reserved } from "./read-rule.ts";
import type { Rule } from "./rule.ts";

/** The words of a rule; reading them gives the same rule. */
export function writeRule(rule: Rule): string {
  if ("any" in rule) return rule.any.map((one) => ("any" in one ? bracketed(one) : writeRule(one))).join(" or ");
  if ("all" in rule)
    return rule.all.map((one) => ("any" in one || "all" in one ? bracketed(one) : writeRule(one))).join(" and ");
  if ("not" in rule) {
    const { not } = rule;
    if ("of" in not && not.is === "answered") return `${not.of} is not answered`;
    return "any" in not || "all" in not ? `not ${bracketed(not)}` : `not ${writeRule(not)}`;
  }
  return rule.is === "answered" ? `${rule.of} is answered` : `${rule.of} ${rule.is} ${valueIn(rule.than)}`;
}

const bracketed = (rule: Rule): string => `(${writeRule(rule)})`;

const valueIn = (value: number | string | boolean): string => {
  if (typeof value !== "string") return String(value);
  const isPlain = /^[\p{Letter}_][\p{Letter}\p{Number}_-]*$/u.test(value) && !reserved.has(value);
  return isPlain ? value : `"${value}"`;
};
