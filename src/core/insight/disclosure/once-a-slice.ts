import type { Slice } from "../slice.ts";

/** What is found of a slice, found once however often it is asked for; what failed is looked for again. */
export function onceASlice<Found>(find: (slice: Slice) => Promise<Found>): (slice: Slice) => Promise<Found> {
  const known = new Map<string, Promise<Found>>();
  return (slice) => {
    const key = JSON.stringify(slice);
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = find(slice);
    known.set(key, found);
    found.catch(() => known.delete(key));
    return found;
  };
}
