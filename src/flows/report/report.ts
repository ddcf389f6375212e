import type { Audit } from "../../core/insight/audit-value.ts";
import type { Journey } from "../../core/journey/journey.ts";
import { type Language, say } from "../../core/text.ts";
import { about } from "./about.ts";
import { contradictionsSection } from "./contradictions.ts";
import { driversSection } from "./drivers.ts";
import { Html, html } from "./html.ts";
import { journeySection } from "./journey.ts";
import { methodSection } from "./method.ts";
import { momentsSection } from "./moments.ts";
import { monthToMonthSection } from "./month-to-month.ts";
import { namedSection } from "./named.ts";
import { type Called, pageOf } from "./page.ts";
import { placesSection } from "./places.ts";
import { prioritiesSection } from "./priorities.ts";
import { promisesSection, wholeSection } from "./promises.ts";
import { rememberedSection } from "./remembered.ts";
import { style } from "./style.ts";
import { subgroupsSection } from "./subgroups.ts";
import { successSection } from "./success.ts";
import { switchingSection } from "./switching.ts";
import { standingOut, touchpointTable } from "./touchpoints.ts";
import { unknownSection } from "./unknown.ts";
import { warningsSection } from "./warnings.ts";

/**
 * The audit as one self-contained HTML page, to read without help and to print: what stands out, what to do first, what
 * cannot be said, and how everything was computed. Fetches nothing and runs no script. `called` is how customers and places are
 * called here.
 */
export function report(audit: Audit, journey: Journey, language: Language, called: Called = {}): string {
  const page = pageOf(audit, journey, language, called);
  const title = `${say(journey.name, language)} – ${page.t("report.title")}`;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Polku">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body>
<header>${about(page)}</header>
<main>
${journeySection(page)}
${standingOut(page)}
${prioritiesSection(page)}
${driversSection(page)}
${momentsSection(page)}
${rememberedSection(page)}
${switchingSection(page)}
${successSection(page)}
${contradictionsSection(page)}
${promisesSection(page)}
${wholeSection(page)}
${namedSection(page)}
${subgroupsSection(page)}
${placesSection(page)}
${monthToMonthSection(page)}
${touchpointTable(page)}
${unknownSection(page)}
${warningsSection(page)}
</main>
<footer>${methodSection(page)}</footer>
</body>
</html>
`.text;
}
