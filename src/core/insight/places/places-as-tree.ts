import type { Text } from "../../text.ts";
import type { SliceValue } from "../slices.ts";
import { placesBelow } from "./places-below.ts";

export interface KnownPlace {
  readonly key: string;
  readonly parent: string | null;
  readonly name: Text;
}

/**
 * Places with the regions that they lie in, each region before what lies in it; of neighbours the one with most experiences first.
 * A region counts all that lies in it; where a count in it is withheld its own is, too, for it would give that one away.
 */
export function placesAsTree(lived: readonly SliceValue[], places: readonly KnownPlace[]): SliceValue[] {
  const known = new Map(places.map((place) => [place.key, place]));
  const own = new Map(lived.map((value) => [value.value, value]));
  const keys = new Set(own.keys());
  for (const key of keys) keys.add(known.get(key)?.parent ?? key);
  const parentOf = (key: string) => known.get(key)?.parent ?? null;
  const shown = Map.groupBy(keys, parentOf);
  const belowIt = placesBelow(places);
  const branch = (key: string): SliceValue[] => {
    const within = parentOf(key);
    const branches = branchesIn(key);
    const experiences = [own.get(key)?.experiences, ...branches.map(([top]) => top!.experiences)].reduce<number | null>(
      (sum, one = 0) => (sum === null || one === null ? null : sum + one),
      0,
    );
    const name = own.get(key)?.name ?? known.get(key)?.name ?? null;
    const below = belowIt(key);
    const isIn = within !== null && { within };
    return [{ value: key, name, experiences, ...isIn, ...(below.length > 0 && { below }) }, ...branches.flat()];
  };
  const branchesIn = (parent: string | null): SliceValue[][] =>
    (shown.get(parent) ?? [])
      .map(branch)
      .sort(([a], [b]) => (b!.experiences ?? 0) - (a!.experiences ?? 0) || (a!.value < b!.value ? -1 : 1));
  return branchesIn(null).flat();
}

/** The regions that a place lies in, the nearest first. */
export function regionsOf(value: string, places: readonly Pick<SliceValue, "value" | "within">[]): string[] {
  const within = places.find((place) => place.value === value)?.within;
  return within === undefined ? [] : [within, ...regionsOf(within, places)];
}
