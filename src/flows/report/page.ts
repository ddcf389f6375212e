import type { Audit } from "../../core/insight/audit-value.ts";
import { type Journey, touchpointsOf } from "../../core/journey/journey.ts";
import { type Language, say } from "../../core/text.ts";
import { answerName } from "../../texts/measure-name.ts";
import { type Words, words } from "../../texts/words.ts";

/** What every section of the report is made from. */
export interface Page {
  readonly audit: Audit;
  readonly journey: Journey;
  readonly language: Language;
  readonly t: Words;
  /** A touchpoint's name in the report's language. */
  readonly name: (touchpoint: string) => string;
  /** Who answers for a touchpoint, suppliers marked in words. */
  readonly owners: (touchpoint: string) => string;
  /** What the drivers explain, in words: "Coming again". */
  readonly outcome: string;
}

export function pageOf(audit: Audit, journey: Journey, language: Language): Page {
  const t = words(language);
  const touchpoints = new Map(touchpointsOf(journey).map(({ touchpoint }) => [touchpoint.key, touchpoint]));
  const owner = (key: string) => {
    const known = journey.owners[key];
    if (known === undefined) return key;
    return known.kind === "supplier"
      ? `${say(known.name, language)} (${t("owner.supplier")})`
      : say(known.name, language);
  };
  return {
    audit,
    journey,
    language,
    t,
    name: (key) => say(touchpoints.get(key)?.name ?? { en: key }, language),
    owners: (key) => (touchpoints.get(key)?.owners ?? []).map(owner).join(", "),
    outcome: outcomeName(audit, journey, language),
  };
}

/** "whole.return" → "Coming again"; an outcome that happened has its own word. */
function outcomeName({ drivers }: Audit, journey: Journey, language: Language): string {
  if ("refused" in drivers) return "";
  const answer = drivers.outcome.replace(/^whole\./, "").replace(/\.mean$/, "");
  return answerName(language, answer, { ...journey.image, ...names(journey) });
}

const names = (journey: Journey) =>
  Object.fromEntries(Object.entries(journey.answers).map(([key, { name }]) => [key, name]));
