import type { Touch } from "../../core/doctor/touches.ts";
import type { Figure } from "../../core/measures/intervals/estimate.ts";
import { cameInWords } from "../../texts/came-words.ts";
import { experiencesInWords, peopleInWords } from "../../texts/figure-words.ts";
import { numbers } from "../../texts/numbers.ts";
import { daysInWords, restrictionsInWords } from "../../texts/slice-words.ts";
import { doubted, doubtSign, doubts } from "./doubt.ts";
import { type Html, html } from "./html.ts";
import { type Page, said } from "./page.ts";
import { warningTitle } from "./warnings.ts";

/** The head of the report: which journey, in which days, whose experience, and what it rests on. */
export function about(page: Page): Html {
  const { audit, journey, language, t, whose } = page;
  const { passes, peopleEstimated } = audit;
  const restsOn = [
    experiencesInWords(language, audit),
    peopleInWords(language, { ...audit, people: passes }, "n.passes"),
    peopleInWords(language, audit, "n.customers"),
  ];
  const days = daysInWords(language, audit.period);
  const restricted = restrictionsInWords(language, audit.slice, journey, page.places);
  const figures = [audit.whole, ...audit.touchpoints.map(({ measures }) => measures)].flatMap(Object.values<Figure>);
  const weighted = figures.some((figure) => figure.ok && figure.estimate.weighted);
  const estimated = peopleEstimated || figures.some((figure) => figure.ok && figure.estimate.peopleEstimated);
  return html`<p class="kind">${t("report.title")}</p>
<h1>${said(journey.name, language)}</h1>
<dl class="about">
${days !== "" && html`<div><dt>${t("report.period")}</dt><dd>${days}</dd></div>`}
<div><dt>${t("report.whose")}</dt><dd>${whose}</dd></div>
<div><dt>${t("report.restsOn")}</dt><dd>${numbers(language).list(restsOn)}</dd></div>
${audit.came !== undefined && html`<div><dt>${t("experience.via")}</dt><dd>${cameInWords(language, audit.came)}</dd></div>`}
${restricted.length > 0 && html`<div><dt>${t("report.restricted")}</dt><dd>${restricted.join(" · ")}${doubted(page, ...comparedBy(page))}</dd></div>`}
</dl>${ofEverything(page)}${audit.came !== undefined && html`<p class="soft">${t("report.cameNote")}</p>`}${weighted && html`<p class="soft">${t("report.weighted")}</p>`}${estimated && html`<p class="soft">${t("report.estimated")}</p>`}`;
}

/** What the data doctor doubts of the whole audit, first of all. */
function ofEverything(page: Page): Html | false {
  const found = doubts(page, { figures: "all" });
  if (found.length === 0) return false;
  const titles = found.map(
    ({ number, warning }, at) => html`${at > 0 && ", "}<a href="#finding-${number}">${warningTitle(page, warning)}</a>`,
  );
  return html`<p class="doubt">${doubtSign} ${page.t.pieces("report.doubtAll", { titles: html`${titles}` })}</p>`;
}

const comparedBy = ({ audit: { slice } }: Page): Touch[] =>
  Object.keys(slice.attributes ?? {}).map((key) => ({ figures: "attribute", key }));
