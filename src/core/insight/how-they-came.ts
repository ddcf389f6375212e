import { type Via, vias } from "../experience/experience.ts";
import { howItCame } from "../experience/how-it-came.ts";
import type { Journey } from "../journey/journey.ts";
import { type People, peopleOf } from "../measures/intervals/estimate.ts";
import { refusalOf } from "./disclosure/disclosure.ts";
import type { GuardedCounts } from "./disclosure/guarded-counts.ts";
import type { Slice } from "./slice.ts";

/** How many experiences came in one way, and of how many people. */
export interface CameBy extends People {
  readonly via: Via;
  readonly experiences: number;
}

/**
 * How the experiences of a slice came: told by the people themselves, told to staff, seen outside. Empty where all told themselves, and
 * where one way is chosen already. Of colleagues nothing is said where in one way there were so few that they would be known.
 */
export async function howTheyCame(
  counts: Pick<GuardedCounts, "totals">,
  slice: Slice,
  journey: Journey,
): Promise<CameBy[]> {
  if (slice.attributes?.[howItCame] !== undefined || journey.attributes[howItCame] !== undefined) return [];
  const inWay = async (via: Via) => {
    const attributes = { ...slice.attributes, [howItCame]: [via] };
    return { via, totals: await counts.totals({ ...slice, attributes }) };
  };
  const others = await Promise.all(vias.filter((via) => via !== "self").map(inWay));
  if (others.every(({ totals }) => totals.experiences === 0)) return [];
  const ways = [await inWay("self"), ...others].filter(({ totals }) => totals.experiences > 0);
  if (ways.some(({ totals }) => refusalOf(totals, slice.perspective)?.n === null)) return [];
  return ways.map(({ via, totals }) => ({ via, experiences: totals.experiences, ...peopleOf(totals) }));
}
