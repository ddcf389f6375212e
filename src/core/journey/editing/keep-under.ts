import { own } from "../../own.ts";
import type { Promise as JourneyPromise } from "../journey.ts";
import type { Apart } from "./apart.ts";
import { leansOn } from "./own-edits.ts";

type Things = Omit<Apart, "order">;
/**
 * What one person removed while the other began to lean on it (a stage with a touchpoint in it, an owner who answers, a
 * touchpoint with a promise, an answer that tells whether one is kept or a target reached) is there or not as `held` says of its path; where
 * not, nothing leans on it any more.
 */
export function keepUnder(base: Apart, things: Things, held: (path: readonly string[]) => unknown): Things {
  const promises = { ...things.promises } as Record<string, JourneyPromise>;
  const touchpoints = { ...things.touchpoints };
  const leant = {
    stages: { ...things.stages } as Record<string, unknown>,
    owners: { ...things.owners },
    answers: { ...things.answers },
    image: { ...things.image },
    touchpoints: touchpoints as Record<string, unknown>,
  };

  /** Whether `key` may be leant on; what never was is not ours to judge. */
  const stands = (kind: keyof typeof leant, key: string): boolean => {
    if (own<unknown>(leant[kind], key) !== undefined || own<unknown>(base[kind], key) === undefined) return true;
    const value = held([kind, key]);
    if (value !== undefined) leant[kind][key] = value;
    return value !== undefined;
  };

  for (const [key, promise] of Object.entries(promises)) {
    const left = promise.touchpoints.filter((touchpoint) => stands("touchpoints", touchpoint));
    const measured = leansOn(promise.measure, base);
    const isTold = measured === null || stands(...measured);
    if (left.length === 0 || !isTold) delete promises[key];
    else if (left.length < promise.touchpoints.length) promises[key] = { ...promise, touchpoints: left };
  }
  for (const [id, touchpoint] of Object.entries(touchpoints)) {
    const left = touchpoint.owners.filter((owner) => stands("owners", owner));
    const stage = stands("stages", touchpoint.stage)
      ? touchpoint.stage
      : [own(base.touchpoints, id)?.stage, ...Object.keys(leant.stages)].find(
          (key) => key !== undefined && Object.hasOwn(leant.stages, key),
        );
    const { target, ...aimless } = touchpoint;
    const aim = typeof target === "object" ? leansOn(target.measure, base) : null;
    const kept = aim === null || stands(...aim) ? touchpoint : aimless;
    touchpoints[id] = { ...kept, owners: left, stage: stage ?? touchpoint.stage };
  }
  return { ...things, ...leant, stages: leant.stages as Things["stages"], touchpoints, promises };
}
