import type { z } from "zod";
import { said } from "./mistakes/mistake.ts";
import type { Said } from "./mistakes/said.ts";

/** What zod says where a schema does not say itself what it expects. */
export const isZodsOwn = (message: string): boolean => /^(Invalid|Too (big|small)|Unrecognized)\b/.test(message);

/** What was expected, in words that people are told, of an issue whose schema does not say it itself. */
export function expectedByZod(issue: z.core.$ZodIssue): Said {
  if (!isZodsOwn(issue.message)) return said("this-form", { form: issue.message });
  switch (issue.code) {
    case "invalid_type":
      return ofType(issue.expected);
    case "invalid_value":
      return oneOf(issue.values);
    case "too_big":
      return atMost(issue.origin, Number(issue.maximum));
    case "too_small":
      return atLeast(issue.origin, Number(issue.minimum));
    case "invalid_format":
      return ofFormat(issue.format);
    case "invalid_union":
      return ofUnion(issue);
    default:
      return said("another-value");
  }
}

const types: Readonly<Record<string, Said>> = {
  string: said("words"),
  number: said("a-number"),
  int: said("a-whole-number"),
  boolean: said("true-or-false"),
  array: said("a-list"),
  object: said("fields-by-name"),
  record: said("fields-by-name"),
};
const ofType = (type: string): Said => types[type] ?? said("another-value");

const oneOf = (values: readonly unknown[]): Said =>
  values.length === 1
    ? said("this-form", { form: JSON.stringify(values[0]) })
    : said("one-of", { values: values.map(String).join(", ") });

const isList = (origin: string): boolean => origin === "array" || origin === "set";

const atMost = (origin: string, most: number): Said =>
  origin === "string"
    ? said("characters-at-most", { most })
    : isList(origin)
      ? said("list-at-most", { most })
      : said("at-most", { most });

const atLeast = (origin: string, least: number): Said =>
  origin === "string"
    ? said("characters-at-least", { least })
    : isList(origin)
      ? said("list-at-least", { least })
      : said("at-least", { least });

const formats: Readonly<Record<string, Said>> = {
  uuid: said("a-request-id"),
  guid: said("a-request-id"),
  datetime: said("an-instant"),
  date: said("a-calendar-day"),
  email: said("an-email"),
};
const ofFormat = (format: string): Said => formats[format] ?? said("another-form");

/** What the first expects whose kind it is; where it is of none, the first. */
function ofUnion(issue: z.core.$ZodIssueInvalidUnion): Said {
  if (issue.discriminator !== undefined && "options" in issue) return oneOf(issue.options as readonly unknown[]);
  const firsts = issue.errors.flatMap(([first]) => first ?? []);
  const near = firsts.find(({ code, path }) => code !== "invalid_type" || path.length > 0) ?? firsts[0];
  return near === undefined ? said("another-value") : (expectedBy(near.message) ?? expectedByZod(near));
}

/** What the schema itself says that it expects: `expecting` sends it through zod as text; null where it says nothing. */
export const expectedBy = (message: string): Said | null =>
  message.startsWith("{") ? (JSON.parse(message) as Said) : null;
