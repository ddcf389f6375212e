import type { WayEncounter } from "../../../core/insight/heard/read-experience.ts";
import { type Journey, touchpointsOf } from "../../../core/journey/journey.ts";
import { type Language, say } from "../../../core/text.ts";
import type { WayStep } from "../../../pictures/way-line.ts";
import type { Words } from "../../../texts/words.ts";

/** What a touchpoint is called, and its stage; a journey that is on its way has no names yet. */
export function namesAt(
  journey: Journey | undefined,
  touchpoint: string | null,
  language: Language,
  t: Words,
): { readonly name: string; readonly stage: string } {
  if (touchpoint === null) return { name: t("stream.whole"), stage: "" };
  const there = journey && touchpointsOf(journey).find((one) => one.touchpoint.key === touchpoint);
  if (there === undefined) return { name: touchpoint, stage: "" };
  return { name: say(there.touchpoint.name, language), stage: say(there.stage.name, language) };
}

/** The way as the picture draws it. */
export const stepsOf = (
  way: readonly WayEncounter[],
  journey: Journey | undefined,
  language: Language,
  t: Words,
): WayStep[] =>
  way.map(({ id, touchpoint, felt, passNumber }, place) => ({
    id,
    name: namesAt(journey, touchpoint, language, t).name,
    said: felt === null ? t("way.notKnown") : t(`band.${felt.band}`),
    felt: felt?.position ?? null,
    expected: felt?.expected ?? null,
    begins: place > 0 && way[place - 1]!.passNumber !== passNumber,
  }));
