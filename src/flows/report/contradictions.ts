import { contradictionIn, recoveryAt } from "../../core/insight/leaving/contradictions-said.ts";
import type { Figure } from "../../core/measures/intervals/estimate.ts";
import { figureCell } from "./figure-cell.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./page.ts";
import { table } from "./table.ts";

const leavingRows = ["contradictionRate", "satisfiedOfLeavers", "hostageRate", "riskDifference"] as const;
const recoveryRows = ["failureRate", "recoveryRate", "gain", "paradox", "conduct"] as const;

/** Where what people say and what they do part: who is satisfied and leaves, and what putting a matter right is worth. */
export function contradictionsSection(page: Page): Html {
  const { audit } = page;
  const places = ["", ...audit.touchpoints.map(({ key }) => key)];
  return html`${leavingSection(page)}${places.map((place) => recoverySection(page, place))}`;
}

function leavingSection(page: Page): Html {
  const { audit, t } = page;
  const { leaving, contradictions } = audit;
  const said = contradictionIn(audit);
  if (leaving === null || said === null) return html``;
  const rows = leavingRows.flatMap((key) => row(page, t(`contradictions.${key}`), contradictions[key]));
  const sentence =
    leaving === "churned" ? t(`wording.contradiction.${said}`) : t(`wording.contradiction.${said}.intention`);
  return html`<section><h2>${t("contradictions.title")}</h2>
<p class="finding"><strong>${sentence}</strong></p>${table(t(`contradictions.note.${leaving}`), columns(page), rows)}</section>`;
}

/** What recovery is worth at a touchpoint; "" about the whole. */
function recoverySection(page: Page, place: string): Html {
  const { audit, t } = page;
  const said = recoveryAt(audit, place);
  if (said === null) return html``;
  const prefix = place === "" ? "recovery." : `${place}.recovery.`;
  const rows = recoveryRows.flatMap((key) => row(page, t(`recovery.${key}`), audit.contradictions[`${prefix}${key}`]));
  const title = t("recovery.title");
  const heading = place === "" ? title : t("recovery.titleAt", { title, name: page.name(place) });
  return html`<section><h2>${heading}</h2>
<p class="finding"><strong>${t(`wording.recovery.${said}`)}</strong></p>${table(t("recovery.note"), columns(page), rows)}</section>`;
}

const row = (page: Page, name: string, figure: Figure | undefined): Html[][] =>
  figure === undefined ? [] : [[html`${name}`, figureCell(page, figure)]];

const columns = ({ t }: Page) => [
  { name: t("filter.measure") },
  { name: t("report.figure"), short: t("report.figureShort") },
];
