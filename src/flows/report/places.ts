import { sayable } from "../../core/insight/wording/sayable.ts";
import type { Figure } from "../../core/measures/intervals/estimate.ts";
import { own } from "../../core/own.ts";
import { reasonInWords } from "../../texts/figure-words.ts";
import { numbers } from "../../texts/numbers.ts";
import { doubted, headlineTouch } from "./doubt.ts";
import { figureCell } from "./figure-cell.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./page.ts";
import { type Row, table } from "./table.ts";

interface Place {
  readonly key: string;
  readonly between: Figure;
  readonly share: Figure;
}

/**
 * Whether places treat customers alike, as far as that may be said, in the order of the journey within each group.
 */
export function placesSection(page: Page): Html {
  const { audit, t } = page;
  const places = audit.touchpoints.flatMap(({ key }): Place[] => {
    const between = audit.consistency[`${key}.between.location`];
    const share = audit.consistency[`${key}.icc.location`];
    return between === undefined || share === undefined ? [] : [{ key, between, share }];
  });
  if (places.length === 0) return html``;
  const groups = sayable.places.flatMap((says): Row[] => {
    const rows = places.filter(({ key }) => own(audit.places, key) === says).map((place) => rowOf(page, place));
    return rows.length === 0 ? [] : [{ heading: t(`wording.places.${says}`) }, ...rows];
  });
  const columns = [{ name: t("table.touchpoint") }, { name: t("report.between") }, { name: t("report.betweenShare") }];
  return html`<section><h2>${t("report.places")}</h2>${table(t("report.placesCaption"), columns, groups)}</section>`;
}

function rowOf(page: Page, { key, between, share }: Place): Html[] {
  const { t, language } = page;
  if (!between.ok) return [page.named(key), html`${reasonInWords(language, between)}`, html``];
  const number = numbers(language);
  const { value, low, high, people } = between.estimate;
  const about = headlineTouch(page.audit.touchpoints.find((one) => one.key === key) ?? { key, headline: "" });
  const ends = `${number.decimal(low, 2)}–${number.decimal(high, 2)}`;
  const spread = html`<span class="figure"><strong>±${number.decimal(value, 2)}</strong> <span class="interval">${ends}</span></span> <small>${t("n.people", { n: people })}</small>${doubted(page, about)}`;
  return [page.named(key), spread, figureCell(page, share)];
}
