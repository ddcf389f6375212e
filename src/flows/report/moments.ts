import type { Audit, AuditMoment, AuditMoments } from "../../core/insight/audit-value.ts";
import type { Says } from "../../core/insight/wording/sayable.ts";
import { outcomeName } from "../../texts/measure-name.ts";
import { numbers } from "../../texts/numbers.ts";
import { driverTouch, explainedTouches } from "./doubt.ts";
import { effectCell, unitOf } from "./effect.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./page.ts";
import { withheldSection } from "./refusal.ts";
import { table } from "./table.ts";

/** What a bad and an exceptional encounter go with, touchpoint by touchpoint in the order of the journey. */
export function momentsSection(page: Page): Html {
  const { audit, t, language, answers } = page;
  const { moments } = audit;
  if ("refused" in moments && moments.refused === "withheld") return withheldSection(page, t("moments.title"));
  if ("refused" in moments || !tells(moments)) return html``;
  const outcome = outcomeName(language, moments.outcome, answers);
  const passes = t("n.passes", { n: moments.n });
  return html`<section><h2>${t("moments.title")}</h2>
<p>${t("moments.note", { outcome, passes })}</p>
${wholeOf(page, moments)}
${touchpointsOf(page, moments)}</section>`;
}

/** Whether anything can be told of any touchpoint. */
export const tells = (moments: Audit["moments"]): boolean =>
  !("refused" in moments) &&
  moments.touchpoints.some(({ penalty, reward, oneBad }) => penalty.ok || reward.ok || oneBad.ok);

/** Journeys that failed once, and more often; or why they cannot be compared. */
function wholeOf(page: Page, { oneBad, twoOrMore, decisive, measured, outcome }: AuditMoments): Html {
  const { t, language } = page;
  const mean = (value: number) => numbers(language).decimal(value, 1);
  const asked = t("moments.measured", { none: mean(measured.none), one: mean(measured.one) });
  if (!isCompared(decisive)) return html`<p>${t(`wording.decisive.${decisive}`)} ${asked}</p>`;
  const about = explainedTouches(outcome);
  return html`<dl><dt>${t("moments.oneBad")}</dt><dd>${effectCell(page, outcome, oneBad, ...about)}</dd>
<dt>${t("moments.twoOrMore")}</dt><dd>${effectCell(page, outcome, twoOrMore, ...about)}<small class="below">${asked}</small></dd></dl>`;
}

/** Whether journeys that failed could be compared with those that did not. */
const isCompared = (decisive: Says<"decisive">): decisive is "decisive" | "not-decisive" =>
  decisive === "decisive" || decisive === "not-decisive";

function touchpointsOf(page: Page, { touchpoints, outcome, decisive }: AuditMoments): Html {
  const { t, audit } = page;
  const compared = isCompared(decisive);
  const columns = [
    { name: t("table.touchpoint") },
    { name: t("moments.bad") },
    { name: t("moments.exceptional") },
    ...(compared ? [{ name: t("moments.only") }] : []),
    { name: t("moments.tells") },
  ];
  const rows = touchpoints.map((moment) => {
    const { touchpoint, penalty, reward, oneBad } = moment;
    const about = driverTouch(
      audit.touchpoints.find(({ key }) => key === touchpoint) ?? { key: touchpoint, headline: "" },
    );
    return [
      page.named(touchpoint),
      effectCell(page, outcome, penalty, about),
      effectCell(page, outcome, reward, about),
      ...(compared ? [effectCell(page, outcome, oneBad, about)] : []),
      html`${toldOf(page, moment).map((told, at) => (at === 0 ? html`${told}` : html`<small class="below">${told}</small>`))}`,
    ];
  });
  return table(t("moments.caption", { unit: unitOf(page, outcome) }), columns, rows);
}

/** What failing weighs against excelling; then what else is a finding. */
export function toldOf({ t, name }: Pick<Page, "t" | "name">, moment: AuditMoment): string[] {
  const { asymmetry, delight, decisive, touchpoint } = moment;
  const pays = delight === "delight-pays" || delight === "stop-failing-first";
  return [
    t(`wording.asymmetry.${asymmetry}`),
    ...(pays ? [t(`wording.delight.${delight}`)] : []),
    ...(decisive === "decisive" ? [t(`wording.decisive.${decisive}`, { name: name(touchpoint) })] : []),
  ];
}
