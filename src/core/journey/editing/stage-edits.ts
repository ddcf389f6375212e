import type { Text } from "../../text.ts";
import { type Journey, type Phase, phases, type Stage } from "../journey.ts";

const order = (phase: Phase): number => phases.indexOf(phase);

/** Adds a stage without touchpoints as the last of its phase. */
export const addStage = (journey: Journey, stage: { key: string; name: Text; phase: Phase }): Journey =>
  inserted(journey.stages, journey, { ...stage, touchpoints: [] });

export const changeStage = (journey: Journey, key: string, change: Partial<Pick<Stage, "name">>): Journey => ({
  ...journey,
  stages: journey.stages.map((stage) => (stage.key === key ? { ...stage, ...change } : stage)),
});

/** Moves a stage to `place` among the stages. Phases follow each other, so it takes on the phase of where it comes to stand. */
export function moveStage(journey: Journey, key: string, place: number): Journey {
  const stage = journey.stages.find((each) => each.key === key);
  if (stage === undefined) return journey;
  const others = journey.stages.filter((each) => each !== stage);
  const at = Math.max(0, Math.min(place, others.length));
  const earliest = order(others[at - 1]?.phase ?? "before");
  const latest = order(others[at]?.phase ?? "after");
  const phase = phases[Math.min(Math.max(order(stage.phase), earliest), latest)]!;
  return { ...journey, stages: others.toSpliced(at, 0, { ...stage, phase }) };
}

/** Gives a stage another phase; it moves to the nearest place where that phase is. */
export function changePhase(journey: Journey, key: string, phase: Phase): Journey {
  const stage = journey.stages.find((each) => each.key === key);
  if (stage === undefined || stage.phase === phase) return journey;
  const others = journey.stages.filter((each) => each !== stage);
  if (order(phase) > order(stage.phase)) {
    const first = others.findIndex((each) => order(each.phase) >= order(phase));
    return { ...journey, stages: others.toSpliced(first < 0 ? others.length : first, 0, { ...stage, phase }) };
  }
  return inserted(others, journey, { ...stage, phase });
}

/** After the last stage of its phase or an earlier one. */
function inserted(others: readonly Stage[], journey: Journey, stage: Stage): Journey {
  const last = others.findLastIndex((each) => order(each.phase) <= order(stage.phase));
  return { ...journey, stages: others.toSpliced(last + 1, 0, stage) };
}

/**
 * Takes a stage out with what is in it: touchpoints that a version has had are retired and stay where they were, and the
 * stage stays for their sake; where there are none, it goes. A journey keeps its last stage.
 */
export function removeStage(journey: Journey, key: string, wasSaved: (touchpoint: string) => boolean): Journey {
  const stage = journey.stages.find((each) => each.key === key);
  if (stage === undefined || journey.stages.length === 1) return journey;
  const gone = new Set(stage.touchpoints.filter((each) => !wasSaved(each.key)).map((each) => each.key));
  const retired = stage.touchpoints.flatMap((each) => (gone.has(each.key) ? [] : [{ ...each, retired: true }]));
  const promises = Object.entries(journey.promises).flatMap(([name, promise]) => {
    const touchpoints = promise.touchpoints.filter((each) => !gone.has(each));
    return touchpoints.length === 0 ? [] : [[name, { ...promise, touchpoints }] as const];
  });
  return {
    ...journey,
    promises: Object.fromEntries(promises),
    stages: journey.stages.flatMap((each) =>
      each !== stage ? [each] : retired.length === 0 ? [] : [{ ...each, touchpoints: retired }],
    ),
  };
}
