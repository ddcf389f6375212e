import type { SurveyVersion } from "../../core/survey/survey.ts";
import { openingOf } from "../surveys/opening-of.ts";

type AskedEffects = Parameters<typeof openingOf>[1];

/** The version of a survey that is asked and takes answers now; null: it takes none. */
export async function askedNow(key: string, effects: AskedEffects): Promise<SurveyVersion | null> {
  const { version, state } = await openingOf(key, effects);
  return version !== undefined && state === "open" ? version : null;
}

/** Which of these surveys take answers now. */
export async function surveysAsked(keys: readonly string[], effects: AskedEffects): Promise<ReadonlySet<string>> {
  const asked = new Set<string>();
  for (const key of new Set(keys)) if ((await askedNow(key, effects)) !== null) asked.add(key);
  return asked;
}
