import { z } from "zod";
import { expectedBy, expectedByZod, isZodsOwn } from "./expected-by-zod.ts";
import type { expectations } from "./mistakes/expectations.ts";
import { got, hint, mostUnknown, placeIn } from "./mistakes/got.ts";
import { mistake, said } from "./mistakes/mistake.ts";
import type { FactsIn, Said } from "./mistakes/said.ts";
import type { Problem, Refused } from "./problem.ts";
import { ok, type Result, refuse } from "./result.ts";

/**
 * Shapes of outside data, as zod schemas that know in words what they expect, and problems made of what zod found.
 * One schema serves reading, problems and the API's description.
 */

/** What is expected: an expectation as it stands, or one with facts, `said("a-key", { example: "order-speed" })`. */
export type Expected = Said | Plain;
type Plain = { [Key in Expectation]: [FactsIn<(typeof expectations)[Key]>] extends [never] ? Key : never }[Expectation];
type Expectation = keyof typeof expectations;

/** The message of an issue of what is expected: zod passes on texts alone, so it goes through as one. */
export const expectedMessage = (expected: Expected): string =>
  JSON.stringify(typeof expected === "string" ? said(expected) : expected);

/** What an issue expected: "a number". */
export const expectedIn = (issue: z.core.$ZodIssue): Said => expectedBy(issue.message) ?? expectedByZod(issue);

/** zod's `error` option for what is expected: `z.number(expecting("a-number"))`. */
export const expecting = (expected: Expected) => ({
  error: (issue: { code?: string | undefined }) =>
    issue.code === "unrecognized_keys" ? undefined : expectedMessage(expected),
});

/** An object with exactly these fields; an unknown one is a problem that names the nearest known. */
export const fields = <const Shape extends z.core.$ZodLooseShape>(shape: Shape, expected: Expected) =>
  z.strictObject(shape, knowing(Object.keys(shape), expected));

/** zod's `error` option where these keys alone are known. */
export const knowing = (keys: readonly string[], expected: Expected) => ({
  error: (issue: { code?: string | undefined }) =>
    issue.code === "unrecognized_keys" ? keys.join(" ") : expectedMessage(expected),
});

/** The value in its shape, or every problem at once. `at` is where the value stands in what was read. */
export function inShape<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  problems: Problem[],
  at: readonly (string | number)[] = [],
): z.output<Schema> | undefined {
  const read = schema.safeParse(value, { reportInput: true });
  if (read.success) return read.data;
  for (const issue of read.error.issues) problems.push(...problemsOf(issue, at));
  return undefined;
}

/** The same as a result. */
export function read<Schema extends z.ZodType>(schema: Schema, value: unknown): Result<z.output<Schema>, Refused> {
  const problems: Problem[] = [];
  const shaped = inShape(schema, value, problems);
  const [first, ...others] = problems;
  return first === undefined ? ok(shaped as z.output<Schema>) : refuse([first, ...others]);
}

function problemsOf(issue: z.core.$ZodIssue, at: readonly (string | number)[]): Problem[] {
  const path = [...at, ...issue.path.map((part) => (typeof part === "symbol" ? String(part) : part))];
  if (issue.code === "unrecognized_keys") {
    const known = isZodsOwn(issue.message) ? [] : issue.message.split(" ");
    return issue.keys
      .slice(0, mostUnknown)
      .map((key) =>
        mistake("unknown-field", { place: placeIn([...path, key]), hint: hint(key, known) }, { path: [...path, key] }),
      );
  }
  const place = placeIn(path);
  if (issue.code === "invalid_key") {
    const [inner] = issue.issues;
    const expected = (inner === undefined ? null : expectedBy(inner.message)) ?? said("another-key");
    return [mistake("bad-key", { place, expected, got: got(issue.input) }, { path })];
  }
  const expected = expectedIn(issue);
  const input = inputOf(issue);
  if (input === undefined) return [mistake("missing-field", { place, expected }, { path })];
  return [mistake("bad-value", { place, expected, got: got(input) }, { path })];
}

/** What was got; where a field tells which of several shapes is meant, that field. */
function inputOf(issue: z.core.$ZodIssue): unknown {
  const tells = issue.code === "invalid_union" ? issue.discriminator : undefined;
  return tells === undefined ? issue.input : (issue.input as Record<string, unknown>)[tells];
}
