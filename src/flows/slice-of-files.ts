import type { Mapping } from "../core/experience/mapping.ts";
import type { Counts } from "../core/insight/counts.ts";
import type { Slice } from "../core/insight/slice.ts";
import { hint } from "../core/mistakes/got.ts";
import { mistake } from "../core/mistakes/mistake.ts";
import type { Problem } from "../core/problem.ts";

/** What an audit of files is restricted to: values by attribute, or by "channel" and "location". */
export type Only = Readonly<Record<string, readonly string[]>>;

/** What is to be sliced by but is in no mapping. */
export function unknownKeys(mappings: readonly Mapping[], only: Only): Problem[] {
  const known = mappings.flatMap(({ attributes, channel, location }) => [
    ...Object.keys(attributes),
    ...(channel === undefined ? [] : ["channel"]),
    ...(location === undefined ? [] : ["location"]),
  ]);
  return Object.keys(only)
    .filter((key) => !known.includes(key))
    .map((key) => mistake("unknown-attribute.files", { got: key, hint: hint(key, known) }));
}

/** The slice, restricted. */
export function restricted(slice: Slice, { channel, location, ...attributes }: Only): Slice {
  return {
    ...slice,
    ...(channel === undefined ? {} : { channels: channel }),
    ...(location === undefined ? {} : { locations: location }),
    ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
  };
}

/** Values that no answer in the data has. */
export async function unknownValues(counts: Counts, slice: Slice, only: Only): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [key, values] of Object.entries(only)) {
    const known = (await counts.groups(slice, key)).map(({ group }) => group);
    for (const value of values) {
      if (known.includes(value)) continue;
      problems.push(mistake("unknown-value", { key, value, hint: hint(value, known) }));
    }
  }
  return problems;
}
