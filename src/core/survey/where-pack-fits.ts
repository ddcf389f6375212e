import { type Journey, type Phase, phases } from "../journey/journey.ts";

/** What the questions of a pack are about: the journey as a whole, or a touchpoint of a stage in such a phase. */
export const packPlaces = ["whole", ...phases] as const;
export type PackPlace = (typeof packPlaces)[number];

/**
 * What a pack would be asked about where somebody looks at `about` ("whole", or a touchpoint): just that where it fits, else the first
 * touchpoint where it does, by the order in which its places are named; where there is none, that all the same. One that names no place fits
 * everywhere.
 */
export function whereFits(
  fits: readonly PackPlace[] | undefined,
  { stages }: Pick<Journey, "stages">,
  about: string,
): string {
  const inPhase = (phase: Phase) =>
    stages.flatMap((stage) => (stage.phase === phase ? stage.touchpoints.filter(({ retired }) => !retired) : []));
  const keysAt = (place: PackPlace) => (place === "whole" ? ["whole"] : inPhase(place).map(({ key }) => key));
  const keys = fits?.flatMap(keysAt) ?? [];
  return keys.length === 0 || keys.includes(about) ? about : keys[0]!;
}
