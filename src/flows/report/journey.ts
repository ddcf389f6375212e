import type { Audit, AuditTouchpoint } from "../../core/insight/audit-value.ts";
import { touchpointsOf } from "../../core/journey/journey.ts";
import { say } from "../../core/text.ts";
import { journeyPicture } from "../../pictures/journey/journey-picture.ts";
import type { JourneyMap } from "../../pictures/journey/map.ts";
import { legend } from "../../pictures/legend.ts";
import { scaleOf } from "../../pictures/scale.ts";
import { dates } from "../../texts/dates.ts";
import { measureName } from "../../texts/measure-name.ts";
import { numbers } from "../../texts/numbers.ts";
import { summary } from "../../texts/summary.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./page.ts";

/** The top of the report: which journey, what it rests on, what is true of it in a few sentences, and the journey drawn. */
export function journeySection(page: Page): Html {
  const { audit, journey, language, t } = page;
  const number = numbers(language);
  const map = mapOf(page);
  const judged = audit.touchpoints.map(({ key, verdict }) => ({ key, name: { [language]: page.name(key) }, verdict }));
  const sentences = summary(language, judged).map((pieces) =>
    pieces.map((piece) => (typeof piece === "string" ? piece : html`<strong>${piece.name}</strong>`)),
  );
  const restsOn = number.list([
    t("n.experiences", { n: audit.experiences }),
    t("n.passes", { n: audit.passes }),
    t("n.customers", { n: audit.people }),
  ]);
  return html`<header>
<h1>${say(journey.name, language)}</h1>
<p class="soft">${t("report.title")} · ${dates(language).period(audit.period.from, dayAfter(audit.period.until))} · ${t(perspectiveKey(audit))} · ${restsOn}</p>
<p class="opening">${sentences.map((sentence) => html`${sentence} `)}</p>
</header>
<figure class="together" style="margin: 0">
<div class="journey">${journeyPicture(language, map, { width: 1060 })}</div>
<ul class="legend">${legend(language, map).map(({ mark, text }) => html`<li>${mark}${text}</li>`)}</ul>
<p class="soft">${map.measure === null ? "" : t("report.axis", { measure: measureName(language, map.measure.key) })}</p>
</figure>`;
}

const perspectiveKey = ({ perspective }: Audit) => `perspective.${perspective as "customer"}` as const;

const dayAfter = (iso: string): string => new Date(Date.parse(iso) + 86_400_000).toISOString().slice(0, 10);

/** The audit as the journey picture needs it: at each touchpoint its headline, on the headline that most are judged by. */
export function mapOf({ audit, journey }: Page): JourneyMap {
  const byKey = new Map(audit.touchpoints.map((touchpoint) => [touchpoint.key, touchpoint]));
  const shown = touchpointsOf(journey).filter(({ touchpoint }) => byKey.has(touchpoint.key));
  const measure = commonHeadline(audit.touchpoints);
  const unit = audit.touchpoints
    .map(({ measures, headline }) => measures[headline])
    .find((figure) => figure?.ok === true);
  return {
    name: journey.name,
    stages: journey.stages.map((stage) => ({
      key: stage.key,
      phase: stage.phase,
      name: stage.name,
      touchpoints: stage.touchpoints.map(({ key }) => key).filter((key) => byKey.has(key)),
    })),
    owners: journey.owners,
    measure: measure === null ? null : { key: measure, ...scaleOf(unit?.ok ? unit.estimate : { unit: "share" }) },
    touchpoints: shown.map(({ touchpoint }) => {
      const audited = byKey.get(touchpoint.key)!;
      return {
        key: touchpoint.key,
        name: touchpoint.name,
        contact: touchpoint.contact,
        owners: touchpoint.owners,
        headline: audited.headline,
        verdict: audited.verdict,
        figure: audited.measures[audited.headline] ?? { ok: false, reason: "not-asked", n: 0 },
        expectation: {
          net: audited.measures["expectation.netExceeded"] ?? { ok: false, reason: "not-asked", n: 0 },
          level: { ok: false, reason: "not-asked", n: 0 },
        },
      };
    }),
  };
}

function commonHeadline(touchpoints: readonly AuditTouchpoint[]): string | null {
  const counts = new Map<string, number>();
  for (const { headline } of touchpoints) if (headline !== "") counts.set(headline, (counts.get(headline) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
