import type { Touch } from "../../core/doctor/touches.ts";
import type { Figure } from "../../core/measures/intervals/estimate.ts";
import { peopleInWords, reasonInWords, unweightedInWords, valueAmong, type Whom } from "../../texts/figure-words.ts";
import { numbers } from "../../texts/numbers.ts";
import { doubted } from "./doubt.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./page.ts";

/** What stands beside a figure. */
export interface Beside {
  readonly unweighted?: Figure | undefined;
  readonly whom?: Whom;
  /** Whether means of several scales stand in one column: then each says the highest of its own. */
  readonly areScalesMixed?: boolean;
  /** Which figures it is made of, for the data doctor's doubts. */
  readonly about?: readonly Touch[];
}

/**
 * A figure in a cell: value, interval and people, and where it can only give a direction, that; or the reason why there is
 * none. Weighted figures, and those whose weights are too uneven, have their unweighted twin below; what the data doctor
 * doubts says so.
 */
export function figureCell(
  page: Page,
  figure: Figure,
  { unweighted, whom = "n.people", areScalesMixed = false, about = [] }: Beside = {},
): Html {
  const { language, t } = page;
  const without = unweightedInWords(language, figure, unweighted);
  const twin = without !== null && html`<small class="below">${without}</small>`;
  if (!figure.ok) return html`<span class="soft">${reasonInWords(language, figure)}</span>${twin}`;
  const number = numbers(language);
  const { estimate, label } = figure;
  return html`<span class="figure"><strong>${valueAmong(language, estimate, areScalesMixed)}</strong> <span class="interval">${number.interval(estimate)}</span></span> <small>${peopleInWords(language, estimate, whom)}${
    label === "indicative" && `, ${t("label.indicative")}`
  }</small>${twin}${doubted(page, ...about)}`;
}
