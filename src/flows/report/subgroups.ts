import type { Subgroup } from "../../core/insight/subgroups.ts";
import { rootCause } from "../../core/insight/wording/impact.ts";
import { attributeTitle, groupName } from "../../texts/condition-name.ts";
import { numbers } from "../../texts/numbers.ts";
import { headlineTouch, wholeTouch } from "./doubt.ts";
import { figureCell } from "./figure-cell.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./page.ts";
import { type Row, table } from "./table.ts";

/** Who fares worse than the others at the pain points and in the whole, as far as that may be said. */
export function subgroupsSection(page: Page): Html {
  const { audit, t, language } = page;
  const { scanned, found, touchpoints, leftOut } = audit.subgroups;
  if (scanned === 0) return html``;
  const deepest = found.toSorted((a, b) => b.wracc - a.wracc)[0];
  const said = rootCause(deepest !== undefined, null);
  const name = deepest === undefined ? "" : `${nameOf(page, deepest)} (${placeName(page, deepest.touchpoint)})`;
  const without =
    leftOut.length === 0
      ? ""
      : t("subgroups.leftOut", {
          names: numbers(language).list(leftOut.map((key) => attributeTitle(language, page.journey, key))),
        });
  const places = numbers(language).list(touchpoints.map((key) => placeName(page, key)));
  return html`<section><h2>${t("subgroups.title")}</h2>
<p class="finding"><strong>${t(`wording.root-cause.${said}`, { name })}</strong></p>
${found.length === 0 ? html`<p>${t("subgroups.noteNone", { scanned, names: places })} ${without}</p>` : groupsTable(page, without)}</section>`;
}

function groupsTable(page: Page, without: string): Html {
  const { audit, t } = page;
  const { found, touchpoints, scanned } = audit.subgroups;
  const rows = touchpoints.flatMap((touchpoint): Row[] => {
    const here = found.filter((group) => group.touchpoint === touchpoint);
    const heading = placeName(page, touchpoint);
    return here.length === 0 ? [] : [{ heading }, ...here.map((group) => rowOf(page, group))];
  });
  const columns = [
    { name: t("subgroups.group") },
    { name: t("subgroups.inside") },
    { name: t("subgroups.outside") },
    { name: t("report.differenceShort") },
  ];
  return table(`${t("subgroups.note", { scanned })} ${without}`, columns, rows);
}

function rowOf(page: Page, group: Subgroup): Html[] {
  const { touchpoint, inside, outside, difference } = group;
  const judged = page.audit.touchpoints.find(({ key }) => key === touchpoint);
  const about = [judged === undefined ? wholeTouch("satisfaction.positive") : headlineTouch(judged)];
  const compared = group.conditions.map(({ attribute }) => ({ figures: "attribute", key: attribute }) as const);
  return [
    html`${nameOf(page, group)}`,
    figureCell(page, inside, { about: [...about, ...compared] }),
    figureCell(page, outside),
    figureCell(page, difference),
  ];
}

const placeName = ({ name, t }: Page, touchpoint: string): string =>
  touchpoint === "" ? t("whole.title") : name(touchpoint);

const nameOf = ({ language, journey, places }: Page, { conditions }: Subgroup): string =>
  groupName(language, journey, conditions, places.name);
