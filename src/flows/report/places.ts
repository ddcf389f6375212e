import type { Figure } from "../../core/measures/estimate.ts";
import { reasonInWords } from "../../texts/figure-words.ts";
import { numbers } from "../../texts/numbers.ts";
import { figureCell } from "./figure-cell.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./page.ts";
import { table } from "./table.ts";

/** Scale steps that the lower end of the spread must reach before places may be said to differ. */
const clearlyAbove = 0.05;

interface Place {
  readonly key: string;
  readonly between: Figure;
  readonly share: Figure;
}

/** Whether places treat customers alike. A difference is spoken of only where the interval is clearly above zero. */
export function placesSection(page: Page): Html {
  const { audit, t } = page;
  const places = audit.touchpoints.flatMap(({ key }): Place[] => {
    const between = audit.consistency[`${key}.between.location`];
    const share = audit.consistency[`${key}.icc.location`];
    return between === undefined || share === undefined ? [] : [{ key, between, share }];
  });
  if (places.length === 0) return html``;
  const differing = places.filter(({ between }) => between.ok && between.estimate.low >= clearlyAbove);
  const alike = places.filter(({ between }) => between.ok && between.estimate.low < clearlyAbove);
  const names = alike.map(({ key, between }) => `${page.name(key)} ${atMost(page, between)}`);
  return html`<section><h2>${t("report.places")}</h2>
${differing.length > 0 && html`<p>${t("report.placesDiffer")}</p>${spreadTable(page, differing)}`}
${names.length > 0 && html`<p>${t("report.placesAlike", { names: numbers(page.language).list(names) })}</p>`}
${unknown(page, places)}</section>`;
}

function spreadTable(page: Page, places: readonly Place[]): Html {
  const { t, language } = page;
  const number = numbers(language);
  const rows = places.map(({ key, between, share }) => {
    if (!between.ok) return [page.named(key), "", ""];
    const { value, low, high, people } = between.estimate;
    const spread = html`<span class="figure"><strong>±${number.decimal(value, 2)}</strong> <span class="interval">${number.decimal(low, 2)}–${number.decimal(high, 2)}</span></span> <small>${t("n.people", { n: people })}</small>`;
    return [page.named(key), spread, figureCell(page, share)];
  });
  const columns = [{ name: t("table.touchpoint") }, { name: t("report.between") }, { name: t("report.betweenShare") }];
  return table(t("report.placesCaption"), columns, rows);
}

/** How large a spread the answers still allow: "(0,00–0,21)". */
function atMost({ language }: Page, between: Figure): string {
  if (!between.ok) return "";
  const number = numbers(language);
  const { value, low, high } = between.estimate;
  return `(±${number.decimal(value, 2)}; ${number.decimal(low, 2)}–${number.decimal(high, 2)})`;
}

/** Where nothing can be said, touchpoints with the same reason together. */
function unknown({ language, name, t }: Page, places: readonly Place[]): Html[] {
  const byReason = new Map<string, string[]>();
  for (const { key, between } of places) {
    if (between.ok) continue;
    const reason = reasonInWords(language, between);
    byReason.set(reason, [...(byReason.get(reason) ?? []), name(key)]);
  }
  return [...byReason].map(
    ([reason, names]) =>
      html`<p class="soft">${t("report.placesUnknown", { names: numbers(language).list(names), reason })}</p>`,
  );
}
