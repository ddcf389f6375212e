import { randomUUID } from "node:crypto";
import type { Delivery } from "../../core/asking/delivery.ts";
import type { Refused } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import { readWholeSettings } from "../../store/records/settings.ts";
import { surveyVersion } from "../../store/records/surveys/surveys.ts";
import type { Effects } from "../effects.ts";
import { noSuchSurvey } from "../surveys/keep-survey.ts";
import { mailOf, type Sender } from "./mail-of.ts";

/** Which mail of a survey is looked at. */
export interface TrialAsked {
  readonly language?: string | undefined;
  readonly kind?: Delivery["kind"] | undefined;
}

type TrialEffects = Pick<Effects, "records" | "workspace" | "surveys" | "journeys" | "deliver" | "ownUrl">;

/**
 * The mail of a survey's newest version, to nobody that is asked: it leads to the survey's page in the app, where nothing is kept of what
 * is answered.
 */
async function trial(
  survey: string,
  to: string,
  { language, kind }: TrialAsked,
  effects: TrialEffects,
): Promise<Result<Delivery, Refused>> {
  const { records, workspace, surveys, journeys, ownUrl } = effects;
  const standing = await surveys.standing(survey);
  if (standing === undefined) return refuse([await noSuchSurvey(survey, effects)]);
  const version = standing.newest;
  const kept = (await surveyVersion(records, workspace, survey, version))!.survey;
  const journey = (await journeys.newest(kept.journey))?.journey;
  if (journey === undefined) return refuse([await noSuchSurvey(survey, effects)]);
  const { settings } = await readWholeSettings(records, workspace);
  const own = `${ownUrl()}/surveys/${survey}`;
  return ok({
    ...{ invitation: randomUUID(), kind: kind ?? "first", to, link: own, journey, workspaceName: settings.name },
    language: language !== undefined && kept.languages.includes(language) ? language : kept.languages[0],
    survey: { version, survey: kept },
    unsubscribe: own,
  });
}

/** How the mail looks, with its pictures in it: for a frame that shows it and lets nothing out. */
export async function lookAtMail(
  survey: string,
  asked: TrialAsked,
  sender: Sender,
  effects: TrialEffects,
): Promise<Result<{ readonly subject: string; readonly html: string }, Refused>> {
  const made = await trial(survey, sender.address, asked, effects);
  if (!made.ok) return made;
  const { subject, html, pictures } = mailOf(made.value, sender, { first: "first", reminder: "reminder" });
  const withPictures = pictures.reduce(
    (all, { name, png }) => all.replaceAll(`cid:${name}"`, `data:image/png;base64,${png.toString("base64")}"`),
    html,
  );
  return ok({ subject, html: withPictures });
}

/** Sends it to who wants to see it in an own mailbox. */
export async function sendTrial(
  survey: string,
  to: string,
  asked: TrialAsked,
  effects: TrialEffects,
): Promise<Result<{ readonly to: string }, Refused>> {
  const { email } = effects.deliver;
  if (email === undefined)
    return refuse([{ code: "mail-not-set-up", message: "expected POLKU_SMTP to say how e-mail is sent, got nothing" }]);
  const made = await trial(survey, to, asked, effects);
  if (!made.ok) return made;
  const delivered = await email(made.value);
  if (delivered.became === "sent") return ok({ to });
  return refuse([
    { code: "mail-not-sent", message: `expected the mail server to take a mail to ${to}, got "${delivered.detail}"` },
  ]);
}
