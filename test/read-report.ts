import type { Audit } from "../src/core/insight/audit-value.ts";
import type { Journey } from "../src/core/journey/journey.ts";
import type { Language } from "../src/core/text.ts";
import { report } from "../src/flows/report/report.ts";
import { anAudit } from "./audits.ts";
import { aJourney } from "./journeys.ts";

/** The words of a page as they are read, without pictures and style. */
export const read = (page: string): string =>
  page
    .replace(/<(style|svg)[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/[ \n\u00a0\u202f]+/g, " ");

/** What the report says of a plain audit that is like this. */
export const said = (audit: Partial<Audit>, journey: Journey = aJourney(), language: Language = "en"): string =>
  read(report(anAudit(audit), journey, language));
