import { own } from "./own.ts";

/** Looking into a value that nobody has checked yet: what is not there or of another kind is simply nothing. */

export const isString = (value: unknown): value is string => typeof value === "string";

/** The value as an object by key; empty when it is none. */
export const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** Its own field `name`, never an inherited one. */
export const part = (value: unknown, name: string): unknown => own(record(value), name);

/** The items of its list `name`. */
export const items = (value: unknown, name: string): readonly unknown[] => {
  const found = part(value, name);
  return Array.isArray(found) ? found : [];
};

/** The field names of its object `name`. */
export const names = (value: unknown, name: string): string[] => Object.keys(record(part(value, name)));
