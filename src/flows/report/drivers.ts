import type { Figure } from "../../core/measures/estimate.ts";
import { intervalBar } from "../../pictures/interval-bar.ts";
import { figureInWords, reasonInWords } from "../../texts/figure-words.ts";
import { numbers } from "../../texts/numbers.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./page.ts";
import { refusedDrivers } from "./refusal.ts";

/** For Monday: where effort would pay, by associated gain against cost. Ranks stand only where they may. */
export function prioritiesSection(page: Page): Html {
  const { audit, t, language } = page;
  const number = numbers(language);
  const shown = audit.priorities.filter(({ gain }) => gain.ok && gain.estimate.value > 0).slice(0, 8);
  if ("refused" in audit.drivers || shown.length === 0)
    return html`<section><h2>${t("monday.title")}</h2><p>${t("monday.none")}</p></section>`;
  const most = Math.max(...shown.map(({ gain }) => (gain.ok ? gain.estimate.high : 0)));
  const least = Math.min(0, ...shown.map(({ gain }) => (gain.ok ? gain.estimate.low : 0)));
  return html`<section><h2>${t("monday.title")}</h2>
<p>${t("monday.note", { outcome: page.outcome })}</p>
${shown[0]?.best !== null && (shown[0]?.best ?? 0) > 0.5 ? "" : html`<p>${t("monday.noClearFirst")}</p>`}
<div class="scroll"><table>
<thead><tr><th scope="col"></th><th scope="col">${t("table.touchpoint")}</th><th scope="col"></th><th scope="col">${t("report.gain")}</th><th scope="col">${t("report.cost")}</th></tr></thead>
<tbody>${shown.map(({ touchpoint, gain, cost, best, rank }) => {
    if (!gain.ok) return html``;
    const { value, low, high } = gain.estimate;
    const label = `${page.name(touchpoint)}: ${figureInWords(language, gain)}`;
    return html`<tr><td class="number">${rank ?? "–"}</td><th scope="row">${page.name(touchpoint)}<small>${page.owners(touchpoint)}</small></th>
<td>${intervalBar({ unit: "effect", range: [least, most] }, gain.estimate, { width: 220, label, mark: 0 })}</td>
<td><strong>${number.signed(value, 2)}</strong> <small>(${number.signed(low, 2)} … ${number.signed(high, 2)}, ${t("n.people", { n: gain.estimate.people })})</small></td>
<td>${t("monday.cost", { cost })}${best === null ? "" : html`<br><small>${t("monday.best", { share: number.share(best) })}</small>`}</td></tr>`;
  })}</tbody></table></div></section>`;
}

/** What goes with the outcome: each touchpoint's share of what they explain together, with its interval and ranks. */
export function driversSection(page: Page): Html {
  const { audit, t, language } = page;
  const { drivers } = audit;
  if ("refused" in drivers)
    return html`<section><h2>${t("unknown.driversTitle")}</h2><p>${refusedDrivers(page, drivers)}</p></section>`;
  const number = numbers(language);
  const items = [...drivers.items].sort((a, b) => shareOf(b.share) - shareOf(a.share));
  const weak = drivers.rSquared.ok && drivers.rSquared.estimate.value < 0.1;
  return html`<section><h2>${t("drivers.title", { outcome: page.outcome })}</h2>
<p>${t("drivers.note", {
    rSquared: drivers.rSquared.ok
      ? `${number.share(drivers.rSquared.estimate.value)}, ${t("interval.short", { interval: number.range(drivers.rSquared.estimate.low, drivers.rSquared.estimate.high, "share") })}`
      : reasonInWords(language, drivers.rSquared),
    answers: t("n.passes", { n: drivers.n }),
  })}</p>
${weak ? html`<p><strong>${t("drivers.weak")}</strong></p>` : ""}
<div class="scroll"><table>
<thead><tr><th scope="col">${t("table.touchpoint")}</th><th scope="col"></th><th scope="col">${t("report.share")}</th><th scope="col">${t("table.interval")}</th><th scope="col">${t("report.rank")}</th></tr></thead>
<tbody>${items.map(({ touchpoint, share, rank: [from, to], direction }) => {
    const scale = { unit: "share", range: [0, 1] } as const;
    return html`<tr><th scope="row">${page.name(touchpoint)}</th>
<td>${share.ok ? intervalBar(scale, share.estimate, { width: 220, label: `${page.name(touchpoint)}: ${figureInWords(language, share)}` }) : ""}</td>
${
  share.ok
    ? html`<td><strong>${number.share(share.estimate.value, 1)}</strong></td><td>${number.range(share.estimate.low, share.estimate.high, "share")}</td>`
    : html`<td colspan="2" class="soft">${reasonInWords(language, share)}</td>`
}
<td>${from === to ? t("drivers.rank", { rank: from }) : t("drivers.ranks", { from, to })}${direction === -1 ? html`<br><small>${t("report.negative")}</small>` : ""}</td></tr>`;
  })}</tbody></table></div></section>`;
}

const shareOf = (share: Figure): number => (share.ok ? share.estimate.value : -1);
