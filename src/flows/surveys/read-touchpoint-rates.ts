import { closeCircles, isCloseCircle } from "../../core/insight/disclosure/disclosure.ts";
import { currentKey } from "../../core/journey/versions.ts";
import { mistake } from "../../core/mistakes/mistake.ts";
import type { Refused } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import { type Rates, sumOfRates } from "../../core/survey/rates.ts";
import type { Text } from "../../core/text.ts";
import { ratesOfSurveys } from "../../store/records/asking/response-rates.ts";
import { type InvitedRates, invitedRates } from "../../store/records/asking/survey-invitations.ts";
import type { Effects } from "../effects.ts";
import { readSurveys } from "./read-surveys.ts";

/** How far those came who were asked about a touchpoint, by whatever survey; of colleagues, of whom few would be known, nothing. */
export interface TouchpointRates extends Rates {
  /** Of those whom Polku asked, by channel. */
  readonly invited: readonly InvitedRates[];
  /** The surveys that are about it. */
  readonly surveys: readonly (Rates & { readonly key: string; readonly name: Text })[];
}

/** Sums what each survey tells of itself, over those that are about the touchpoint now. */
export async function readTouchpointRates(
  asked: { readonly journey: string; readonly touchpoint: string },
  effects: Pick<Effects, "records" | "workspace" | "journeys" | "now">,
): Promise<Result<TouchpointRates, Refused>> {
  const versions = (await effects.journeys.versions(asked.journey)) ?? [];
  const touchpoint = currentKey(versions, asked.touchpoint);
  if (touchpoint === null) {
    const facts = { journey: asked.journey, got: asked.touchpoint };
    return refuse([mistake("no-such-touchpoint", facts, { path: ["touchpoint"] })]);
  }
  const { records, workspace } = effects;
  const rates = await ratesOfSurveys(records, workspace, closeCircles);
  const none = { opened: 0, began: 0, finished: 0 };
  const about = (await readSurveys(effects))
    .filter((one) => one.journey === asked.journey && currentKey(versions, one.about) === touchpoint)
    .filter(({ perspective }) => !isCloseCircle(perspective))
    .map((one) => ({ ...one, ...(rates.get(one.key) ?? none) }));
  const invited = (await Promise.all(about.map(({ key }) => invitedRates(records, workspace, key)))).flat();
  const channels = [...new Set(invited.map(({ channel }) => channel))].sort();
  return ok({
    ...sumOfRates(about),
    invited: channels.map((channel) => {
      const of = invited.filter((one) => one.channel === channel);
      return { channel, asked: of.reduce((sum, one) => sum + one.asked, 0), ...sumOfRates(of) };
    }),
    surveys: about.map(({ key, name, opened, began, finished }) => ({ key, name, opened, began, finished })),
  });
}
