import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { SurveyPage } from "../../core/survey/survey-page.ts";
import type { OwnTexts } from "../../texts/respondent-words.ts";

/** What whoever opens a survey sees first, as HTML; undefined: only their device can draw it. */
export type FirstScreen = (
  page: SurveyPage,
  texts: Readonly<Record<string, Partial<OwnTexts>>>,
  isEmbedded: boolean,
) => string | undefined;

/** The respondent's renderer as it was built for the server, from `file` (dist/first-screen/first-screen.js). */
export async function firstScreenFrom(file: string): Promise<FirstScreen> {
  if (!existsSync(file)) throw new Error(`there is no ${file}: npm run build`);
  return ((await import(pathToFileURL(file).href)) as { readonly firstScreen: FirstScreen }).firstScreen;
}
