import type { Says } from "./sayable.ts";

/**
 * What may be said of a word in a list in the order of how often each was named.
 *
 *     ahead-of-rest: named more often than every word below it, after adjusting for all pairs
 *     ahead-of: than all from some word downwards      not-told-apart: not even than the last
 *
 * `isAhead`: whether it is named more often than each word below, in their order. Null for the last: nothing is below.
 *
 * Source: catalogue M25, §0.
 */
export function named(isAhead: readonly boolean[]): { readonly says: Says<"named">; readonly from: number } | null {
  if (isAhead.length === 0) return null;
  const from = isAhead.lastIndexOf(false) + 1;
  if (from === isAhead.length) return { says: "not-told-apart", from };
  return { says: from === 0 ? "ahead-of-rest" : "ahead-of", from };
}
