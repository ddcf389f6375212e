import type { Slice } from "../slice.ts";
import { listsOf } from "./borders.ts";

/** The conditions of a slice, each by a name. */
export const conditionsOf = (slice: Slice): string[] => [
  ...(["from", "until", "channels", "locations"] as const).filter((key) => slice[key] !== undefined),
  ...Object.keys(slice.attributes ?? {}).map((key) => `attribute ${key}`),
];

/** The slice without any of its conditions, and without any several of them. */
export const widerThan = (slice: Slice): Slice[] =>
  oneOrSeveral(conditionsOf(slice)).map((keys) => without(slice, keys));

/** Each of these, and each several of them. */
export const oneOrSeveral = (names: readonly string[]): string[][] =>
  Array.from({ length: 2 ** names.length - 1 }, (_, one) => names.filter((_, bit) => ((one + 1) & (1 << bit)) !== 0));

export function without(slice: Slice, keys: readonly string[]): Slice {
  const rest = Object.entries(slice).filter(([key]) => key !== "attributes" && !keys.includes(key));
  const attributes = Object.entries(slice.attributes ?? {}).filter(([key]) => !keys.includes(`attribute ${key}`));
  return {
    ...(Object.fromEntries(rest) as unknown as Slice),
    ...(attributes.length > 0 && { attributes: Object.fromEntries(attributes) }),
  };
}

/** The slice without one of several values that a condition lists. */
export function oneValueLess(slice: Slice): Slice[] {
  const less = (values: readonly string[]) => values.map((value) => values.filter((other) => other !== value));
  return listsOf(slice).flatMap((list): Slice[] => {
    if (list === "channel") return less(slice.channels!).map((channels) => ({ ...slice, channels }));
    if (list === "location") return less(slice.locations!).map((locations) => ({ ...slice, locations }));
    const { attributes = {} } = slice;
    return less(attributes[list]!).map((values) => ({ ...slice, attributes: { ...attributes, [list]: values } }));
  });
}
