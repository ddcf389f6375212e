import { z } from "zod";
import { hint } from "./nearest.ts";
import { placeOf, shown } from "./place.ts";
import type { Problem } from "./problem.ts";
import { ok, type Result, refuse } from "./result.ts";

/**
 * Shapes of outside data, as zod schemas that know in words what they expect, and problems made of what zod found.
 * One schema serves reading, problems and the API's description.
 */

/** zod's `error` option for "expected …": `z.string(expecting("a key such as order-speed"))`. */
export const expecting = (what: string) => ({
  error: (issue: { code?: string | undefined }) =>
    issue.code === "unrecognized_keys" ? undefined : `expected ${what}`,
});

/** An object with exactly these fields; an unknown one is a problem that names the nearest known. */
export const fields = <const Shape extends z.core.$ZodLooseShape>(shape: Shape, what: string) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === "unrecognized_keys" ? Object.keys(shape).join(" ") : `expected ${what}`),
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
export function read<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): Result<z.output<Schema>, readonly [Problem, ...Problem[]]> {
  const problems: Problem[] = [];
  const shaped = inShape(schema, value, problems);
  const [first, ...others] = problems;
  return first === undefined ? ok(shaped as z.output<Schema>) : refuse([first, ...others]);
}

function problemsOf(issue: z.core.$ZodIssue, at: readonly (string | number)[]): Problem[] {
  const path = [...at, ...issue.path.map((part) => (typeof part === "symbol" ? String(part) : part))];
  const expected = issue.message;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      code: "unknown-field",
      message: `${placeOf([...path, key])} is not a known field${hint(key, expected.split(" "))}`,
      path: [...path, key],
    }));
  }
  if (issue.code === "invalid_key") {
    const inner = issue.issues[0]?.message ?? "expected another key";
    return [
      { code: "bad-key", message: `the name of ${placeOf(path)} is wrong: ${inner}, got ${shown(issue.input)}`, path },
    ];
  }
  if (issue.input === undefined) {
    return [{ code: "missing-field", message: `${placeOf(path)} is missing: ${expected}`, path }];
  }
  return [{ code: "bad-value", message: `${placeOf(path)} is wrong: ${expected}, got ${shown(issue.input)}`, path }];
}
