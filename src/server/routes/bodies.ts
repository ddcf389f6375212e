import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";

/** The values in the bytes of a request's JSON: one, or a list of at most so many. */
export function readBodies(bytes: Buffer | undefined, most: number): Result<readonly unknown[], readonly [Problem]> {
  let value: unknown;
  try {
    value = JSON.parse(bytes?.toString() ?? "");
  } catch (error) {
    return refuse([{ code: "unreadable-json", message: `expected JSON; ${(error as Error).message}` }]);
  }
  return bodiesIn(value, most);
}

/** The same in a value that was read. */
export function bodiesIn(value: unknown, most: number): Result<readonly unknown[], readonly [Problem]> {
  const bodies = Array.isArray(value) ? value : [value];
  if (bodies.length <= most) return ok(bodies);
  return refuse([{ code: "too-many", message: `expected at most ${most} at once, got ${bodies.length}` }]);
}

export const tooFast: Problem = {
  code: "too-fast",
  message: "expected fewer in this time; send it again a little later",
};
