import type { AuditTouchpoint } from "../../core/insight/audit-value.ts";
import type { Figure } from "../../core/measures/estimate.ts";
import { intervalBar } from "../../pictures/interval-bar.ts";
import { markAlone, verdictMark } from "../../pictures/marks.ts";
import { scaleOf } from "../../pictures/scale.ts";
import { figureInWords, inPoints, reasonInWords } from "../../texts/figure-words.ts";
import { measureName } from "../../texts/measure-name.ts";
import { numbers } from "../../texts/numbers.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./page.ts";

/** Pain points and strengths, each with its figure, how far it lies from the others, and who answers for it. */
export function standingOut(page: Page): Html {
  const { audit, t } = page;
  const of = (verdict: "pain" | "strength") => audit.touchpoints.filter((touchpoint) => touchpoint.verdict === verdict);
  const tables = (["pain", "strength"] as const)
    .filter((verdict) => of(verdict).length > 0)
    .map((verdict) => judgedTable(page, t(`report.${verdict}s`), of(verdict)));
  return html`<section><h2>${t("report.standingOut")}</h2>
${tables.length === 0 ? html`<p>${t("summary.even")}</p>` : tables}
<p class="soft">${t("report.standingOutNote")}</p></section>`;
}

function judgedTable(page: Page, title: string, touchpoints: readonly AuditTouchpoint[]): Html {
  const { t, language } = page;
  return html`<div class="together"><h3>${title}</h3><div class="scroll"><table>
<thead><tr><th scope="col">${t("table.touchpoint")}</th><th scope="col">${t("table.value")}</th><th scope="col">${t("table.interval")}</th><th scope="col"></th><th scope="col">${t("report.againstOthers")}</th></tr></thead>
<tbody>${touchpoints.map((touchpoint) => {
    const figure = headlineOf(touchpoint);
    return html`<tr><th scope="row">${page.name(touchpoint.key)}<small>${page.owners(touchpoint.key) || t("touchpoint.noOwner")}</small></th>
${figureCells(page, figure)}
<td>${bar(page, touchpoint, figure)}</td>
<td>${differenceInWords(page, touchpoint.difference, language)}</td></tr>`;
  })}</tbody></table></div></div>`;
}

/** Every touchpoint in the order of the journey: figure, interval, n and what was left unanswered. */
export function touchpointTable(page: Page): Html {
  const { audit, t, language } = page;
  const number = numbers(language);
  return html`<section><h2>${t("report.everyTouchpoint")}</h2><div class="scroll"><table>
<thead><tr><th scope="col">${t("table.touchpoint")}</th><th scope="col">${t("table.verdict")}</th><th scope="col">${t("table.value")}</th><th scope="col">${t("table.interval")}</th><th scope="col" class="number">${t("report.answers")}</th><th scope="col" class="number">${t("report.notAnswered")}</th><th scope="col" class="number">${t("report.notApplicable")}</th></tr></thead>
<tbody>${audit.touchpoints.map(
    (touchpoint) => html`<tr><th scope="row">${page.name(touchpoint.key)}<small>${
      touchpoint.headline === "" ? "" : measureName(language, touchpoint.headline)
    }</small></th>
<td>${markAlone(verdictMark(touchpoint.verdict, 10, 10, 6.5))} ${t(`verdict.${touchpoint.verdict}`)}</td>
${figureCells(page, headlineOf(touchpoint))}
<td class="number">${number.count(touchpoint.n)}</td><td class="number">${number.count(touchpoint.notAnswered)}</td><td class="number">${number.count(touchpoint.notApplicable)}</td></tr>`,
  )}</tbody></table></div></section>`;
}

const headlineOf = (touchpoint: AuditTouchpoint): Figure =>
  touchpoint.measures[touchpoint.headline] ?? { ok: false, reason: "not-asked", n: 0 };

/** A figure over two cells, value and interval with people; or one cell with the reason why there is none. */
export function figureCells({ language, t }: Page, figure: Figure): Html {
  if (!figure.ok) return html`<td colspan="2" class="soft">${reasonInWords(language, figure)}</td>`;
  const number = numbers(language);
  const { estimate, label } = figure;
  return html`<td><strong>${number.value(estimate)}</strong></td><td>${number.interval(estimate)} <small>${t("n.people", { n: estimate.people })}${
    label === "indicative" ? `, ${t("label.indicative")}` : ""
  }</small></td>`;
}

function bar({ language }: Page, { headline }: AuditTouchpoint, figure: Figure): Html {
  if (!figure.ok) return html``;
  const label = `${measureName(language, headline)}: ${figureInWords(language, figure)}`;
  return html`${intervalBar(scaleOf(figure.estimate), figure.estimate, { width: 180, label })}`;
}

/** "−27 points (−30…−24)": the difference from the other touchpoints on the headline's 0–100 position. */
function differenceInWords({ t }: Page, difference: Figure, language: Page["language"]): Html {
  if (!difference.ok) return html`<span class="soft">${t("report.onlyTarget")}</span>`;
  const { value, low, high } = difference.estimate;
  return html`${inPoints(language, value, "points", 1)} <small>(${numbers(language).range(low, high, "effect")})</small>`;
}
