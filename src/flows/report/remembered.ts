import { correlationOf } from "../../core/measures/drivers/correlation.ts";
import { outcomeName } from "../../texts/measure-name.ts";
import { numbers } from "../../texts/numbers.ts";
import { doubted, explainedTouches } from "./doubt.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./page.ts";
import { withheldSection } from "./refusal.ts";

/** Whether the peak and the end of a journey are remembered, or the whole of it. */
export function rememberedSection(page: Page): Html {
  const { audit, t, language, answers } = page;
  const { peakEnd } = audit;
  const title = html`<h2>${t("remembered.title")}</h2>`;
  if ("refused" in peakEnd && peakEnd.refused === "withheld") return withheldSection(page, t("remembered.title"));
  if ("refused" in peakEnd)
    return peakEnd.refused === "no-order" ? html`<section>${title}<p>${t("remembered.noOrder")}</p></section>` : html``;
  const number = numbers(language);
  const { correlations, people, outcome } = peakEnd;
  const rows = features.map((feature) => {
    const { value, low, high } = correlationOf(correlations[feature], people);
    const ends = [low, high].flatMap((end) => (end === null ? [] : number.decimal(end, 2)));
    const dash = low !== null && low < 0 ? "…" : "–";
    return html`<dt>${t(`remembered.${feature}`)}</dt><dd>${value === null ? "–" : number.decimal(value, 2)}${ends.length > 0 && html` <span class="interval">${ends.join(dash)}</span>`}</dd>`;
  });
  return html`<section>${title}
<p class="finding"><strong>${t(`wording.peak-end.${peakEnd.says}`)}</strong></p>
<p>${t("remembered.note", { outcome: outcomeName(language, outcome, answers), people: t("n.people", { n: people }) })}${doubted(page, ...explainedTouches(outcome))}</p>
<dl>${rows}</dl></section>`;
}

const features = ["peak", "end", "peakEnd", "mean", "worst"] as const;
