import type { Warning } from "../../core/insight/audit-value.ts";
import { numbers } from "../../texts/numbers.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./page.ts";

/** What the data warns of: in the report's language by its code, where and in how many rows, and the English detail small. */
export function warningsSection(page: Page): Html {
  const { audit, language, t } = page;
  const number = numbers(language);
  const { read, used, leftOut = 0, rejected } = audit.data.rows;
  const counts = { read: number.count(read), used: number.count(used), rejected: number.count(rejected) };
  return html`<section><h2>${t("report.warnings")}</h2>
${
  audit.warnings.length === 0
    ? html`<p>${t("report.noWarnings")}</p>`
    : html`<ul>${audit.warnings.map((warning) => html`<li>${inWords(page, warning)}</li>`)}</ul>`
}<p class="soft">${t("report.rowsRead", counts)}${leftOut > 0 && ` ${t("report.rowsLeftOut", { n: leftOut })}`}</p></section>`;
}

/** A warning in the report's language, by its code. */
export function warningWords({ t }: Page, { code }: Warning): string {
  const known = knownCodes.find((it) => it === code);
  return t(known === undefined ? "warning.other" : `warning.${known}`);
}

const knownCodes = [
  "too-few",
  "out-of-scale",
  "repeated-ids",
  "unmapped-answer",
  "encoding",
  "complete-case-loss",
  "unexpected-direction",
  "not-applicable-code",
  "missing-code",
  "shifted-scale",
  "reversed-scale",
  "mixed-scales",
  "mixed-dates",
  "words-for-numbers",
  "leakage",
  "confounded-segment",
  "duplicate-rows",
  "straight-lining",
  "outlier",
  "unused-weight",
] as const;

function inWords(page: Page, warning: Warning): Html {
  const { t } = page;
  const { touchpoint, column, rows, message, suggestion } = warning;
  const where = [
    ...(touchpoint === undefined ? [] : [page.name(touchpoint)]),
    ...(column === undefined ? [] : [t("report.column", { column })]),
    ...(rows === undefined ? [] : [t("report.rows", { n: rows })]),
  ];
  const detail = suggestion === undefined ? message : `${message}. ${suggestion}`;
  return html`<strong>${warningWords(page, warning)}</strong>${where.length > 0 && `: ${where.join(", ")}`}<small class="below" lang="en">${detail}</small>`;
}
