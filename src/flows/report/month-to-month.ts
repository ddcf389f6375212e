import type { HeadlineMonthToMonth } from "../../core/insight/months/headlines-month-to-month.ts";
import { trendLevel } from "../../core/insight/wording/trend.ts";
import type { Figure, Unit } from "../../core/measures/intervals/estimate.ts";
import { expectedFalseAlarms } from "../../core/measures/series/signals.ts";
import { anewInWords, signalsInWords, trendInWords } from "../../texts/month-to-month-words.ts";
import { numbers } from "../../texts/numbers.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./page.ts";
import { table } from "./table.ts";

/** What went one way in the long run, and which months go beyond ordinary variation, in the order of the journey. */
export function monthToMonthSection(page: Page): Html {
  const { audit, t, language } = page;
  const { monthToMonth: headlines } = audit;
  if (headlines.length === 0) return html``;
  const alarms = expectedFalseAlarms(headlines.map(() => "month"));
  const { decimal } = numbers(language);
  const note = t("monthToMonth.note", {
    charts: headlines.length,
    alarms: decimal(alarms, 2),
    chance: decimal(headlines.length * trendLevel, 2),
  });
  const told = headlines.filter(
    ({ trend, months, anew }) =>
      trend === "rising" || trend === "falling" || anew !== undefined || months.some(({ signal }) => signal !== "none"),
  );
  const columns = [
    { name: t("table.touchpoint") },
    { name: t("monthToMonth.trendColumn") },
    { name: t("monthToMonth.signals") },
  ];
  const rows = told.map((headline) => rowOf(page, headline));
  return html`<section><h2>${t("monthToMonth.title")}</h2>
${rows.length === 0 ? html`<p><strong>${t("monthToMonth.quiet")}</strong></p><p>${note}</p>` : table(note, columns, rows)}</section>`;
}

function rowOf(page: Page, headline: HeadlineMonthToMonth): Html[] {
  const { language, t } = page;
  const { touchpoint, measure } = headline;
  const signals = signalsInWords(language, headline);
  return [
    html`${touchpoint === "" ? t("whole.title") : page.named(touchpoint)}<small>${page.measure(measure, figureOf(page, headline))}</small>`,
    html`${trendInWords(language, headline, unitOf(figureOf(page, headline)))}${anewInWords(language, headline).map(({ said }) => html`<small>${said}</small>`)}`,
    signals.length === 0
      ? html`<span class="soft">${t("monthToMonth.noSignal")}</span>`
      : html`${signals.map(({ said }, at) => html`${at > 0 && html`<br>`}${said}`)}`,
  ];
}

const figureOf = ({ audit }: Page, { touchpoint, measure }: HeadlineMonthToMonth): Figure | undefined =>
  touchpoint === "" ? audit.whole[measure] : audit.touchpoints.find(({ key }) => key === touchpoint)?.measures[measure];

const unitOf = (figure: Figure | undefined): Unit => (figure?.ok ? figure.estimate.unit : "mean");
