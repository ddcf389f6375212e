import type { Promise as JourneyPromise } from "../journey.ts";
import type { Apart } from "./apart.ts";

type Things = Omit<Apart, "order">;

/**
 * What one person removed while the other began to lean on it (a stage with a touchpoint in it, an owner who answers, a
 * touchpoint with a promise) is there or not as `held` says of its path; where not, nothing leans on it any more.
 */
export function keepUnder(base: Apart, things: Things, held: (path: readonly string[]) => unknown): Things {
  const stages: Record<string, unknown> = { ...things.stages };
  const owners: Record<string, unknown> = { ...things.owners };
  const touchpoints = { ...things.touchpoints };
  const promises = { ...things.promises } as Record<string, JourneyPromise>;

  /** Whether `key` may be leant on; what never was is not ours to judge. */
  const stands = (kind: "stages" | "owners" | "touchpoints", into: Record<string, unknown>, key: string): boolean => {
    if (into[key] !== undefined || base[kind][key] === undefined) return true;
    const value = held([kind, key]);
    if (value !== undefined) into[key] = value;
    return value !== undefined;
  };

  for (const [key, promise] of Object.entries(promises)) {
    const left = promise.touchpoints.filter((touchpoint) => stands("touchpoints", touchpoints, touchpoint));
    if (left.length === 0) delete promises[key];
    else if (left.length < promise.touchpoints.length) promises[key] = { ...promise, touchpoints: left };
  }
  for (const [id, touchpoint] of Object.entries(touchpoints)) {
    const left = touchpoint.owners.filter((owner) => stands("owners", owners, owner));
    const stage = stands("stages", stages, touchpoint.stage)
      ? touchpoint.stage
      : [base.touchpoints[id]?.stage, ...Object.keys(stages)].find((key) => key !== undefined && key in stages);
    touchpoints[id] = { ...touchpoint, owners: left, stage: stage ?? touchpoint.stage };
  }
  return { ...things, stages: stages as Things["stages"], owners, touchpoints, promises };
}
