import type { Perspective } from "../../core/experience/experience.ts";
import type { Audit, AuditTouchpoint } from "../../core/insight/audit-value.ts";
import type { KnownPlace } from "../../core/insight/places/places-as-tree.ts";
import { placesBelow } from "../../core/insight/places/places-below.ts";
import { type Journey, touchpointsOf } from "../../core/journey/journey.ts";
import type { Figure } from "../../core/measures/intervals/estimate.ts";
import { own } from "../../core/own.ts";
import { type Language, say, type Text } from "../../core/text.ts";
import { type AllWords, allWords } from "../../texts/all-words.ts";
import { answerNamesOf } from "../../texts/journey-names.ts";
import { type AnswerNames, measureName, outcomeName, scalesOf } from "../../texts/measure-name.ts";
import { numbers } from "../../texts/numbers.ts";
import { perspectiveName } from "../../texts/perspective-name.ts";
import type { Places } from "../../texts/slice-words.ts";
import { type Html, html } from "./html.ts";

/** What a workspace calls its customers, and its places with what lies below them. */
export interface Called {
  readonly customerWord?: Text | null;
  readonly places?: readonly KnownPlace[];
}

/** What every section of the report is made from. */
export interface Page {
  readonly audit: Audit;
  readonly journey: Journey;
  readonly language: Language;
  readonly t: AllWords;
  /** A touchpoint's name in the report's language. */
  readonly name: (touchpoint: string) => string;
  /** The same as markup, marked with its language where it has no name in the report's. */
  readonly named: (touchpoint: string) => Html;
  /** Who answers for a touchpoint, suppliers marked in words. */
  readonly owners: (touchpoint: string) => string;
  /** With the scale of a mean: of the figure that it stands beside, else of all that the audit has. */
  readonly measure: (measure: string, figure?: Figure) => string;
  /** What the drivers explain, in words: "Coming again". */
  readonly outcome: string;
  /** Names of the journey's own answers. */
  readonly answers: AnswerNames;
  /** Names of places, a key where it has none, and what lies below them. */
  readonly places: Places;
  /** Whose experience it is. */
  readonly whose: string;
}

export function pageOf(
  audit: Audit,
  journey: Journey,
  language: Language,
  { customerWord = null, places = [] }: Called = {},
): Page {
  const t = allWords(language);
  const touchpoints = new Map(touchpointsOf(journey).map(({ touchpoint }) => [touchpoint.key, touchpoint]));
  const placeNames = new Map(places.map(({ key, name }) => [key, name]));
  const answers = answerNamesOf(journey);
  const scalesIn = (key: string) =>
    scalesOf(...[audit, ...audit.touchpoints].map((part) => ("whole" in part ? part.whole : part.measures)[key]));
  const textOf = (key: string): Text => {
    const { name = { [language]: key }, retired = false } = touchpoints.get(key) ?? {};
    return retired ? { [language]: t("touchpoint.retiredName", { name: say(name, language) }) } : name;
  };
  const owner = (key: string) => {
    const known = own(journey.owners, key);
    if (known === undefined) return key;
    const name = say(known.name, language);
    return known.kind === "supplier" ? `${name} (${t("owner.supplier")})` : name;
  };
  return {
    audit,
    journey,
    language,
    t,
    name: (key) => say(textOf(key), language),
    named: (key) => said(textOf(key), language),
    owners: (key) => (touchpoints.get(key)?.owners ?? []).map(owner).join(", "),
    answers,
    places: {
      name: (key) => say(placeNames.get(key) ?? { [language]: key }, language),
      below: placesBelow(places),
    },
    measure: (key, figure) => {
      const scales = scalesOf(figure);
      return measureName(language, key, answers, scales.length > 0 ? scales : scalesIn(key));
    },
    whose: perspectiveName(language, audit.perspective as Perspective, customerWord),
    outcome: "refused" in audit.drivers ? "" : outcomeName(language, audit.drivers.outcome, answers),
  };
}

/** What people wrote, marked with its language where it is not the page's. */
export function said(text: Text, language: Language): Html {
  const found = say(text, language);
  if (text[language] === found) return html`${found}`;
  const other = Object.entries(text).find(([, words]) => words === found)?.[0];
  return other === undefined ? html`${found}` : html`<span lang="${other}">${found}</span>`;
}

/** The figure a touchpoint is judged by. */
export const headlineOf = ({ measures, headline }: AuditTouchpoint): Figure =>
  measures[headline] ?? { ok: false, reason: "not-measured", n: 0 };

/** The measure by which most touchpoints are judged; null when none is measured. */
export function commonHeadline(touchpoints: readonly AuditTouchpoint[]): string | null {
  const counts = new Map<string, number>();
  for (const { headline } of touchpoints) if (headline !== "") counts.set(headline, (counts.get(headline) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** By what the touchpoints are judged: the measure of most, then each other one with the touchpoints it is about. */
export function measuresInWords({ audit, language, measure, name, t }: Page): string {
  const common = commonHeadline(audit.touchpoints);
  if (common === null) return "";
  const others = new Set(audit.touchpoints.map(({ headline }) => headline).filter((it) => it !== "" && it !== common));
  const sentences = [...others].map((headline) => {
    const names = audit.touchpoints.filter((it) => it.headline === headline).map(({ key }) => name(key));
    return t("report.axisElse", { measure: measure(headline), names: numbers(language).list(names) });
  });
  return [t("report.axis", { measure: measure(common) }), ...sentences].join(" ");
}
