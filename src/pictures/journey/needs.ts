import { type Language, say } from "../../core/text.ts";
import { words } from "../../texts/words.ts";
import { leastWidth } from "../text-width.ts";
import type { JourneyMap } from "./map.ts";
import { runsByOwner, runsByPhase, runsByStage } from "./neighbours.ts";
import type { Need } from "./spread.ts";
import type { Stone } from "./stones.ts";

/** Sizes of what is written into the columns of a journey. */
export const sizes = { name: 12, owner: 11.5, phase: 11.5, stage: 12 } as const;
/** At most so many lines, each a word at least. */
export const lines = { name: 5, owner: 2, stage: 2 } as const;
/** Between a name and its neighbour's. */
export const betweenNames = 6;
/** How much wider bold letters are. */
export const bold = 1.05;

/** What names of touchpoints need to stand level in their columns, in at most so many lines. */
export const nameNeeds = (stones: readonly Stone[], most: number): Need[] =>
  stones.map(({ name }, at) => ({ from: at, to: at, width: leastWidth(name, sizes.name, most) + betweenNames }));

export const ownerNeeds = (stones: readonly Stone[]): Need[] =>
  runsByOwner(stones).map((run) => ({
    ...run,
    width: leastWidth(stones[run.from]!.owner, sizes.owner, lines.owner) + betweenNames,
  }));

/** What the names of stages, and of phases above them, need. */
export function headNeeds(language: Language, map: JourneyMap, stones: readonly Stone[]): Need[] {
  const stageAt = (at: number) => map.stages[stones[at]!.stage];
  const stages = runsByStage(stones).map((run) => {
    const name = say(stageAt(run.from)?.name ?? {}, language);
    return { ...run, width: leastWidth(name, sizes.stage * bold, lines.stage) + 14 };
  });
  const phases = runsByPhase(stones, map).map((run) => {
    const name = words(language)(`phase.${stageAt(run.from)?.phase ?? "during"}`);
    return { ...run, width: leastWidth(name, sizes.phase, 1) + 4 };
  });
  return [...stages, ...phases];
}
