import type { Perspective } from "../../experience/experience.ts";
import type { Overview, OverviewTouchpoint } from "../overview.ts";
import type { Change } from "../wording/change.ts";
import { overviewsBeside } from "./overviews-beside.ts";

/** A touchpoint as one perspective sees it; null where it has not been counted yet. */
export interface Seen {
  readonly perspective: Perspective;
  readonly touchpoint: OverviewTouchpoint | null;
  /** What may be said of its figure beside the customers', and the figure less theirs; null for the customers themselves. */
  readonly change: Change | null;
}

/**
 * One touchpoint as each perspective sees it in the same slice, compared with the customers' view as the journey compares the
 * two: the intervals allow for all touchpoints, and another measure is not compared.
 *
 * Source: catalogue F3, §0.
 */
export function perspectivesBeside(
  key: string,
  overviews: readonly (readonly [perspective: Perspective, overview: Overview | null])[],
): Seen[] {
  const customers = overviews.find(([perspective]) => perspective === "customer")?.[1] ?? null;
  return overviews.map(([perspective, overview]) => {
    const touchpoint = overview?.touchpoints.find((one) => one.key === key) ?? null;
    if (overview === null || customers === null || perspective === "customer")
      return { perspective, touchpoint, change: null };
    return { perspective, touchpoint, change: overviewsBeside(overview, customers).touchpoints.get(key) ?? null };
  });
}
