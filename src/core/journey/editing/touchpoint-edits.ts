import type { Text } from "../../text.ts";
import { type Journey, type Stage, type Touchpoint, touchpointsOf } from "../journey.ts";

/** A touchpoint as it begins: direct, required, of middling criticality and cost. */
export const newTouchpoint = (key: string, name: Text): Touchpoint => ({
  key,
  name,
  contact: "direct",
  channels: [],
  owners: [],
  required: true,
  criticality: 3,
  cost: 3,
  feelings: [],
  retired: false,
});

/** Adds a touchpoint at the end of a stage, before those that are no longer lived. */
export const addTouchpoint = (journey: Journey, stage: string, touchpoint: Touchpoint): Journey =>
  inStage(journey, stage, (touchpoints) => placed(touchpoints, touchpoint, Number.POSITIVE_INFINITY));

/** Changes anything of a touchpoint but its key, by which its experiences know it. */
export const changeTouchpoint = (journey: Journey, key: string, change: Partial<Omit<Touchpoint, "key">>): Journey =>
  eachStage(journey, (touchpoints) =>
    touchpoints.map((touchpoint) => (touchpoint.key === key ? { ...touchpoint, ...change } : touchpoint)),
  );

/** Moves a touchpoint to `place` among the living ones of a stage (0 first); it keeps its key, and so its experiences. */
export function moveTouchpoint(journey: Journey, key: string, stage: string, place: number): Journey {
  const touchpoint = touchpointOf(journey, key);
  if (touchpoint === undefined || !journey.stages.some((each) => each.key === stage)) return journey;
  const without = eachStage(journey, (touchpoints) => touchpoints.filter((each) => each.key !== key));
  return inStage(without, stage, (touchpoints) => placed(touchpoints, touchpoint, place));
}

/**
 * Takes a touchpoint out of the journey. One that a version has had is retired: its experiences stay readable. One that
 * was never saved goes, and promises that were made of it alone go along.
 */
export function removeTouchpoint(journey: Journey, key: string, wasSaved: (key: string) => boolean): Journey {
  if (wasSaved(key)) return changeTouchpoint(journey, key, { retired: true });
  const promises = Object.entries(journey.promises).flatMap(([name, promise]) => {
    const touchpoints = promise.touchpoints.filter((each) => each !== key);
    return touchpoints.length === 0 ? [] : [[name, { ...promise, touchpoints }] as const];
  });
  return {
    ...eachStage(journey, (touchpoints) => touchpoints.filter((each) => each.key !== key)),
    promises: Object.fromEntries(promises),
  };
}

/** Where a touchpoint stands: its stage, and its place among the living ones there. */
export function placeOf(journey: Journey, key: string): { readonly stage: Stage; readonly place: number } | undefined {
  const stage = journey.stages.find(({ touchpoints }) => touchpoints.some((each) => each.key === key));
  return stage && { stage, place: living(stage).findIndex((each) => each.key === key) };
}

/** The touchpoints of a stage that are lived. */
export const living = ({ touchpoints }: Pick<Stage, "touchpoints">): Touchpoint[] =>
  touchpoints.filter(({ retired }) => !retired);

export const touchpointOf = (journey: Journey, key: string): Touchpoint | undefined =>
  touchpointsOf(journey).find(({ touchpoint }) => touchpoint.key === key)?.touchpoint;

type Change = (touchpoints: readonly Touchpoint[]) => readonly Touchpoint[];

const eachStage = (journey: Journey, change: Change): Journey => ({
  ...journey,
  stages: journey.stages.map((stage) => ({ ...stage, touchpoints: change(stage.touchpoints) })),
});

const inStage = (journey: Journey, key: string, change: Change): Journey => ({
  ...journey,
  stages: journey.stages.map((stage) =>
    stage.key === key ? { ...stage, touchpoints: change(stage.touchpoints) } : stage,
  ),
});

function placed(touchpoints: readonly Touchpoint[], touchpoint: Touchpoint, place: number): Touchpoint[] {
  const next = touchpoints.filter(({ retired }) => !retired)[Math.max(0, place)];
  const lastLiving = touchpoints.findLastIndex(({ retired }) => !retired);
  return touchpoints.toSpliced(next === undefined ? lastLiving + 1 : touchpoints.indexOf(next), 0, touchpoint);
}

/**
 * Where somebody stands who stood at a touchpoint before the journey changed: at one that came, or came into another stage; else where
 * they were, or at the first there is.
 */
export function movedTo(before: Journey, now: Journey, at: string): string | null {
  const stageOf = (journey: Journey, touchpoint: string) =>
    journey.stages.find((stage) => living(stage).some(({ key }) => key === touchpoint))?.key;
  const keys = now.stages.flatMap((stage) => living(stage).map(({ key }) => key));
  const moved = keys.filter((key) => stageOf(before, key) !== stageOf(now, key));
  if (moved.length > 0) return moved.includes(at) ? at : moved[0]!;
  return keys.includes(at) ? at : (keys[0] ?? null);
}
