/** What a question was answered with, as rules read it (of one with several parts only which those are): a value, `null` asked and not answered, or "notApplicable". */
export type RuleValue = number | string | boolean | readonly string[] | null;

/** How a value is compared. `has` asks for a word in a set of words. */
export const comparisons = ["<", "<=", "=", "!=", ">=", ">", "has"] as const;
export type Comparison = (typeof comparisons)[number];

/**
 * When something holds, as one value: read from words such as `smiley <= 2 and not tags has price` (`read-rule.ts`).
 * `of` is a question's key, "channel", "language", "location", "perspective", or "attribute.group".
 */
export type Rule =
  | { readonly all: readonly Rule[] }
  | { readonly any: readonly Rule[] }
  | { readonly not: Rule }
  | ComparisonRule;
export type ComparisonRule =
  | { readonly of: string; readonly is: "answered" }
  | { readonly of: string; readonly is: Comparison; readonly than: number | string | boolean };

/** What is known of something that rules speak of; undefined where it is not known, or was not asked. */
export type Facts = (name: string) => RuleValue | undefined;

/**
 * Whether the rule holds. Of what nobody answered no comparison holds, not even `!=`: what is not known is not different
 * either. "notApplicable" is a word like others; by `answered` it is no answer.
 */
export function holds(rule: Rule, facts: Facts): boolean {
  if ("all" in rule) return rule.all.every((one) => holds(one, facts));
  if ("any" in rule) return rule.any.some((one) => holds(one, facts));
  if ("not" in rule) return !holds(rule.not, facts);
  const value = facts(rule.of);
  if (value === undefined || value === null) return false;
  if (rule.is === "answered") return value !== "notApplicable" && value !== "" && !isEmptySet(value);
  return compares(value, rule.is, rule.than);
}

function compares(value: NonNullable<RuleValue>, is: Comparison, than: number | string | boolean): boolean {
  if (is === "has") return Array.isArray(value) ? value.includes(than) : value === than;
  if (typeof value === "object") return false;
  if (is === "=") return value === than;
  if (is === "!=") return value !== than;
  if (typeof value !== "number" || typeof than !== "number") return false;
  if (is === "<") return value < than;
  if (is === "<=") return value <= than;
  return is === ">=" ? value >= than : value > than;
}

const isEmptySet = (value: NonNullable<RuleValue>): boolean => typeof value === "object" && value.length === 0;

/** Every comparison of the rule, as they stand from left to right. */
export function comparisonsOf(rule: Rule): ComparisonRule[] {
  if ("all" in rule) return rule.all.flatMap(comparisonsOf);
  if ("any" in rule) return rule.any.flatMap(comparisonsOf);
  return "not" in rule ? comparisonsOf(rule.not) : [rule];
}
