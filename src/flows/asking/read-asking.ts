import { type Asking, readAsking } from "../../core/asking/asking.ts";
import type { AskingChannel } from "../../core/asking/delivery.ts";
import type { InvitationCounts, InvitationSeen } from "../../core/asking/invitation.ts";
import type { Refused } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import { versionOf } from "../../store/records/as-read.ts";
import { countInvitations, latestInvitations } from "../../store/records/asking/survey-invitations.ts";
import { keepAsking } from "../../store/records/surveys/surveys.ts";
import type { Effects } from "../effects.ts";
import { noSuchSurvey } from "../surveys/keep-survey.ts";

type ReadingEffects = Pick<Effects, "records" | "workspace" | "surveys">;

/** Which events lead to being asked a survey, and how that was read in one word. */
export type AskingRead = Asking & { readonly version: string };

export async function readTriggers(survey: string, effects: ReadingEffects): Promise<Result<AskingRead, Refused>> {
  await effects.surveys.refresh();
  const standing = await effects.surveys.standing(survey);
  if (standing === undefined) return refuse([await noSuchSurvey(survey, effects)]);
  return ok({ ...standing.asking, version: versionOf(standing.asking) });
}

/** Says it anew; what is due already stays as it was. */
export async function keepTriggers(
  survey: string,
  body: unknown,
  basedOn: string | undefined,
  effects: ReadingEffects,
): Promise<Result<AskingRead, Refused>> {
  const { records, workspace, surveys } = effects;
  const asking = readAsking(body);
  if (!asking.ok) return asking;
  const kept = await keepAsking(records, workspace, survey, asking.value, basedOn);
  if (kept === null) return refuse([await noSuchSurvey(survey, effects)]);
  if (!kept.ok) return refuse([kept.refusal]);
  await surveys.refresh();
  return ok({ ...asking.value, version: versionOf(asking.value) });
}

/** How the invitations to a survey stand. */
export interface InvitationsRead {
  /** Channels by which this Polku can ask. */
  readonly setUp: readonly AskingChannel[];
  readonly counts: InvitationCounts;
  readonly latest: readonly InvitationSeen[];
}

export async function readInvitations(
  survey: string,
  effects: ReadingEffects & Pick<Effects, "deliver">,
): Promise<Result<InvitationsRead, Refused>> {
  const { records, workspace, surveys, deliver } = effects;
  if ((await surveys.standing(survey)) === undefined) return refuse([await noSuchSurvey(survey, effects)]);
  const [counts, latest] = await Promise.all([
    countInvitations(records, workspace, survey),
    latestInvitations(records, workspace, survey, 50),
  ]);
  return ok({ setUp: Object.keys(deliver) as AskingChannel[], counts, latest });
}
