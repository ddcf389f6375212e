import type { Figure } from "../../measures/intervals/estimate.ts";
import { differences } from "./difference.ts";
import type { Says } from "./sayable.ts";

/** How far places lie apart at a touchpoint, and the level at which the interval of that just leaves 0. */
export interface Spread {
  readonly between: Figure;
  readonly p: number | null;
}

/** Steps of the scale that the lower end of the spread must reach, so that trifles are not called a difference. */
const clearlyAbove = 0.05;

/**
 * At which of the touchpoints shown together places may be said to differ: the spread is there after adjusting for their
 * number, and even its lower end is more than a trifle.
 *
 * Source: catalogue M10, §0.
 */
export function places(spreads: readonly Spread[]): Says<"places">[] {
  const said = differences(spreads.map(({ between, p }) => ({ value: between.ok ? 1 : 0, p: between.ok ? p : null })));
  return spreads.map(({ between }, at) => {
    if (!between.ok) return "unknown";
    return said[at] === "more" && between.estimate.low >= clearlyAbove ? "differ" : "alike";
  });
}
