import { listsOf } from "./borders.ts";
import type { Slice } from "./slice.ts";

/** The conditions of a slice, each by a name. */
export const conditionsOf = (slice: Slice): string[] => [
  ...(["from", "until", "channels", "locations"] as const).filter((key) => slice[key] !== undefined),
  ...Object.keys(slice.attributes ?? {}).map((key) => `attribute ${key}`),
];

/** The slice without any of its conditions, and without any several of them. */
export function widerThan(slice: Slice): Slice[] {
  const keys = conditionsOf(slice);
  return Array.from({ length: 2 ** keys.length - 1 }, (_, one) =>
    without(
      slice,
      keys.filter((_, bit) => ((one + 1) & (1 << bit)) !== 0),
    ),
  );
}

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
