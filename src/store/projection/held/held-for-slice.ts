import type { Slice } from "../../../core/insight/slice.ts";
import { conditionsOf } from "../conditions.ts";
import type { Counting } from "../counting.ts";
import type { Wanted } from "./held-histories.ts";
import type { Histories } from "./histories.ts";

/** What is wanted of a slice, at one touchpoint where one is named; null where not so much is held. */
export function historiesHeld({ held: heldOf, dictionary }: Counting, slice: Slice, wanted: Wanted): Histories | null {
  const held = heldOf(slice);
  const conditions = conditionsOf(slice, dictionary);
  if (held === null || !held.holds(wanted.k) || conditions === null) return null;
  return held.within(conditions, wanted);
}
