import type { Accessibility } from "../../core/accessibility.ts";
import { type Language, languages, say, type Text } from "../../core/text.ts";
import { allWords } from "../../texts/all-words.ts";
import { dates } from "../../texts/dates.ts";
import { surveyLanguageName } from "../../texts/survey-language-name.ts";
import { type Html, html } from "../report/html.ts";
import { authorityEmail } from "../surveys/accessibility-statement.ts";
import { document } from "./document.ts";
import type { RendererFiles } from "./renderer-files.ts";

/** Where a workspace's accessibility statement is read. */
export const accessibilityPath = (workspace: string): string => `/accessibility/${workspace}`;

/** The accessibility statement of a workspace's surveys as Finnish law has it (306/2019), for everybody to read; it runs no script. */
export function accessibilityPage(
  said: Accessibility,
  {
    language,
    version,
    workspace,
  }: { readonly language: Language; readonly version: string; readonly workspace: string },
  { style }: RendererFiles,
): string {
  const t = allWords(language);
  const organisation = say(said.organisation, language);
  const others = languages.filter((each) => each !== language);
  return document({
    language,
    title: `${t("statement.title")}: ${organisation}`,
    styles: [style, "/respond/statement.css"],
    scripts: html``,
    body: html`<div id="respond" class="statement"><nav aria-label="${t("statement.languages")}">${others.map(
      (each) =>
        html`<a href="${accessibilityPath(workspace)}?language=${each}" lang="${each}" hreflang="${each}">${surveyLanguageName(each, each)}</a>`,
    )}</nav>
<main><h1>${t("statement.title")}</h1>
<p>${t("statement.about")}</p>
<p>${t("statement.who", { organisation })}</p>
<h2>${t("statement.state")}</h2>
<p>${t(`statement.${said.conformance}`)}</p>
<h2>${t("accessibility.limits")}</h2>
${said.shortcomings === null ? html`<p>${t("statement.noLimits")}</p>` : listOf(said.shortcomings, language)}
<h2>${t("accessibility.tested")}</h2>
${said.tried === null ? html`<p>${t("statement.notTried")}</p>` : paragraphsOf(said.tried, language)}
<p>${t("accessibility.testedBy", { version })}</p>
<ul><li>${t("accessibility.axe")}</li><li>${t("accessibility.keyboard")}</li><li>${t("accessibility.size")}</li></ul>
<h2>${t("accessibility.feedback")}</h2>
<p>${t.pieces("statement.feedback", { email: html`<a href="mailto:${said.email}">${said.email}</a>` })}</p>
<p>${t("statement.answered")}</p>
<h2>${t("accessibility.supervision")}</h2>
<p>${t("accessibility.supervisionText")}</p>
<p>${t("statement.authority")}<br><a href="https://${t("statement.authorityPage")}">${t("statement.authorityPage")}</a><br><a href="mailto:${authorityEmail}">${authorityEmail}</a><br>${t("statement.authorityPhone")}</p>
<h2>${t("accessibility.of")}</h2>
<p>${t("statement.made", { day: dates(language).day(said.day) })}</p></main></div>`,
  });
}

const linesOf = (text: Text, language: string): string[] =>
  say(text, language)
    .split("\n")
    .map((line) => line.replace(/^\s*[-*•]\s+/, "").trim())
    .filter((line) => line !== "");

const listOf = (text: Text, language: string): Html =>
  html`<ul>${linesOf(text, language).map((line) => html`<li>${line}</li>`)}</ul>`;

const paragraphsOf = (text: Text, language: string): Html =>
  html`${linesOf(text, language).map((line) => html`<p>${line}</p>`)}`;
