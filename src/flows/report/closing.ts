import { reasonInWords } from "../../texts/figure-words.ts";
import { numbers } from "../../texts/numbers.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./page.ts";
import { refusedDrivers } from "./refusal.ts";

/** What cannot be said and why, what was wrong with the data, and how everything was computed. */
export function closing(page: Page): Html {
  return html`${cannotBeSaid(page)}${warnings(page)}${method(page)}`;
}

function cannotBeSaid(page: Page): Html {
  const { audit, language, t } = page;
  const unknown = audit.touchpoints.flatMap((touchpoint) => {
    if (touchpoint.verdict === "blind") return [`${page.name(touchpoint.key)}: ${t("unknown.blind")}`];
    const figure = touchpoint.measures[touchpoint.headline];
    return figure === undefined || figure.ok
      ? []
      : [`${page.name(touchpoint.key)}: ${reasonInWords(language, figure)}`];
  });
  const noExpectation = audit.touchpoints.filter(
    ({ measures, verdict }) => verdict !== "blind" && !("expectation.netExceeded" in measures),
  );
  const more = [
    noExpectation.length > 0 && t("unknown.expectation", { count: noExpectation.length }),
    "refused" in audit.drivers && `${t("unknown.driversTitle")}: ${refusedDrivers(page, audit.drivers)}`,
    !audit.success.estimate.ok && t("unknown.success", { reason: reasonInWords(language, audit.success.estimate) }),
    audit.success.bounds !== null && audit.success.weakest === null && t("unknown.weakest"),
  ].filter((line) => line !== false);
  const lines = [...unknown, ...more];
  return html`<section class="together"><h2>${t("unknown.title")}</h2>
${lines.length === 0 ? html`<p>${t("unknown.none")}</p>` : html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`}</section>`;
}

function warnings({ audit, language, t }: Page): Html {
  if (audit.warnings.length === 0) return html``;
  const number = numbers(language);
  return html`<section class="together"><h2>${t("report.warnings")}</h2><ul>${audit.warnings.map(
    ({ code, column, rows, message, suggestion }) =>
      html`<li><code>${code}</code>${column === undefined ? "" : html` <strong>${column}</strong>`}${
        rows === undefined ? "" : ` (${t("report.rows", { n: rows })})`
      }: <span lang="en">${message}${suggestion === undefined ? "" : html`. <em>${suggestion}</em>`}</span></li>`,
  )}</ul><p class="soft">${t("report.rowsRead", {
    read: number.count(audit.data.rows.read),
    used: number.count(audit.data.rows.used),
    rejected: number.count(audit.data.rows.rejected),
  })}</p></section>`;
}

function method({ audit, t }: Page): Html {
  const { drivers, data, success } = audit;
  return html`<section class="together"><h2>${t("report.method")}</h2>
<p>${t("report.methodIntervals")}</p>
<p>${t("report.methodVerdicts")}</p>
<p>${t("report.methodDrivers")}</p>
<p>${t("report.methodSuccess")}</p>
<p>${t("report.methodFew")}</p>
<dl lang="en">
${"refused" in drivers ? "" : html`<dt>drivers</dt><dd>${drivers.method}; missing answers: ${drivers.missing}; outcome: ${drivers.outcome}</dd>`}
${success.estimate.ok ? html`<dt>journey success</dt><dd>${success.estimate.estimate.method}</dd>` : ""}
<dt>seed</dt><dd>${data.seed}</dd>
<dt>data</dt><dd><code>${data.fingerprint}</code></dd></dl></section>`;
}
