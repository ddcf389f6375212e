import type { Touch } from "../../core/doctor/touches.ts";
import { isModelled } from "../../core/insight/success/modelled-success.ts";
import { weakest } from "../../core/insight/wording/decides.ts";
import type { Figure } from "../../core/measures/intervals/estimate.ts";
import { boundsBar, intervalBar } from "../../pictures/interval-bar.ts";
import { boundsInWords } from "../../texts/bounds-in-words.ts";
import { figureInWords, reasonInWords } from "../../texts/figure-words.ts";
import { numbers } from "../../texts/numbers.ts";
import { successMeans } from "../../texts/success-means.ts";
import { headlineTouch } from "./doubt.ts";
import { figureCell } from "./figure-cell.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./page.ts";
import { type Column, table } from "./table.ts";

/** Journeys in which everything required succeeded: bounds, the best estimate, and where the others broke. */
export function successSection(page: Page): Html {
  const { audit, t, language } = page;
  const { bounds, limits, estimate } = audit.success;
  const title = html`<h2>${t("success.title")}</h2>`;
  if (bounds === null)
    return html`<section>${title}<p>${t("unknown.success", { reason: reasonOf(page, estimate) })}</p></section>`;
  const number = numbers(language);
  const boundsText = boundsInWords(language, audit.success);
  const label = [boundsText, `${t("success.estimate")}: ${figureInWords(language, estimate)}`]
    .filter(Boolean)
    .join(". ");
  return html`<section>${title}
<p>${[successMeans(language, audit.success, page.name), ...aboutExpectation(page)].join(" ")}</p>
<div class="together"><p>${boundsBar(bounds, estimate.ok ? estimate.estimate : null, { width: 420, label })}${boundsText !== null && html`<small class="below">${t("report.boundsMark")}</small>`}</p>
<dl><dt>${t("success.estimate")}</dt><dd>${estimate.ok ? figureCell(page, estimate, { about: ofSuccess(page) }) : reasonOf(page, estimate)}${isModelled(estimate) && html`<small class="below">${t("success.modelled")}</small>`}</dd>
${boundsText !== null && html`<dt>${t("report.bounds")}</dt><dd>${boundsText}${limits !== null && html`<small class="below">${t("report.limits", { interval: number.range(limits[0], limits[1], "share") })}</small>`}</dd>`}</dl></div>
<p class="finding"><strong>${weakestInWords(page)}</strong></p>
${unlockTable(page)}</section>`;
}

const weakestInWords = ({ audit: { success }, t, name }: Page): string =>
  t(`wording.weakest.${weakest(success)}`, { name: name(success.weakest ?? "") });

/** A journey succeeds by the headline answers of all touchpoints, so it is in doubt where one of them is. */
const ofSuccess = ({ audit: { touchpoints } }: Page): Touch[] => [
  { figures: "success" },
  ...touchpoints.filter(({ headline }) => headline !== "").map(headlineTouch),
];

/** How expectation counted, where it was asked. */
export function aboutExpectation({ audit: { success }, t }: Page): string[] {
  return success.expectation === "not-asked" ? [] : [t(`success.expectation.${success.expectation}`)];
}

/** Where a journey failed at one touchpoint alone, in the order of the journey: nothing here is a ranking. */
function unlockTable(page: Page): Html {
  const { audit, t, language } = page;
  const { unlock } = audit.success;
  const link = weakest(audit.success) === "weakest-link" ? audit.success.weakest : null;
  const known = Object.entries(unlock).flatMap(([key, figure]) => (figure.ok ? [{ key, figure }] : []));
  if (known.length === 0) return html``;
  const failed = known.filter(({ figure }) => figure.estimate.value > 0);
  if (failed.length === 0) return html`<p>${t("report.unlockNone")}</p>`;
  const most = Math.max(...failed.map(({ figure }) => figure.estimate.high));
  const columns: readonly Column[] = [
    { name: t("table.touchpoint") },
    { name: t("success.unlock") },
    { name: t("report.picture"), named: "aloud" },
  ];
  const judged = new Map(audit.touchpoints.map((touchpoint) => [touchpoint.key, touchpoint]));
  const rows = failed.map(({ key, figure }) => [
    html`${page.named(key)}${key === link && html`<small>${weakestInWords(page)}</small>`}`,
    figureCell(page, figure, { about: [headlineTouch(judged.get(key) ?? { key, headline: "" })] }),
    html`${intervalBar({ unit: "share", range: [0, most] }, figure.estimate, {
      width: 180,
      label: `${page.name(key)}: ${figureInWords(language, figure)}`,
    })}`,
  ]);
  const scale = t("report.barScale", { from: "0", to: numbers(language).share(most) });
  return table(`${t("report.unlockNote")} ${scale}`, columns, rows);
}

const reasonOf = ({ language }: Page, figure: Figure): string => (figure.ok ? "" : reasonInWords(language, figure));
