import type { Unit } from "../../measures/intervals/estimate.ts";
import type { Journey } from "../journey.ts";
import { changeTouchpoint, touchpointOf } from "./touchpoint-edits.ts";

/** What a headline measure is told in: shares as per cent, net scores as points; with what a target may be in each. */
export const targetUnits = { share: { low: 0, high: 100 }, points: { low: -100, high: 100 } } as const;
export type TargetUnit = keyof typeof targetUnits;

/**
 * In which unit a target was meant: that of the measure by which the touchpoint is judged, as long as it can be reached
 * there. Where nobody has answered yet, a part of one is a share.
 */
export function unitOfTarget(target: number | undefined, judgedIn: Unit | undefined): TargetUnit {
  if (judgedIn === "points") return "points";
  if (target === undefined) return "share";
  const isShare = judgedIn === "share" ? target >= 0 && target <= 1 : target > 0 && target <= 1;
  return isShare ? "share" : "points";
}

/** A target as people say it: 0.8 → 80 %. */
export const told = (target: number, unit: TargetUnit): number =>
  unit === "share" ? Number((target * 100).toPrecision(12)) : target;

/** What was said, as the file keeps it. */
export const kept = (said: number, unit: TargetUnit): number => (unit === "share" ? said / 100 : said);

/** The same number in another unit, as near as can be reached there. */
export const inUnit = (said: number, unit: TargetUnit): number =>
  kept(Math.min(Math.max(said, targetUnits[unit].low), targetUnits[unit].high), unit);

/** What a touchpoint's headline measure should reach; undefined: nothing is wanted of it. */
export function keepTarget(journey: Journey, key: string, target: number | undefined): Journey {
  if (target !== undefined) return changeTouchpoint(journey, key, { target });
  if (touchpointOf(journey, key)?.target === undefined) return journey;
  return {
    ...journey,
    stages: journey.stages.map((stage) => ({
      ...stage,
      touchpoints: stage.touchpoints.map((touchpoint) => {
        const { target: _, ...others } = touchpoint;
        return touchpoint.key === key ? others : touchpoint;
      }),
    })),
  };
}
