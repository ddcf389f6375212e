import { netExpectation } from "../../core/insight/expectation-figure.ts";
import { touchpointsOf } from "../../core/journey/journey.ts";
import { journeyDownwards } from "../../pictures/journey/journey-downwards.ts";
import { journeyPicture } from "../../pictures/journey/journey-picture.ts";
import type { JourneyMap } from "../../pictures/journey/map.ts";
import { legend } from "../../pictures/legend.ts";
import { scaleOf } from "../../pictures/scale.ts";
import { summary } from "../../texts/summary.ts";
import { doubts, headlineTouch } from "./doubt.ts";
import { type Html, html } from "./html.ts";
import { commonHeadline, headlineOf, measuresInWords, type Page } from "./page.ts";

/** The picture across is drawn for screens of three widths, each as wide as the least frame that shows it: smaller it could not be read. */
const widths = [
  { name: "wide", width: 1200 },
  { name: "middle", width: 960 },
  { name: "narrow", width: 656 },
] as const;

/** What is true of the journey in a few sentences, and the journey drawn: across, and downwards for a narrow screen. */
export function journeySection(page: Page): Html {
  const { audit, language, t } = page;
  const map = mapOf(page);
  const judged = audit.touchpoints.map((one) => ({ ...one, name: { [language]: page.name(one.key) } }));
  const sentences = summary(language, judged).map((pieces) =>
    pieces.map((piece) => (typeof piece === "string" ? piece : html`<strong>${piece.name}</strong>`)),
  );
  return html`<p class="opening">${sentences.map((sentence) => html`${sentence} `)}</p>
<figure>
${widths.map(
  ({ name, width }) =>
    html`<div class="journey across ${name}" role="region" aria-label="${t("report.journeyPicture")}" tabindex="0">${journeyPicture(language, map, { width, height: 212 })}</div>
`,
)}<div class="journey down">${journeyDownwards(language, map, { width: 360 })}</div>
<figcaption><p>${measuresInWords(page)}</p>
<ul class="legend">${legend(language, map).map(({ mark, text }) => html`<li>${mark}${text}</li>`)}</ul></figcaption>
</figure>`;
}

/** The audit as the journey picture needs it: at each touchpoint its headline, on the headline that most are judged by. */
export function mapOf(page: Page): JourneyMap {
  const { audit, journey } = page;
  const byKey = new Map(audit.touchpoints.map((touchpoint) => [touchpoint.key, touchpoint]));
  const measure = commonHeadline(audit.touchpoints);
  const unit = audit.touchpoints.map(headlineOf).find((figure) => figure.ok);
  const notAsked = { ok: false, reason: "not-asked", n: 0 } as const;
  return {
    name: journey.name,
    stages: journey.stages.map(({ key, phase, name, touchpoints }) => ({
      key,
      phase,
      name,
      touchpoints: touchpoints.map(({ key }) => key).filter((key) => byKey.has(key)),
    })),
    owners: journey.owners,
    measure: measure === null ? null : { key: measure, ...scaleOf(unit?.ok ? unit.estimate : { unit: "share" }) },
    touchpoints: touchpointsOf(journey).flatMap(({ touchpoint: { key, name, contact, owners } }) => {
      const audited = byKey.get(key);
      if (audited === undefined) return [];
      const { headline, verdict, difference, measures, expected } = audited;
      const expectation = {
        net: netExpectation(measures) ?? notAsked,
        expected: expected[headline] ?? notAsked,
      };
      const doubted = doubts(page, headlineTouch(audited)).length > 0;
      const figure = headlineOf(audited);
      return [{ key, name, contact, owners, headline, verdict, difference, figure, doubted, expectation }];
    }),
  };
}
