import { said } from "../../core/mistakes/mistake.ts";
import type { Said } from "../../core/mistakes/said.ts";
import { own } from "../../core/own.ts";
import { short } from "../../core/place.ts";

export type Value = string | number | boolean;
export type Operand = { readonly name: string } | { readonly value: Value | readonly Value[] };
export type Does =
  | "="
  | "!="
  | "<"
  | "<="
  | ">"
  | ">="
  | "contains"
  | "notcontains"
  | "anyof"
  | "allof"
  | "noneof"
  | "empty"
  | "notempty"
  | "true";

/** An expression of SurveyJS, such as `{age} > 17 and {pets} contains 'cat'`, as one value. */
export type Expression =
  | { readonly all: readonly Expression[] }
  | { readonly any: readonly Expression[] }
  | { readonly not: Expression }
  | { readonly left: Operand; readonly does: Does; readonly right?: Operand };

/** Why an expression cannot be said as a rule here. */
export class Unsayable extends Error {
  readonly why: Said;
  constructor(why: Said) {
    super();
    this.why = why;
  }
}

/** The expression in its words; throws why it is none that rules here could say. */
export function readExpression(text: string): Expression {
  if (text.length > longest) throw new Unsayable(said("unsayable.long"));
  const tokens = [...text.matchAll(token)].map(([one]) => one);
  let next = 0;
  const peek = () => tokens[next] ?? "";
  const isNext = (...words: string[]) => words.includes(peek().toLowerCase());
  const unread = () => new Unsayable(said("unsayable.unread", { got: short(peek()) }));

  function several(
    kind: "any" | "all",
    one: (depth: number) => Expression,
    depth: number,
    ...joins: string[]
  ): Expression {
    const found = [one(depth)];
    while (isNext(...joins)) {
      next++;
      found.push(one(depth));
    }
    const [first] = found;
    if (found.length === 1) return first!;
    return kind === "any" ? { any: found } : { all: found };
  }
  const any = (depth: number): Expression => several("any", all, depth, "or", "||");
  const all = (depth: number): Expression => several("all", one, depth, "and", "&&");

  function one(depth: number): Expression {
    if (depth > deepest) throw new Unsayable(said("unsayable.long"));
    if (isNext("!", "not", "negate")) {
      next++;
      return { not: one(depth + 1) };
    }
    if (peek() !== "(") return comparison();
    next++;
    const inner = any(depth + 1);
    if (peek() !== ")") throw unread();
    next++;
    return inner;
  }

  function comparison(): Expression {
    const left = operand();
    const word = peek().toLowerCase();
    if (arithmetic.has(word)) throw new Unsayable(said("unsayable.does", { does: word }));
    const does = own(operators, word);
    if (does === undefined) return { left, does: "true" };
    next++;
    if (does === "empty" || does === "notempty") return { left, does };
    const right = operand();
    if (arithmetic.has(peek())) throw new Unsayable(said("unsayable.does", { does: peek() }));
    return { left, does, right };
  }

  function operand(): Operand {
    const word = peek();
    if (word.startsWith("{")) {
      next++;
      return { name: word.slice(1, -1).trim().replace(/^#/, "") };
    }
    if (word !== "[") return { value: value() };
    next++;
    const values: Value[] = [];
    while (peek() !== "]") {
      values.push(value());
      if (peek() === ",") next++;
      else if (peek() !== "]") throw unread();
    }
    next++;
    return { value: values };
  }

  function value(): Value {
    const isNegative = peek() === "-";
    if (isNegative) next++;
    const word = peek();
    next++;
    if (/^\d+(\.\d+)?$/.test(word)) return isNegative ? -Number(word) : Number(word);
    if (isNegative) throw new Unsayable(said("unsayable.does", { does: "-" }));
    if (/^(true|false)$/i.test(word)) return word.toLowerCase() === "true";
    if (/^['"]/.test(word) && word.length > 1) return word.slice(1, -1).replaceAll(/\\(.)/g, "$1");
    if (peek() === "(") throw new Unsayable(said("unsayable.does", { does: `${short(word)}()` }));
    if (/^[\p{Letter}_][\p{Letter}\p{Number}_-]*$/u.test(word)) return word;
    next--;
    throw unread();
  }

  const expression = any(0);
  if (next < tokens.length) throw unread();
  return expression;
}

const longest = 2000;
const deepest = 10;
const token =
  /\{[^{}]*\}|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|<=|>=|<>|!=|==|\*=|&&|\|\||\d+(?:\.\d+)?(?![\p{Letter}_])|[\p{Letter}\p{Number}_][\p{Letter}\p{Number}_-]*|\S/gu;
const arithmetic: ReadonlySet<string> = new Set(["+", "-", "*", "/", "%", "^", "power"]);
const operators: Readonly<Record<string, Does>> = {
  ...{ "=": "=", "==": "=", equal: "=", "<>": "!=", "!=": "!=", notequal: "!=" },
  ...{ "<": "<", less: "<", "<=": "<=", lessorequal: "<=", ">": ">", greater: ">", ">=": ">=", greaterorequal: ">=" },
  ...{
    contains: "contains",
    contain: "contains",
    "*=": "contains",
    notcontains: "notcontains",
    notcontain: "notcontains",
  },
  ...{ anyof: "anyof", allof: "allof", noneof: "noneof", empty: "empty", notempty: "notempty" },
};
