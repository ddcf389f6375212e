import type { HeadlineCourse } from "../../core/insight/headline-courses.ts";
import type { Figure, Unit } from "../../core/measures/intervals/estimate.ts";
import { expectedFalseAlarms } from "../../core/measures/series/signals.ts";
import { signalsInWords, trendInWords } from "../../texts/course-words.ts";
import { numbers } from "../../texts/numbers.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./page.ts";
import { table } from "./table.ts";

/** What went one way in the long run, and which months go beyond ordinary variation, in the order of the journey. */
export function coursesSection(page: Page): Html {
  const { audit, t, language } = page;
  const { courses } = audit;
  if (courses.length === 0) return html``;
  const alarms = expectedFalseAlarms(courses.map(() => "month"));
  const note = t("course.note", { charts: courses.length, alarms: numbers(language).decimal(alarms, 2) });
  const told = courses.filter(
    ({ trend, months }) => trend === "rising" || trend === "falling" || months.some(({ signal }) => signal !== "none"),
  );
  const columns = [{ name: t("table.touchpoint") }, { name: t("course.trendColumn") }, { name: t("course.signals") }];
  const rows = told.map((course) => rowOf(page, course));
  return html`<section><h2>${t("course.title")}</h2>
${rows.length === 0 ? html`<p><strong>${t("course.quiet")}</strong></p><p>${note}</p>` : table(note, columns, rows)}</section>`;
}

function rowOf(page: Page, course: HeadlineCourse): Html[] {
  const { language, t } = page;
  const { touchpoint, measure } = course;
  const signals = signalsInWords(language, course);
  return [
    html`${touchpoint === "" ? t("whole.title") : page.named(touchpoint)}<small>${page.measure(measure)}</small>`,
    html`${trendInWords(language, course, unitOf(figureOf(page, course)))}`,
    signals.length === 0
      ? html`<span class="soft">${t("course.noSignal")}</span>`
      : html`${signals.map(({ said }, at) => html`${at > 0 && html`<br>`}${said}`)}`,
  ];
}

const figureOf = ({ audit }: Page, { touchpoint, measure }: HeadlineCourse): Figure | undefined =>
  touchpoint === "" ? audit.whole[measure] : audit.touchpoints.find(({ key }) => key === touchpoint)?.measures[measure];

const unitOf = (figure: Figure | undefined): Unit => (figure?.ok ? figure.estimate.unit : "mean");
