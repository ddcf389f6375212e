import { own } from "../../core/own.ts";
import { isAskedRarely } from "../../core/survey/asked-rarely.ts";
import type { LinkState } from "../../core/survey/link-state.ts";
import { piped } from "../../core/survey/piped.ts";
import type { Question } from "../../core/survey/survey.ts";
import type { SurveyPage } from "../../core/survey/survey-page.ts";
import { isSpoken, say } from "../../core/text.ts";
import { type OwnTexts, respondentTexts, textsFor } from "../../texts/respondent-words.ts";
import { spokenTo } from "../../texts/spoken-to.ts";
import { Html, html } from "../report/html.ts";
import { document } from "./document.ts";
import type { FirstScreen } from "./first-screen.ts";
import type { RendererFiles } from "./renderer-files.ts";

/** The HTTP status of a page that says so. */
export const statusOf: Readonly<Record<LinkState, number>> = {
  ...{ "not-yet": 404, closed: 410, full: 410, ended: 410, expired: 410, used: 410, unknown: 404 },
};

/**
 * The page on which a survey is answered, whole: what is asked stands in it as data, its style is written there too, so that one
 * script is all it fetches, and what is seen first as `draw` draws it, so that it need not wait for that.
 */
export function respondentPage(page: SurveyPage, files: RendererFiles, draw?: FirstScreen, isWithin = false): string {
  const { survey, language, known } = page;
  const texts = textsOf(page);
  const drawn = draw?.(page, texts, isWithin);
  const [first] = survey.questions;
  const title = piped(say(first.text, language, survey.languages), (name) => own(known, name)?.toString());
  const isRarer = survey.questions.some((question: Question) => isAskedRarely(question));
  return document({
    language,
    title,

    written: files.written.style,
    styles: isRarer ? [files.rarer.style] : [],
    scripts: html`<script type="module" src="${files.script}"></script>${isRarer && html`<link rel="modulepreload" href="${files.rarer.script}">`}<noscript><link rel="stylesheet" href="/respond/no-script.css"></noscript>`,
    body: html`<noscript><main class="end" lang="${saidIn(language)}" dir="ltr"><h1>${respondentTexts(language)["respond.title"]}</h1>
<p>${respondentTexts(language)["respond.noScript"]}</p></main></noscript>
<div id="respond">${drawn !== undefined && new Html(drawn)}</div>
${data("survey", page)}
${data("texts", texts)}`,
  });
}

/** What the page says by itself, by the survey's languages; where it is tried, as on a kiosk too. */
export function textsOf(
  { survey, statement }: SurveyPage,
  isTried = false,
): Readonly<Record<string, Partial<OwnTexts>>> {
  const asks = [...new Set(survey.questions.map(({ ask }) => ask))];
  const hasStatement = statement !== undefined;
  return Object.fromEntries(
    survey.languages.map((one) => [
      one,
      { ...textsFor(one, asks, { hasStatement }), ...(isTried && textsFor(one, asks, { isOnKiosk: true })) },
    ]),
  );
}

/** The same page with nothing asked yet: within the editor of a survey it is told what to show, and keeps and sends nothing. */
export function previewPage(files: RendererFiles): string {
  const empty = { key: "nothing", text: {}, wordings: [], required: false, notApplicable: false, jumps: [] };
  const questions: SurveyPage["survey"]["questions"] = [{ ...empty, ask: "statement" } as unknown as Question];
  const nothing: SurveyPage = {
    version: 1,
    survey: { about: "whole", languages: ["en"], layout: "one-page", questions },
    ...{ known: {}, offered: {}, language: "en" },
  };
  return document({
    language: "en",
    title: "",
    styles: [files.style, files.rarer.style],
    scripts: html`<script type="module" src="${files.script}"></script>`,
    body: html`<div id="respond" data-preview></div>
${data("survey", nothing)}
${data("texts", textsOf(nothing))}`,
  });
}

/** The screen of a kiosk, likewise. */
export const kioskPreviewPage = ({ script, style }: { readonly script: string; readonly style: string }): string =>
  document({
    language: "en",
    title: "",
    styles: [style],
    scripts: html`<script type="module" src="${script}"></script>`,
    body: html`<div id="respond"></div>`,
  });

/** The page that says why nothing is asked, with the way to the accessibility statement where there is one; it runs no script. "busy": it cannot be told now. */
export function statePage(
  state: LinkState | "busy",
  language: string,
  files: RendererFiles,
  statement?: string,
): string {
  const texts = respondentTexts(language);
  const title = texts[`respond.${state}.title`];
  return document({
    language: saidIn(language),
    title,

    styles: [files.style],
    scripts: html``,
    body: html`<div id="respond"><main class="end"><h1>${title}</h1>
<p>${texts[`respond.${state}.text`]}</p></main>${statement !== undefined && html`<footer><a href="${statement}?language=${language}">${texts["respond.statement"]}</a></footer>`}</div>`,
  });
}

/** The language of Polku's own words to who reads `language`: a form of it that Polku speaks, too. */
const saidIn = (language: string): string => (isSpoken(language) ? language : spokenTo(language));

/** Data in a page: nothing in it can end the element that holds it. */
export const data = (id: string, value: unknown): Html =>
  new Html(`<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>`);
