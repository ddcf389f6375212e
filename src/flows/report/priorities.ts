import type { AuditPriority } from "../../core/insight/audit-value.ts";
import { gain } from "../../core/insight/wording/impact.ts";
import { costs, first, rankedAndOthers } from "../../core/insight/wording/order.ts";
import { intervalBar } from "../../pictures/interval-bar.ts";
import { numbers } from "../../texts/numbers.ts";
import { ranksInDigits } from "../../texts/ranks-in-digits.ts";
import { unrankedInWords } from "../../texts/unranked.ts";
import { doubted, driverTouch, explainedTouches } from "./doubt.ts";
import { effectCell, effectRange, unitOf } from "./effect.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./page.ts";
import { type Column, table } from "./table.ts";

/** For Monday: what an improvement may gain against its cost. Those that may be ranked by rank, the others apart and unordered. */
export function prioritiesSection(page: Page): Html {
  const { audit, t } = page;
  const title = html`<h2>${t("monday.title")}</h2>`;
  const { ranked, others } = rankedAndOthers(audit);
  const { says, touchpoint } = first(audit.priorities);
  const whatIsFirst = t(`wording.first.${says}`, { name: page.name(touchpoint ?? "") });
  if ("refused" in audit.drivers || says === "none") return html`<section>${title}<p>${whatIsFirst}</p></section>`;
  return html`<section>${title}
<p>${t(`wording.gain.${gainSays}.note`, { outcome: page.outcome })} ${t(`wording.costs.${costs(audit.priorities)}`)}${doubted(page, ...explainedTouches(audit.drivers.outcome))}</p>
<p><strong>${whatIsFirst}</strong></p>
${ranked.length > 0 && rankedTable(page, ranked)}
${others.length > 0 && unrankedTable(page, others)}</section>`;
}

function rankedTable(page: Page, priorities: readonly AuditPriority[]): Html {
  const { t } = page;
  const number = numbers(page.language);
  const isCosted = costs(page.audit.priorities) === "counted";
  const columns: readonly Column[] = [
    { name: t("table.touchpoint") },
    { name: t("report.rank") },
    { name: t(`wording.gain.${gainSays}`) },
    { name: t("report.picture"), named: "aloud" },
    ...(isCosted ? [{ name: t("report.cost") }] : []),
  ];
  const draw = gainBar(page, priorities);
  const rows = priorities.map((priority) => [
    html`${page.named(priority.touchpoint)}<small>${page.owners(priority.touchpoint)}</small>`,
    html`<strong>${ranksInDigits(priority)}</strong>${priority.best !== null && priority.best >= 0.01 && html`<small class="below">${t("monday.best", { share: number.share(priority.best) })}</small>`}`,
    gainCell(page, priority),
    draw(priority),
    ...(isCosted ? [`${priority.cost}/5`] : []),
  ]);
  const several = priorities.some(({ rankTo }) => rankTo !== undefined);
  const caption = html`${gainCaption(page)}${several && ` ${t("report.rankNote")}`}`;
  return table(caption, columns, rows);
}

function unrankedTable(page: Page, priorities: readonly AuditPriority[]): Html {
  const { t } = page;
  const columns: readonly Column[] = [
    { name: t("table.touchpoint") },
    { name: t(`wording.gain.${gainSays}`) },
    { name: t("report.why") },
  ];
  const rows = priorities.map((priority) => [
    page.named(priority.touchpoint),
    gainCell(page, priority),
    html`${unrankedInWords(page.language, priority, page.name).join("; ")}`,
  ]);
  return html`<h3>${t("report.unranked")}</h3>${table(html`${gainCaption(page)} ${t("report.unrankedNote")}`, columns, rows)}`;
}

/** No action's effect stands in an audit, so no gain is confirmed by one. */
const gainSays = gain(null);

const gainCaption = (page: Page): string =>
  page.t(`wording.gain.${gainSays}.caption`, { unit: unitOf(page, outcomeOf(page)) });

const outcomeOf = ({ audit: { drivers } }: Page): string => ("refused" in drivers ? "" : drivers.outcome);

function gainCell(page: Page, { gain, touchpoint, flags }: AuditPriority): Html {
  if (!gain.ok) return html``;
  const about = page.audit.touchpoints.find(({ key }) => key === touchpoint) ?? { key: touchpoint, headline: "" };
  const cell = effectCell(page, outcomeOf(page), gain, driverTouch(about));
  return html`${cell}${flags.includes("hygiene") && html`<small class="below">${page.t(`wording.gain.${gainSays}.hygiene`)}</small>`}`;
}

/** Bars of gains, all on one scale from zero or below to the highest end. */
function gainBar(page: Page, priorities: readonly AuditPriority[]): (priority: AuditPriority) => Html {
  const ends = priorities.flatMap(({ gain }) => (gain.ok ? [gain.estimate.low, gain.estimate.high] : []));
  const scale = { unit: "effect", range: [Math.min(0, ...ends), Math.max(...ends)] } as const;
  return ({ touchpoint, gain }) => {
    if (!gain.ok) return html``;
    const ends = effectRange(page, outcomeOf(page), gain.estimate);
    const label = `${page.name(touchpoint)}: ${numbers(page.language).signed(gain.estimate.value, 2)} (${ends})`;
    return html`${intervalBar(scale, gain.estimate, { width: 180, label, mark: 0 })}`;
  };
}
