import type { Figure } from "../../measures/estimate.ts";
import type { Says } from "./sayable.ts";

/** Steps of the scale that the lower end of the spread must reach before places may be said to differ. */
const clearlyAbove = 0.05;

/** Whether places may be said to differ, by the spread between them: even its lower end is more than a trifle. Source: catalogue M10, §0. */
export const places = (between: Figure): Says<"places"> =>
  !between.ok ? "unknown" : between.estimate.low >= clearlyAbove ? "differ" : "alike";
