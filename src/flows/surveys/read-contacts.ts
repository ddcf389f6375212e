import type { Refused } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { Survey } from "../../core/survey/survey.ts";
import type { Text } from "../../core/text.ts";
import { type KeptContact, listContacts } from "../../store/records/asking/contacts.ts";
import { surveyHistory } from "../../store/records/surveys/surveys.ts";
import type { Effects } from "../effects.ts";
import { noSuchSurvey } from "./keep-survey.ts";

/** Somebody who gave leave to be contacted, and what was asked when it was given, in the words that were answered. */
export interface ContactRead extends Omit<KeptContact, "answered"> {
  readonly asked: Text;
}

/** More than these nobody calls back from a list. */
const mostContacts = 10_000;

/** Who gave leave to be contacted in responses to a survey, the newest first. */
export async function readContacts(
  key: string,
  effects: Pick<Effects, "records" | "workspace">,
): Promise<Result<readonly ContactRead[], Refused>> {
  const { records, workspace } = effects;
  const history = await surveyHistory(records, workspace, key);
  if (history.length === 0) return refuse([await noSuchSurvey(key, effects)]);
  const contacts = await listContacts(records, workspace, key, mostContacts);
  return ok(
    contacts.map(({ answered, ...contact }) => ({
      ...contact,
      asked: askedIn(history[contact.version - 1]?.survey, answered),
    })),
  );
}

const askedIn = (survey: Survey | undefined, answered: readonly string[]): Text =>
  survey?.questions.find(({ ask, key }) => ask === "contact" && answered.includes(key))?.text ?? {};
