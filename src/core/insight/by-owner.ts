import type { Overview, OverviewTouchpoint } from "./overview.ts";

/** The touchpoints that one owner answers for; null: those for which nobody does. */
export interface Owned {
  readonly owner: string | null;
  readonly touchpoints: readonly OverviewTouchpoint[];
}

/**
 * A journey by who answers for it, whoever has a pain point first and what nobody answers for last; of each the pain points
 * first. Otherwise as the journey goes: figures rank nobody. What several answer for stands at each of them.
 */
export function byOwner({ journey, touchpoints }: Pick<Overview, "journey" | "touchpoints">): Owned[] {
  const drawn = painsFirst(touchpoints);
  const ownersOf = ({ owners }: OverviewTouchpoint) => owners.filter((key) => Object.hasOwn(journey.owners, key));
  const owned = [...new Set(drawn.flatMap(ownersOf))].map((owner) => ({
    owner,
    touchpoints: drawn.filter((touchpoint) => ownersOf(touchpoint).includes(owner)),
  }));
  const nobodys = drawn.filter((touchpoint) => ownersOf(touchpoint).length === 0);
  return [...owned, ...(nobodys.length > 0 ? [{ owner: null, touchpoints: nobodys }] : [])];
}

const painsFirst = (touchpoints: readonly OverviewTouchpoint[]): OverviewTouchpoint[] => {
  const isPain = ({ verdict }: OverviewTouchpoint) => verdict === "pain";
  return [...touchpoints.filter(isPain), ...touchpoints.filter((one) => !isPain(one))];
};
