import type { Touch } from "../../core/doctor/touches.ts";
import type { Estimate, Figure } from "../../core/measures/intervals/estimate.ts";
import { inPoints, reasonInWords } from "../../texts/figure-words.ts";
import { outcomeName } from "../../texts/measure-name.ts";
import { numbers } from "../../texts/numbers.ts";
import { doubted } from "./doubt.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./page.ts";

/** What happens, not what is said, is counted in shares: what is gained or lost of it is in percentage points. */
export const happens = (outcome: string): boolean => !outcome.startsWith("whole.");

/** In what unit a change of the outcome is told. */
export function unitOf({ audit, t, language, answers, measure }: Page, outcome: string): string {
  if (happens(outcome)) return t("report.unitShare", { outcome: outcomeName(language, outcome, answers) });
  const key = `${outcome.replace(/^whole\./, "")}.mean`;
  return measure(key, audit.whole[key]);
}

/** A change of the outcome with its interval and people, or why there is none. */
export function effectCell(page: Page, outcome: string, figure: Figure, ...about: readonly Touch[]): Html {
  const { language, t } = page;
  if (!figure.ok) return html`<span class="soft">${reasonInWords(language, figure)}</span>`;
  const { value, people } = figure.estimate;
  const said = happens(outcome) ? inPoints(language, value, "share", 1) : numbers(language).signed(value, 2);
  return html`<span class="figure"><strong>${said}</strong> <span class="interval">${effectRange(page, outcome, figure.estimate)}</span></span> <small>${t("n.people", { n: people })}</small>${doubted(page, ...about)}`;
}

export function effectRange(
  { language }: Page,
  outcome: string,
  { low, high }: Pick<Estimate, "low" | "high">,
): string {
  const number = numbers(language);
  if (happens(outcome)) return number.range(100 * low, 100 * high, "effect");
  return number.range(low, high, "effect", 2);
}
