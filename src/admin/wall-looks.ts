import type { Slices, SliceValue } from "../core/insight/slices.ts";
import type { Text } from "../core/text.ts";
import type { Shown } from "./shown.ts";

/** What a wall can turn through besides journeys: a part of the address, and the values that enough people told. */
export interface Turnable {
  readonly part: "channel" | "location" | `attribute.${string}`;
  /** What an attribute is called; null of the others, which have words of their own. */
  readonly name: Text | null;
  readonly values: readonly string[];
}

export const turnableIn = ({ channels, locations, attributes }: Slices): Turnable[] =>
  [
    { part: "channel" as const, name: null, values: told(channels) },
    { part: "location" as const, name: null, values: told(seenOnce(locations)) },
    ...attributes.map(({ key, name, values }) => ({ part: `attribute.${key}` as const, name, values: told(values) })),
  ].filter(({ values }) => values.length > 1);

/** Places with the regions that they lie in, but for a region of one: it looks as that does. */
const seenOnce = (places: readonly SliceValue[]): SliceValue[] =>
  places.filter(({ value, experiences }) => {
    const inIt = places.filter(({ within }) => within === value);
    return inIt.length !== 1 || inIt[0]!.experiences !== experiences;
  });

const told = (values: readonly SliceValue[]): string[] =>
  values.flatMap(({ value, experiences }) => (experiences === null ? [] : [value]));

/** The looks of one journey that a wall turns through: at all that is shown, and at each value of `by` alone. */
export function looksOf(shown: Shown, slices: Slices): Shown[] {
  const turned = turnableIn(slices).find(({ part }) => part === shown.by);
  if (turned === undefined) return [shown];
  const { [turned.part]: _, ...all } = shown;
  return [all, ...turned.values.map((value) => ({ ...all, [turned.part]: [value] }))];
}

/** Which of them is on; the first where another one was chosen. */
export function placeAmong(looks: readonly Shown[], { by = "", ...shown }: Shown): number {
  const chosen = (look: Shown) => JSON.stringify(look[by as Turnable["part"]]);
  return Math.max(
    0,
    looks.findIndex((look) => chosen(look) === chosen(shown)),
  );
}
