import type { AuditPriority } from "../../core/insight/audit-value.ts";
import { intervalBar } from "../../pictures/interval-bar.ts";
import { inPoints } from "../../texts/figure-words.ts";
import { numbers } from "../../texts/numbers.ts";
import { doubted, driverTouch, explainedTouches } from "./doubt.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./page.ts";
import { type Column, table } from "./table.ts";

/** For Monday: what an improvement may gain against its cost. Those that may be ranked by rank, the others apart and unordered. */
export function prioritiesSection(page: Page): Html {
  const { audit, t } = page;
  const title = html`<h2>${t("monday.title")}</h2>`;
  if ("refused" in audit.drivers || audit.priorities.length === 0)
    return html`<section>${title}<p>${t("monday.none")}</p></section>`;
  const ranked = audit.priorities.filter(({ rank }) => rank !== null).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const place = new Map(audit.touchpoints.map(({ key }, index) => [key, index]));
  const unranked = audit.priorities
    .filter(({ rank }) => rank === null)
    .sort((a, b) => (place.get(a.touchpoint) ?? 0) - (place.get(b.touchpoint) ?? 0));
  const unclear = ranked.length === 0 || audit.priorities.some(({ flags }) => flags.includes("no-clear-first"));
  return html`<section>${title}
<p>${t("monday.note", { outcome: page.outcome })}${doubted(page, ...explainedTouches(audit.drivers.outcome))}</p>
${unclear && html`<p><strong>${t("monday.noClearFirst")}</strong></p>`}
${ranked.length > 0 && rankedTable(page, ranked)}
${unranked.length > 0 && unrankedTable(page, unranked)}</section>`;
}

function rankedTable(page: Page, priorities: readonly AuditPriority[]): Html {
  const { t } = page;
  const number = numbers(page.language);
  const columns: readonly Column[] = [
    { name: t("table.touchpoint") },
    { name: t("report.rank") },
    { name: t("report.gain") },
    { name: t("report.picture"), named: "aloud" },
    { name: t("report.cost") },
  ];
  const draw = gainBar(page, priorities);
  const rows = priorities.map((priority) => [
    html`${page.named(priority.touchpoint)}<small>${page.owners(priority.touchpoint)}</small>`,
    html`<strong>${priority.rank}</strong>${priority.best !== null && priority.best >= 0.01 && html`<small class="below">${t("monday.best", { share: number.share(priority.best) })}</small>`}`,
    gainCell(page, priority),
    draw(priority),
    `${priority.cost}/5`,
  ]);
  const equal = new Set(priorities.map(({ rank }) => rank)).size < priorities.length;
  const caption = html`${gainCaption(page)}${equal && ` ${t("report.equalRanks")}`}`;
  return table(caption, columns, rows);
}

function unrankedTable(page: Page, priorities: readonly AuditPriority[]): Html {
  const { t } = page;
  const columns: readonly Column[] = [
    { name: t("table.touchpoint") },
    { name: t("report.gain") },
    { name: t("report.why") },
  ];
  const rows = priorities.map((priority) => [
    page.named(priority.touchpoint),
    gainCell(page, priority),
    html`${why(page, priority).join("; ")}`,
  ]);
  return html`<h3>${t("report.unranked")}</h3>${table(html`${gainCaption(page)} ${t("report.unrankedNote")}`, columns, rows)}`;
}

/** Why a touchpoint has no rank. */
function why({ t, language, name }: Page, { flags, gain }: AuditPriority): string[] {
  const together = flags.flatMap((flag) => (flag.startsWith("moves-with:") ? [name(flag.slice(11))] : []));
  return [
    ...(flags.includes("negative-slope") ? [t("report.flag.negative-slope")] : []),
    ...(together.length > 0 ? [t("report.flag.moves-with", { names: numbers(language).list(together) })] : []),
    ...(flags.includes("explains-little") ? [t("report.flag.explains-little")] : []),
    ...(gain.ok && gain.estimate.low <= 0 && !flags.includes("negative-slope") ? [t("report.flag.uncertain")] : []),
  ];
}

/** What happens, not what is said, is counted in shares: its gain is in percentage points. */
const happens = ({ audit: { drivers } }: Page): boolean =>
  !("refused" in drivers) && !drivers.outcome.startsWith("whole.");

function gainCaption(page: Page): string {
  const { audit, outcome, t } = page;
  const answer = "refused" in audit.drivers ? "" : audit.drivers.outcome.replace(/^whole\./, "");
  const unit = happens(page) ? t("report.unitShare", { outcome }) : page.measure(`${answer}.mean`);
  return t("report.gainCaption", { unit });
}

function gainCell(page: Page, { gain, touchpoint }: AuditPriority): Html {
  if (!gain.ok) return html``;
  const { language, t } = page;
  const { value, low, high, people } = gain.estimate;
  const about = page.audit.touchpoints.find(({ key }) => key === touchpoint) ?? { key: touchpoint, headline: "" };
  return html`<span class="figure"><strong>${happens(page) ? inPoints(language, value, "share", 1) : numbers(language).signed(value, 2)}</strong> <span class="interval">${gainRange(page, low, high)}</span></span> <small>${t("n.people", { n: people })}</small>${doubted(page, driverTouch(about))}`;
}

function gainRange(page: Page, low: number, high: number): string {
  const number = numbers(page.language);
  if (happens(page)) return number.range(100 * low, 100 * high, "effect");
  return number.range(low, high, "effect", 2);
}

/** Bars of gains, all on one scale from zero or below to the highest end. */
function gainBar(page: Page, priorities: readonly AuditPriority[]): (priority: AuditPriority) => Html {
  const ends = priorities.flatMap(({ gain }) => (gain.ok ? [gain.estimate.low, gain.estimate.high] : []));
  const scale = { unit: "effect", range: [Math.min(0, ...ends), Math.max(...ends)] } as const;
  return ({ touchpoint, gain }) => {
    if (!gain.ok) return html``;
    const { value, low, high } = gain.estimate;
    const label = `${page.name(touchpoint)}: ${numbers(page.language).signed(value, 2)} (${gainRange(page, low, high)})`;
    return html`${intervalBar(scale, gain.estimate, { width: 180, label, mark: 0 })}`;
  };
}
