import { isObject } from "../../experience/body.ts";
import { own } from "../../own.ts";

/** A value for each of `parts`, null where none was given; undefined where something else was sent, or nothing at all. */
export function ratedParts(
  sent: unknown,
  parts: readonly string[],
  read: (value: unknown) => number | undefined,
): Record<string, number | null> | undefined {
  if (!isObject(sent) || Object.keys(sent).some((part) => !parts.includes(part))) return undefined;
  const values: Record<string, number | null> = {};
  for (const part of parts) {
    const value = own(sent, part) ?? null;
    const rated = value === null ? null : read(value);
    if (rated === undefined) return undefined;
    values[part] = rated;
  }
  return Object.values(values).some((value) => value !== null) ? values : undefined;
}
