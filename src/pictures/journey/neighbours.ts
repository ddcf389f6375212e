import type { JourneyMap } from "./map.ts";
import type { Stone } from "./stones.ts";

/** Places of the first and the last of neighbours that belong together. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

export const runsByStage = (stones: readonly Stone[]): Run[] => runsBy(stones, ({ stage }) => stage);

/** Neighbours of a stage with the same first owner. */
export const runsByOwner = (stones: readonly Stone[]): Run[] =>
  runsBy(stones, ({ stage, owner }) => `${stage} ${owner}`);

/** Neighbours of a stage for which the same suppliers answer. */
export const runsBySupplier = (stones: readonly Stone[]): Run[] =>
  runsBy(stones, ({ stage, suppliers }) => `${stage} ${suppliers.join(", ")}`);

export const runsByPhase = (stones: readonly Stone[], { stages }: JourneyMap): Run[] =>
  runsBy(stones, ({ stage }) => stages[stage]?.phase);

function runsBy(stones: readonly Stone[], about: (stone: Stone) => unknown): Run[] {
  const starts = stones.flatMap((stone, at) => (at > 0 && about(stones[at - 1]!) === about(stone) ? [] : [at]));
  return starts.map((from, run) => ({ from, to: (starts[run + 1] ?? stones.length) - 1 }));
}
