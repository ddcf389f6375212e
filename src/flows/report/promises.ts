import type { Touch } from "../../core/doctor/touches.ts";
import type { Journey } from "../../core/journey/journey.ts";
import type { Figure, Unit } from "../../core/measures/intervals/estimate.ts";
import { numbers } from "../../texts/numbers.ts";
import { wholeNotes } from "../../texts/whole-notes.ts";
import { answerOf, wholeTouch } from "./doubt.ts";
import { figureCell } from "./figure-cell.ts";
import { type Html, html } from "./html.ts";
import { type Page, said } from "./page.ts";
import { table } from "./table.ts";

/** What was promised, where it was said, and whether customers found it kept. */
export function promisesSection(page: Page): Html {
  const { audit, journey, language, t } = page;
  const rows = audit.promises.flatMap(({ key, verdict, figure }) => {
    const promise = journey.promises[key];
    if (promise === undefined) return [];
    const where = promise.touchpoints.map(page.name).join(", ") || t("whole.title");
    const about = `${sourceName(page, promise.source)} · ${where} · ${page.measure(promise.measure, figure)}`;
    return [
      [
        html`${said(promise.text, language)}<small>${about}</small>`,
        html`<strong>${t(`wording.promise.${verdict}`)}</strong>`,
        figureCell(page, figure, { about: promised(promise) }),
        target(page, promise.target, figure, promise.measure),
      ],
    ];
  });
  if (rows.length === 0) return html``;
  const columns = [
    { name: t("report.promise") },
    { name: t("table.verdict") },
    { name: t("report.figure"), short: t("report.figureShort") },
    { name: t("report.target") },
  ];
  return html`<section><h2>${t("promises.title")}</h2>${table(t("report.promiseNote"), columns, rows)}</section>`;
}

/** What was said about the journey as a whole, and what happened to those who walked it. */
export function wholeSection(page: Page): Html {
  const { audit, t } = page;
  const shown = Object.entries(audit.whole).filter(([key]) => !key.endsWith("@unweighted"));
  if (shown.length === 0) return html``;
  const rows = shown.map(([key, figure]) => [
    html`${page.measure(key, figure)}`,
    figureCell(page, figure, {
      unweighted: audit.whole[`${key}@unweighted`],
      whom: isOutcome(key) ? "n.customers" : "n.people",
      about: [wholeTouch(key)],
    }),
  ]);
  const columns = [{ name: t("filter.measure") }, { name: t("report.figure"), short: t("report.figureShort") }];
  const caption = wholeNotes(shown.map(([key]) => key))
    .map((note) => t(note))
    .join(" ");
  return html`<section><h2>${t("whole.title")}</h2>${table(caption, columns, rows)}</section>`;
}

/** The answers that tell whether a promise is kept; of no touchpoint: about the whole. */
const promised = ({ touchpoints, measure }: Journey["promises"][string]): Touch[] =>
  (touchpoints.length === 0 ? [""] : touchpoints).map((touchpoint) => ({
    ...{ figures: "answers", touchpoint, answer: answerOf(measure) },
  }));

const isOutcome = (key: string): boolean => key.startsWith("outcome.");

/** A target in its measure's own unit, also where nothing was measured to tell it by. */
function target({ language }: Page, value: number, figure: Figure, measure: string): string {
  const unit = figure.ok ? figure.estimate.unit : unitOf(measure);
  return numbers(language).value({ value, unit });
}

function unitOf(measure: string): Unit {
  if (/\.(mean|meanGap)$/.test(measure)) return "mean";
  if (/\.index$/.test(measure)) return "index";
  return /\.(nps|net|netExceeded)$/.test(measure) ? "points" : "share";
}

const knownSources = ["advert", "strategy", "values", "service-level"] as const;

/** Where it was said: a known source by its word, another as it was written. */
function sourceName({ t }: Page, source: string): string {
  const known = knownSources.find((it) => it === source);
  return known === undefined ? source : t(`source.${known}`);
}
