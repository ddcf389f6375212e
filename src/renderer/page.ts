import type { SurveyPage } from "../core/survey/survey-page.ts";
import type { OwnTexts } from "../texts/respondent-words.ts";

/** What the page says by itself, by the survey's languages; only what its questions need. */
export type PageTexts = Readonly<Record<string, OwnTexts>>;

/** What stands in the page as data: it was written there by the server, so it is taken as it is. */
export const dataIn = <Data>(id: string): Data => JSON.parse(document.getElementById(id)!.textContent!) as Data;

export const pageGiven = (): SurveyPage => dataIn("survey");
export const textsGiven = (): PageTexts => dataIn("texts");

/** The secret by which the link is known: the last part of the page's address. */
export const credentialIn = (path: string): string => decodeURIComponent(path.replace(/\/+$/, "").replace(/.*\//, ""));
