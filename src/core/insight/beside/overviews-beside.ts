import type { Figure } from "../../measures/intervals/estimate.ts";
import { notMeasured } from "../counted.ts";
import type { Overview, OverviewTouchpoint } from "../overview.ts";
import { type Apart, changes, type Difference } from "../wording/change.ts";
import type { Says } from "../wording/sayable.ts";
import { slicesApart } from "./slices-apart.ts";

/** What stands beside a touchpoint's figure: that of another slice, and the difference, of which `says` tells what may be said. */
export interface Beside {
  readonly figure: Figure;
  readonly says: Says<"change">;
  /** The figure shown less the one beside it, allowing for how many touchpoints stand together; null where none is told. */
  readonly difference: Difference | null;
}

/** A journey in another slice, beside the one that is shown. */
export interface OverviewsBeside {
  readonly apart: Apart;
  readonly touchpoints: ReadonlyMap<string, Beside>;
}

/**
 * Each touchpoint of `shown` with its figure in `other`, by the same measure; where the two are judged by different ones there
 * is nothing to compare. What is no longer on the journey is left out.
 *
 * Source: catalogue F3, §0.
 */
export function overviewsBeside(shown: Overview, other: Overview): OverviewsBeside {
  const apart = slicesApart(sliced(shown), sliced(other));
  const others = new Map(other.touchpoints.map((touchpoint) => [touchpoint.key, touchpoint]));
  const pairs = shown.touchpoints.map((touchpoint) => {
    const before = figureBeside(touchpoint, others.get(touchpoint.key), shown.measure?.key === other.measure?.key);
    return { key: touchpoint.key, before, now: touchpoint.figure };
  });
  const said = changes(pairs, apart);
  const touchpoints = pairs.map(({ key, before }, at) => [key, { figure: before, ...said[at]! }] as const);
  return { apart, touchpoints: new Map(touchpoints) };
}

/** Where no measure was chosen every touchpoint is judged by its own, which may not be the same in both. */
const figureBeside = (
  shown: OverviewTouchpoint,
  other: OverviewTouchpoint | undefined,
  isOneMeasure: boolean,
): Figure => (other !== undefined && isOneMeasure && other.headline === shown.headline ? other.figure : notMeasured);

const sliced = ({ slice, totals, position }: Overview) => ({
  slice,
  period: { from: totals.from ?? "", until: totals.until ?? "" },
  data: { fingerprint: position },
});
