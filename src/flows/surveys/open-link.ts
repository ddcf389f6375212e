import type { Journey } from "../../core/journey/journey.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { LinkState } from "../../core/survey/link-state.ts";
import type { SurveyVersion } from "../../core/survey/survey.ts";
import type { Known } from "../../core/survey/way.ts";
import { isUsedUp } from "../../store/records/asking/response-rates.ts";
import { type Followed, followLink, knownBy, type LinkEffects, stateAt } from "./follow-link.ts";
import { openingOf } from "./opening-of.ts";
import { isOverQuota } from "./over-quota.ts";

/** A survey as whoever follows a link is asked it. */
export interface OpenedLink {
  readonly followed: Followed;
  readonly version: SurveyVersion;
  readonly journey: Journey;
  /** What rules may speak of, without the language: that is the respondent's choice. */
  readonly known: Known;
  /** The language of the survey in which the link wants it begun; null: the browser's. */
  readonly language: string | null;
}

/**
 * What a credential leads to now; or why to no survey that takes answers. A word is the link's state; a problem is Polku's own. Who began
 * an earlier version (`begun`) finishes that.
 */
export async function openLink(
  credential: string,
  effects: LinkEffects,
  begun?: number,
): Promise<Result<OpenedLink, LinkState | Problem>> {
  const followed = await followLink(credential, effects);
  if (!followed.ok) return followed;
  const { link, signed } = followed.value;
  const { records, workspace, journeys, surveys, now } = followed.value.effects;
  const opening = await openingOf(link.survey, followed.value.effects);
  const state = stateAt(followed.value, opening.state, now().getTime());
  if (state !== null && state !== "full") return refuse(state);
  const { version, survey } = opening.version!;
  if (signed.once !== undefined && (await isUsedUp(records, workspace, link.id, signed.once))) return refuse("used");
  const known = knownBy(followed.value, survey);
  const isFull = state === "full" || (await isOverQuota(survey, known, followed.value.effects));
  // Who began in time may finish.
  if (isFull && begun === undefined) return refuse("full");
  const journey = journeys.newestAtOnce(survey.journey)?.journey;
  if (journey === undefined) return refuse("not-yet");
  return ok({
    followed: followed.value,
    version: (begun !== undefined && begun < version && (await surveys.asked(link.survey, begun))) || {
      version,
      survey,
    },
    journey,
    known,
    language: [signed.language, link.language].find((one) => one != null && survey.languages.includes(one)) ?? null,
  });
}
