import type { Touch } from "../../core/doctor/touches.ts";
import type { Warning } from "../../core/insight/audit-value.ts";
import { own } from "../../core/own.ts";
import { say, sayEither } from "../../core/text.ts";
import { findingIn, findingInWords } from "../../texts/finding-words.ts";
import { namesOf } from "../../texts/journey-names.ts";
import { answerName, outcomeName } from "../../texts/measure-name.ts";
import { numbers } from "../../texts/numbers.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./page.ts";

/** What the data warns of, numbered: what is the matter, where, the evidence, what to do, and which figures are in doubt. */
export function warningsSection(page: Page): Html {
  const { audit, language, t } = page;
  const number = numbers(language);
  const { read, used, leftOut = 0, rejected } = audit.data.rows;
  const counts = { read: number.count(read), used: number.count(used), rejected: number.count(rejected) };
  return html`<section id="findings"><h2>${t("report.warnings")}</h2>
${
  audit.warnings.length === 0
    ? html`<p>${t("report.noWarnings")}</p>`
    : html`<p>${t("report.warningsNote")}</p>
<ol class="findings">${audit.warnings.map(
        (warning, at) => html`<li id="finding-${at + 1}">${inWords(page, warning)}</li>
`,
      )}</ol>`
}<p class="soft">${t("report.rowsRead", counts)}${leftOut > 0 && ` ${t("report.rowsLeftOut", { n: leftOut })}`}</p></section>`;
}

/** What is the matter, in the report's language. */
export function warningTitle({ language, t }: Page, warning: Warning): string {
  const finding = findingIn(warning);
  return finding === null ? t("warning.other") : findingInWords(language, finding).title;
}

function inWords(page: Page, warning: Warning): Html {
  const { t, language } = page;
  const where = placeOf(page, warning);
  return html`<strong>${warningTitle(page, warning)}</strong>${where !== "" && html`<span class="place">${where}</span>`}
${evidence(page, warning)}${inDoubtOf(page, warning)}${
  warning.accepted !== undefined &&
  html`<p><strong>${t("finding.accepted", { why: sayEither(warning.accepted, language) })}</strong></p>`
}`;
}

function placeOf({ name, t }: Page, { touchpoint, file, column, rows }: Warning): string {
  const where = [
    ...(touchpoint === undefined ? [] : [name(touchpoint)]),
    ...(file === undefined ? [] : [file]),
    ...(column === undefined ? [] : [t("report.column", { column })]),
    ...(rows === undefined ? [] : [t("report.rows", { n: rows })]),
  ];
  return where.join(" · ");
}

/** The evidence, what to do with lines to paste, and by what rule; in English where another Polku found it. */
function evidence({ journey, language, t }: Page, warning: Warning): Html {
  const finding = findingIn(warning);
  if (finding === null) {
    const { message, suggestion } = warning;
    return html`<p lang="en">${sentence(suggestion === undefined ? message : `${message}. ${suggestion}`)}</p>`;
  }
  const { message, suggestion, rule } = findingInWords(language, finding, namesOf(language, journey));
  const [first = "", ...rest] = suggestion;
  const pieces = [typeof first === "string" ? capital(first) : first, ...rest];
  const advice = pieces.map((piece) =>
    typeof piece === "string" ? piece : html`<code lang="en" translate="no">${piece.line}</code>`,
  );
  return html`<p>${sentence(message)}</p>
${warning.accepted === undefined && html`<p class="advice"><b>${t("report.advice")}</b> ${advice}.</p>`}
<p class="soft">${rule}</p>`;
}

/** Which figures carry the mark. */
function inDoubtOf(page: Page, { touches, accepted }: Warning): Html | false {
  if (touches.length === 0 || accepted !== undefined) return false;
  const figures = [...new Set(touches.map((touch) => touchInWords(page, touch)))];
  return html`<p class="soft">${page.t("report.figuresInDoubt", { figures: figures.join("; ") })}</p>`;
}

function touchInWords(
  { answers, journey, language, name, t, outcome }: Page,
  { figures, touchpoint, answer, key = "" }: Touch,
): string {
  const where =
    touchpoint === undefined ? t("report.touches.every") : touchpoint === "" ? t("whole.title") : name(touchpoint);
  const attribute = own(journey.attributes, key)?.name;
  switch (figures) {
    case "answers":
      return answer === undefined ? where : `${where}, ${answerName(language, answer, answers)}`;
    case "drivers":
      return touchpoint === undefined
        ? outcome === ""
          ? t("unknown.driversTitle")
          : t("drivers.title", { outcome })
        : t("report.touches.driver", { name: where });
    case "success":
      return t("success.title");
    case "outcome":
      return outcomeName(language, key, answers);
    case "attribute":
      return t("report.touches.groups", { name: attribute === undefined ? key : say(attribute, language) });
    case "all":
      return t("report.touches.all");
  }
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
const sentence = (words: string): string => (words === "" ? "" : `${capital(words)}.`);
