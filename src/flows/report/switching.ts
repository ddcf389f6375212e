import type { Audit, AuditSwitching } from "../../core/insight/audit-value.ts";
import type { Figure } from "../../core/measures/intervals/estimate.ts";
import type { Language } from "../../core/text.ts";
import { allWords } from "../../texts/all-words.ts";
import { reasonInWords } from "../../texts/figure-words.ts";
import { numbers } from "../../texts/numbers.ts";
import { wholeTouch } from "./doubt.ts";
import { figureCell } from "./figure-cell.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./page.ts";
import { withheldSection } from "./refusal.ts";
import { table } from "./table.ts";

/** How often customers leave after none, one, and two or more bad journeys. */
export function switchingSection(page: Page): Html {
  const { audit, t, language } = page;
  const { switching } = audit;
  if ("refused" in switching) {
    if (switching.refused === "withheld") return withheldSection(page, t("switching.title"));
    if (switching.refused !== "no-order") return html``;
    return html`<section><h2>${t("switching.title")}</h2><p>${t("switching.noOrder")}</p></section>`;
  }
  const isIntention = switching.of === "intention";
  const { byCount, ratios, outcome } = switching;
  const about = wholeTouch(isIntention ? "return.mean" : `outcome.${outcome}`);
  const columns = [
    { name: t("switching.bad") },
    { name: t(isIntention ? "switching.share.intention" : "switching.share") },
    ...(ratios.length > 0 ? [{ name: t("switching.ratio") }] : []),
  ];
  const rows = byCount.map(({ bad, share }) => [
    t("switching.count", { count: bad }),
    figureCell(page, share, { about: [about] }),
    ...(ratios.length > 0 ? [timesOf(language, ratios.find((one) => one.bad === bad)?.ratio)] : []),
  ]);
  const caption = t("switching.caption", { by: t(`switching.by.${switching.by}`) });
  return html`<section><h2>${t(isIntention ? "switching.title.intention" : "switching.title")}</h2>
<p class="finding"><strong>${switchingInWords(language, switching)}</strong></p>
${table(caption, columns, rows)}</section>`;
}

/** What bad experiences go with as they gather, in a sentence. */
export function switchingInWords(language: Language, { says, after, ratios, of }: AuditSwitching): string {
  const t = allWords(language);
  const isIntention = of === "intention";
  if (says === "no-difference" || says === "too-few")
    return t(isIntention ? `wording.switching.${says}.intention` : `wording.switching.${says}`);
  const told = ratios.find(({ bad }) => bad === after)?.ratio;
  if (!told?.ok) return "";
  const values = { count: after, ...ratioOf(language, told) };
  return t(isIntention ? `wording.switching.${says}.intention` : `wording.switching.${says}`, values);
}

/** Whether the audit has something to tell of it. */
export const tellsOfSwitching = ({ switching }: Audit): boolean => !("refused" in switching);

function timesOf(language: Language, figure: Figure | undefined): string {
  if (figure === undefined) return "–";
  if (!figure.ok) return reasonInWords(language, figure);
  return allWords(language)("switching.times", ratioOf(language, figure));
}

function ratioOf(language: Language, { estimate }: Extract<Figure, { ok: true }>) {
  const number = numbers(language);
  const { value, low, high } = estimate;
  return { ratio: number.decimal(value, 1), interval: `${number.decimal(low, 1)}–${number.decimal(high, 1)}` };
}
