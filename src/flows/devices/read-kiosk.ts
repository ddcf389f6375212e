import type { DeviceSettings, LeaveCode } from "../../core/device/settings.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { LinkState } from "../../core/survey/link-state.ts";
import type { SurveyPage } from "../../core/survey/survey-page.ts";
import { languages } from "../../core/text.ts";
import { linkOfDevice } from "../../store/records/surveys/device-link.ts";
import { readDevice } from "../../store/records/surveys/devices.ts";
import type { FoundDevice } from "../../store/records/surveys/pairing.ts";
import { type OwnTexts, textsFor } from "../../texts/respondent-words.ts";
import { surveyPage } from "../respond/survey-page.ts";
import type { LinkEffects } from "../surveys/follow-link.ts";
import { openLink } from "../surveys/open-link.ts";

/** All that a kiosk needs to ask. */
export interface KioskRead {
  readonly device: { readonly id: string; readonly name: string };
  readonly settings: DeviceSettings & { readonly timeZone: string; readonly leave: LeaveCode | null };
  readonly state: "open" | LinkState;
  /** null: nothing is asked. */
  readonly survey: SurveyPage | null;
  readonly texts: Readonly<Record<string, Partial<OwnTexts>>>;
  /** The credential by which answers are sent. */
  readonly link: string;
}

/** What the tablet of a kiosk is to ask now, and how it is to behave; refused where it was unpaired meanwhile. */
export async function readKiosk(
  { workspace, id }: FoundDevice,
  effects: LinkEffects,
): Promise<Result<KioskRead, Problem>> {
  const entered = await effects.effectsOf(workspace);
  if (!entered.ok) return entered;
  const { records, linkSecret } = entered.value;
  const device = await readDevice(records, workspace, id);
  if (device === undefined) return refuse(unknownDevice);
  const link = await linkOfDevice(records, workspace, device, linkSecret);
  const opened = await openLink(link, effects);
  if (!opened.ok && typeof opened.refusal !== "string") return refuse(opened.refusal);
  const survey = opened.ok ? surveyPage(opened.value.version, opened.value.journey, opened.value.known) : null;
  return ok({
    device: { id, name: device.name },
    settings: { ...device.settings, timeZone: device.zone, leave: device.leaveCode },
    state: opened.ok ? "open" : (opened.refusal as LinkState),
    survey,
    texts: textsOn(survey),
    link,
  });
}

/** What a kiosk says by itself to respondents: in the survey's languages, or in ours, that nothing is asked. */
function textsOn(survey: SurveyPage | null): KioskRead["texts"] {
  const asks = [...new Set(survey?.survey.questions.map(({ ask }) => ask))];
  return Object.fromEntries(
    (survey?.survey.languages ?? languages).map((language) => [
      language,
      textsFor(language, asks, { isOnKiosk: true }),
    ]),
  );
}

/** Whoever shows this is no tablet of ours, or not any more. */
export const unknownDevice: Problem = {
  code: "unknown-device",
  message: "expected the secret of a tablet that is paired with a kiosk; this one is not, or was unpaired",
};
