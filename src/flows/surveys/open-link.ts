import type { Journey } from "../../core/journey/journey.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { LinkState } from "../../core/survey/link-state.ts";
import { quotaKey, quotasMet } from "../../core/survey/quotas.ts";
import type { Survey, SurveyVersion } from "../../core/survey/survey.ts";
import type { Known } from "../../core/survey/way.ts";
import { begunOf, isUsedUp } from "../../store/records/response-rates.ts";
import { seatsOf } from "../../store/records/seats.ts";
import { type Followed, followLink, knownBy, type LinkEffects, stateAt } from "./follow-link.ts";

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

/** What a credential leads to now; or why to no survey that takes answers. A word is the link's state; a problem is Polku's own. */
export async function openLink(
  credential: string,
  effects: LinkEffects,
): Promise<Result<OpenedLink, LinkState | Problem>> {
  const followed = await followLink(credential, effects);
  if (!followed.ok) return followed;
  const { link, signed } = followed.value;
  const { records, workspace, surveys, journeys, now } = followed.value.effects;
  const standing = await surveys.standing(link.survey);
  const asked = standing?.asked ?? null;
  const version = asked === null ? undefined : await surveys.asked(link.survey, asked);
  const state = stateAt(followed.value, standing, version?.survey.open, now().getTime());
  if (state !== null) return refuse(state);
  const survey = version!.survey;
  const { most } = survey.open;
  if (signed.once !== undefined && (await isUsedUp(records, workspace, link.id, signed.once))) return refuse("used");
  if (most !== undefined && (await begunOf(records, workspace, survey.key)) >= most) return refuse("full");
  if (await isOverQuota(survey, followed.value)) return refuse("full");
  const journey = journeys.newest(survey.journey)?.journey;
  if (journey === undefined) return refuse("not-yet");
  return ok({
    followed: followed.value,
    version: { version: version!.version, survey },
    journey,
    known: knownBy(followed.value, survey),
    language: link.language !== null && survey.languages.includes(link.language) ? link.language : null,
  });
}

/** Whether a quota is full that everybody meets who comes by this link, whatever they will say. */
async function isOverQuota(survey: Survey, followed: Followed): Promise<boolean> {
  const { quotas = [] } = survey.open;
  const order = survey.questions.map((_, at) => at);
  const met = quotasMet(quotas, { survey, answered: {}, known: knownBy(followed, survey), order, isEnded: false });
  if (met.length === 0) return false;
  const { records, workspace } = followed.effects;
  const seats = await seatsOf(records, workspace, survey.key);
  return met.some((quota) => (seats.get(quotaKey(quota)) ?? 0) >= quota.most);
}
