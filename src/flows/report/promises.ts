import type { Figure, Unit } from "../../core/measures/estimate.ts";
import { say } from "../../core/text.ts";
import { measureName } from "../../texts/measure-name.ts";
import { numbers } from "../../texts/numbers.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./page.ts";
import { figureCells } from "./touchpoints.ts";

/** What was promised, where it was said, and whether customers found it kept. */
export function promisesSection(page: Page): Html {
  const { audit, journey, language, t } = page;
  if (audit.promises.length === 0) return html``;
  return html`<section><h2>${t("promises.title")}</h2><div class="scroll"><table>
<thead><tr><th scope="col">${t("report.promise")}</th><th scope="col">${t("table.verdict")}</th><th scope="col">${t("table.value")}</th><th scope="col">${t("table.interval")}</th><th scope="col">${t("report.target")}</th></tr></thead>
<tbody>${audit.promises.map(({ key, verdict, figure }) => {
    const promise = journey.promises[key];
    if (promise === undefined) return html``;
    const where = promise.touchpoints.map(page.name).join(", ");
    return html`<tr><th scope="row">${say(promise.text, language)}<small>${sourceName(page, promise.source)} · ${where} · ${measureName(language, promise.measure)}</small></th>
<td><strong>${t(`promise.${verdict}`)}</strong></td>${figureCells(page, figure)}
<td>${target(page, promise.target, figure)}</td></tr>`;
  })}</tbody></table></div></section>`;
}

/** What was said about the journey as a whole. */
export function wholeSection(page: Page): Html {
  const { audit, language, t } = page;
  const shown = Object.entries(audit.whole).filter(([key]) => !key.endsWith("@unweighted"));
  if (shown.length === 0) return html``;
  return html`<section><h2>${t("whole.title")}</h2><div class="scroll"><table>
<thead><tr><th scope="col">${t("filter.measure")}</th><th scope="col">${t("table.value")}</th><th scope="col">${t("table.interval")}</th></tr></thead>
<tbody>${shown.map(([key, figure]) => html`<tr><th scope="row">${measureName(language, key)}</th>${figureCells(page, figure)}</tr>`)}</tbody>
</table></div></section>`;
}

function target({ language }: Page, value: number, figure: Figure): string {
  const unit: Unit = figure.ok ? figure.estimate.unit : value <= 1 ? "share" : "mean";
  return numbers(language).value({ value, unit });
}

const knownSources = ["advert", "strategy", "values", "service-level"] as const;

/** Where it was said: a known source by its word, another as it was written. */
function sourceName({ t }: Page, source: string): string {
  const known = knownSources.find((it) => it === source);
  return known === undefined ? source : t(`source.${known}`);
}
