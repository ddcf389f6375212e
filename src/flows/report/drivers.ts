import type { Audit } from "../../core/insight/audit-value.ts";
import { direction, explains } from "../../core/insight/wording/order.ts";
import type { Figure } from "../../core/measures/intervals/estimate.ts";
import { intervalBar } from "../../pictures/interval-bar.ts";
import { figureInWords, reasonInWords } from "../../texts/figure-words.ts";
import { numbers } from "../../texts/numbers.ts";
import { doubted, driverTouch, explainedTouches } from "./doubt.ts";
import { figureCell } from "./figure-cell.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./page.ts";
import { refusedDrivers, sentence } from "./refusal.ts";
import { type Column, table } from "./table.ts";

type Found = Exclude<Audit["drivers"], { refused: string }>;

/** What goes with the outcome: each touchpoint's share of what they explain together, with its interval and ranks. */
export function driversSection(page: Page): Html {
  const { audit, t, language } = page;
  const { drivers } = audit;
  if ("refused" in drivers)
    return html`<section><h2>${t("unknown.driversTitle")}</h2><p>${sentence(refusedDrivers(page, drivers))}</p></section>`;
  const number = numbers(language);
  const { rSquared, n } = drivers;
  const weak = explains(rSquared.ok ? rSquared.estimate.value : 0);
  const explained = rSquared.ok
    ? `${number.value(rSquared.estimate)}, ${t("interval.short", { interval: number.interval(rSquared.estimate) })}`
    : reasonInWords(language, rSquared);
  const leftOut = audit.touchpoints.filter(
    ({ key, verdict }) => verdict !== "blind" && !drivers.items.some(({ touchpoint }) => touchpoint === key),
  );
  return html`<section><h2>${t("drivers.title", { outcome: page.outcome })}</h2>
<p>${t("drivers.note", { rSquared: explained, answers: t("n.passes", { n }) })}${doubted(page, ...explainedTouches(drivers.outcome))}</p>
${weak !== null && html`<p><strong>${t(`wording.explains.${weak}`)}</strong></p>`}
${driversTable(page, drivers, weak !== null)}
${leftOut.length > 0 && html`<p class="soft">${t("report.driversLeftOut", { names: number.list(leftOut.map(({ key }) => page.name(key))) })}</p>`}</section>`;
}

/** Largest share first; in the order of the journey where they explain too little to speak of an order. */
function driversTable(page: Page, { items }: Found, weak: boolean): Html {
  const { t, language } = page;
  const sorted = weak ? items : [...items].sort((a, b) => shareOf(b.share) - shareOf(a.share));
  const most = Math.max(0.01, ...items.map(({ share }) => (share.ok ? share.estimate.high : 0)));
  const scale = { unit: "share", range: [0, most] } as const;
  const columns: readonly Column[] = [
    { name: t("table.touchpoint") },
    { name: t("report.share") },
    { name: t("report.picture"), named: "aloud" },
    { name: t("report.rank") },
  ];
  const driver = (key: string) =>
    driverTouch(page.audit.touchpoints.find((one) => one.key === key) ?? { key, headline: "" });
  const rows = sorted.map(({ touchpoint, share, rank: [from, to], direction: sign }) => {
    const goes = direction(sign);
    const label = `${page.name(touchpoint)}: ${figureInWords(language, share)}`;
    return [
      html`${page.named(touchpoint)}${goes === "against" && html`<small class="warned">${t(`wording.direction.${goes}`)}</small>`}`,
      figureCell(page, share, { about: [driver(touchpoint)] }),
      share.ok ? html`${intervalBar(scale, share.estimate, { width: 180, label })}` : "",
      html`<span class="rank">${weak ? "–" : from === to ? `${from}` : `${from}–${to}`}</span>`,
    ];
  });
  const captions = [
    t("report.barScale", { from: "0", to: numbers(language).share(most) }),
    weak ? t("report.unrankedNote") : t("report.rankNote"),
  ];
  return table(captions.join(" "), columns, rows);
}

const shareOf = (share: Figure): number => (share.ok ? share.estimate.value : -1);
