import { ok, type Result, refuse } from "../../result.ts";
import { type Comparison, comparisons, type Rule } from "./rule.ts";

/** What was expected at a place of a rule's text, from 0, and what stands there; "" at its end. */
export interface RuleTrouble {
  readonly at: number;
  readonly expected: "comparison" | "name" | "value" | "closing" | "end" | "shallower" | "shorter";
  readonly got: string;
}

/** Longest text of a rule, and deepest nesting. */
export const longestRule = 500;
const deepest = 10;

/**
 * A rule from its words:
 *
 *     smiley <= 2
 *     resolved = no and (effort < 4 or tags has speed)
 *     not channel = kiosk
 *     recommend is answered · recommend is not answered
 *     attribute.group = "frequent flyer"
 *
 * `and` binds closer than `or`. Words with blanks, and those that are words of the rule itself, stand in double quotes.
 */
export function readRule(text: string): Result<Rule, RuleTrouble> {
  if (text.length > longestRule) return refuse({ at: longestRule, expected: "shorter", got: "" });
  const tokens = tokensOf(text);
  let next = 0;
  const peek = () => tokens[next]?.text ?? "";
  const trouble = (expected: RuleTrouble["expected"], at = next): RuleTrouble => ({
    at: tokens[at]?.at ?? text.length,
    expected,
    got: tokens[at]?.text ?? "",
  });

  function several(word: "or" | "and", one: (depth: number) => Rule, depth: number): Rule {
    const rules = [one(depth)];
    while (peek() === word) {
      next++;
      rules.push(one(depth));
    }
    const [first] = rules;
    if (rules.length === 1) return first!;
    return word === "and" ? { all: rules } : { any: rules };
  }
  const any = (depth: number): Rule => several("or", all, depth);
  const all = (depth: number): Rule => several("and", one, depth);

  function one(depth: number): Rule {
    if (depth > deepest) throw new NotARule(trouble("shallower"));
    if (peek() === "not") {
      next++;
      return { not: one(depth + 1) };
    }
    if (peek() !== "(") return comparison();
    next++;
    const inner = any(depth + 1);
    if (peek() !== ")") throw new NotARule(trouble("closing"));
    next++;
    return inner;
  }

  function comparison(): Rule {
    const of = peek();
    if (!namePattern.test(of) || reserved.has(of)) throw new NotARule(trouble("name"));
    next++;
    if (peek() === "is") {
      next++;
      const isNot = peek() === "not";
      if (isNot) next++;
      if (peek() !== "answered") throw new NotARule(trouble("comparison"));
      next++;
      return isNot ? { not: { of, is: "answered" } } : { of, is: "answered" };
    }
    const is = comparisons.find((known): known is Comparison => known === peek());
    if (is === undefined) throw new NotARule(trouble("comparison"));
    next++;
    const than = valueFrom(peek());
    if (than === undefined) throw new NotARule(trouble("value"));
    next++;
    return { of, is, than };
  }

  try {
    const rule = any(0);
    return next === tokens.length ? ok(rule) : refuse(trouble("end"));
  } catch (error) {
    if (error instanceof NotARule) return refuse(error.trouble);
    throw error;
  }
}

class NotARule extends Error {
  readonly trouble: RuleTrouble;
  constructor(trouble: RuleTrouble) {
    super();
    this.trouble = trouble;
  }
}

/** Words that are the rule's own. */
export const reserved: ReadonlySet<string> = new Set(["and", "or", "not", "is", "has", "answered", "true", "false"]);

/** A key, or two with a dot between them: "attribute.group", "image.innovative". */
const namePattern = /^[a-z][\w-]*(\.[a-z][\w-]*)?$/;

function valueFrom(token: string): number | string | boolean | undefined {
  if (token.startsWith('"')) return token.length > 1 && token.endsWith('"') ? token.slice(1, -1) : undefined;
  if (token === "true" || token === "false") return token === "true";
  if (/^-?\d+(\.\d+)?$/.test(token)) return Number(token);
  return /^[\p{Letter}_][\p{Letter}\p{Number}_-]*$/u.test(token) && !reserved.has(token) ? token : undefined;
}

/** Quoted words, comparisons, brackets, and whatever stands between blanks. */
function tokensOf(text: string): { readonly text: string; readonly at: number }[] {
  return [...text.matchAll(/"[^"]*"?|[<>!]=|[<>=()]|[^\s"<>=()!]+|!/g)].map((match) => ({
    text: match[0],
    at: match.index,
  }));
}
