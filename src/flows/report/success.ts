import { boundsBar, intervalBar } from "../../pictures/interval-bar.ts";
import { figureInWords, reasonInWords } from "../../texts/figure-words.ts";
import { numbers } from "../../texts/numbers.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./page.ts";
import { figureCells } from "./touchpoints.ts";

/** Journeys in which everything required succeeded: bounds, the best estimate, and where they broke. */
export function successSection(page: Page): Html {
  const { audit, t, language } = page;
  const { bounds, estimate, weakest, unlock } = audit.success;
  const number = numbers(language);
  if (bounds === null)
    return html`<section><h2>${t("success.title")}</h2><p>${estimate.ok ? "" : reasonInWords(language, estimate)}</p></section>`;
  const [low, high] = bounds;
  const unlocks = Object.entries(unlock)
    .filter(([, figure]) => figure.ok)
    .sort(([, a], [, b]) => (a.ok && b.ok ? b.estimate.value - a.estimate.value : 0))
    .slice(0, 5);
  const boundsText = t("success.bounds", { low: number.share(low), high: number.share(high) });
  return html`<section><h2>${t("success.title")}</h2>
<p>${t("success.meaning")}</p>
<p>${boundsBar(bounds, estimate.ok ? estimate.estimate : null, { width: 420, label: boundsText })}</p>
<dl><dt>${t("report.bounds")}</dt><dd>${boundsText}</dd>
<dt>${t("success.estimate")}</dt><dd>${figureInWords(language, estimate)}${
    estimate.ok && estimate.estimate.method.includes("beta-binomial")
      ? html`<br><small>${t("report.modelled")}</small>`
      : ""
  }</dd></dl>
<p style="margin-top: 12px"><strong>${weakest === null ? t("unknown.weakest") : t("success.weakest", { name: page.name(weakest) })}</strong></p>
${
  unlocks.length > 0 &&
  html`<div class="scroll"><table><caption>${t("report.unlockNote")}</caption>
<thead><tr><th scope="col">${t("table.touchpoint")}</th><th scope="col">${t("success.unlock")}</th><th scope="col">${t("table.interval")}</th><th scope="col"></th></tr></thead>
<tbody>${unlocks.map(
    ([key, figure]) =>
      html`<tr><th scope="row">${page.name(key)}</th>${figureCells(page, figure)}<td>${
        figure.ok &&
        intervalBar({ unit: "share", range: [0, 1] }, figure.estimate, {
          width: 180,
          label: `${page.name(key)}: ${figureInWords(language, figure)}`,
        })
      }</td></tr>`,
  )}</tbody></table></div>`
}</section>`;
}
