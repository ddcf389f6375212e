import { refusesFilter } from "../../measures/intervals/suppression.ts";
import { isCloseCircle } from "../disclosure/disclosure.ts";
import type { GuardedCounts } from "../disclosure/guarded-counts.ts";
import type { Slice } from "../slice.ts";
import type { Variable } from "../variable.ts";
import type { LastSaid } from "./last-said.ts";

/**
 * What the same people said last of several things; null where few colleagues said two of them, or few said one of them alone: their
 * answers would be known from those of all.
 */
export async function lastSaidTold(
  counts: Pick<GuardedCounts, "lastSaid">,
  slice: Slice,
  variables: readonly Variable[],
): Promise<readonly LastSaid[] | null> {
  const told = await counts.lastSaid(slice, variables);
  if (!isCloseCircle(slice.perspective)) return told;
  const people = (...of: readonly number[]) =>
    told.reduce((sum, { said, n }) => (of.every((one) => typeof said[one] === "number") ? sum + n : sum), 0);
  const pairs = variables.flatMap((_, one) => variables.slice(0, one).map((_, other) => [one, other] as const));
  const tellsOfFew = pairs.some(([one, other]) => {
    const shared = people(one, other);
    return refusesFilter(
      shared,
      [one, other].map((each) => ({ people: people(each), shared })),
    );
  });
  return tellsOfFew ? null : told;
}
