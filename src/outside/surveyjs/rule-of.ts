import { got } from "../../core/mistakes/got.ts";
import { said } from "../../core/mistakes/mistake.ts";
import { short } from "../../core/place.ts";
import type { Ask } from "../../core/survey/question-types.ts";
import { readRule } from "../../core/survey/rules/read-rule.ts";
import type { Comparison, Rule } from "../../core/survey/rules/rule.ts";
import { writeRule } from "../../core/survey/rules/write-rule.ts";
import { type Does, type Expression, type Operand, readExpression, Unsayable, type Value } from "./read-expression.ts";

/** What rules may say of a question that was taken over: by which key, and what its answers are called here. */
export interface Asked {
  readonly key: string;
  readonly ask: Ask;
  /** Keys of options by the values of SurveyJS, in small letters: it compares without regard to them. */
  readonly values?: ReadonlyMap<string, string>;
}

/** The questions that were taken over, by their names in SurveyJS; of parts `question.part`. */
export type Known = ReadonlyMap<string, Asked>;

/** An expression of SurveyJS as a rule of ours; throws why there is none that says the same. */
export function ruleOf(expression: string, known: Known): Rule {
  const rule = ruleFrom(readExpression(expression), known);
  const read = readRule(writeRule(rule));
  if (!read.ok) throw new Unsayable(said("unsayable.long"));
  return rule;
}

function ruleFrom(expression: Expression, known: Known): Rule {
  if ("all" in expression) return { all: expression.all.map((one) => ruleFrom(one, known)) };
  if ("any" in expression) return { any: expression.any.map((one) => ruleFrom(one, known)) };
  if ("not" in expression) return { not: ruleFrom(expression.not, known) };
  const { left, does, right } = expression;
  if ("name" in left && (right === undefined || "value" in right))
    return compared(askedAs(left.name, known), does, right?.value);
  if (right !== undefined && "name" in right && "value" in left)
    return compared(askedAs(right.name, known), turned(does, left), left.value);
  throw new Unsayable(said("unsayable.two"));
}

function askedAs(name: string, known: Known): Asked {
  const asked = known.get(name);
  if (asked === undefined) throw new Unsayable(said("unsayable.unknown", { name: short(name) }));
  return asked;
}

/** `3 < {q}` as `{q} > 3`; `['a', 'b'] contains {q}` as `{q} anyof ['a', 'b']`. */
function turned(does: Does, left: Operand): Does {
  const other = { "<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!=" } as const;
  if (does in other) return other[does as keyof typeof other];
  if (does === "contains" && "value" in left && Array.isArray(left.value)) return "anyof";
  throw new Unsayable(said("unsayable.does", { does }));
}

function compared(asked: Asked, does: Does, value: Value | readonly Value[] | undefined): Rule {
  const { key: of } = asked;
  const answered: Rule = { of, is: "answered" };
  if (does === "notempty") return answered;
  if (does === "empty") return { not: answered };
  if (does === "true") return compared(asked, "=", true);
  if (does === "!=") return { not: compared(asked, "=", value) };
  if (does === "notcontains") return { not: compared(asked, "contains", value) };
  if (does === "noneof") return { not: compared(asked, "anyof", value) };
  const several = (Array.isArray(value) ? value : [value]) as readonly Value[];
  if (several.length === 0) throw new Unsayable(said("unsayable.does", { does: `${does} []` }));
  const isSet = asked.ask === "choices";
  if (does === "anyof") return anyOf(several.map((one) => same(asked, one)));
  if (isSet && (does === "contains" || does === "allof")) return allOf(several.map((one) => same(asked, one)));
  // What a set is as a whole, and what a word holds in itself, rules here do not ask.
  if (isSet || does === "contains" || does === "allof" || Array.isArray(value))
    throw new Unsayable(said("unsayable.does", { does }));
  return does === "=" ? same(asked, several[0]!) : ordered(asked, does, several[0]!);
}

const anyOf = (rules: readonly Rule[]): Rule => (rules.length === 1 ? rules[0]! : { any: rules });
const allOf = (rules: readonly Rule[]): Rule => (rules.length === 1 ? rules[0]! : { all: rules });

function same({ key: of, ask, values }: Asked, value: Value): Rule {
  if (values !== undefined) {
    const than = values.get(String(value).toLowerCase());
    if (than === undefined) throw new Unsayable(said("unsayable.answer", { name: of, got: got(value) }));
    return { of, is: ask === "choices" ? "has" : "=", than };
  }
  if (isNumber(ask)) return { of, is: "=", than: numberOf(of, value) };
  if (typeof value !== "string" || value.includes('"'))
    throw new Unsayable(said("unsayable.answer", { name: of, got: got(value) }));
  return { of, is: "=", than: value };
}

/** Numbers by their order; of choices called by numbers those that lie there. */
function ordered({ key: of, ask, values }: Asked, does: Comparison & Does, value: Value): Rule {
  const than = numberOf(of, value);
  if (isNumber(ask)) return { of, is: does, than };
  const numbers = [...(values ?? [])].map(([name, key]) => [Number(name), key] as const);
  if (numbers.length === 0 || numbers.some(([number]) => !Number.isFinite(number)))
    throw new Unsayable(said("unsayable.does", { does }));
  const lying = numbers
    .filter(([number]) => lies(number, does, than))
    .map(([, key]) => ({ of, is: "=", than: key }) as const);
  if (lying.length === 0) throw new Unsayable(said("unsayable.answer", { name: of, got: got(value) }));
  return anyOf(lying);
}

const isNumber = (ask: Ask): boolean => ask === "rating" || ask === "number" || ask === "smiley";

const lies = (number: number, does: Comparison & Does, than: number): boolean =>
  does === "<" ? number < than : does === "<=" ? number <= than : does === ">" ? number > than : number >= than;

function numberOf(name: string, value: Value): number {
  const isNumeric = typeof value === "number" || (typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value));
  if (!isNumeric) throw new Unsayable(said("unsayable.answer", { name, got: got(value) }));
  return Number(value);
}
