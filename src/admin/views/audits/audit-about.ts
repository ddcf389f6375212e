import type { KeptListing } from "../../../api/audits.ts";
import type { Slices } from "../../../api/slice.ts";
import { dayAfter } from "../../../core/calendar.ts";
import type { Audit } from "../../../core/insight/audit-value.ts";
import type { HowKept } from "../../../core/insight/beside/kept-audit.ts";
import { asRegions } from "../../../core/insight/places/places-below.ts";
import type { Slice } from "../../../core/insight/slice.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import type { People } from "../../../core/measures/intervals/estimate.ts";
import type { Language, Text } from "../../../core/text.ts";
import { experiencesInWords, peopleInWords } from "../../../texts/figure-words.ts";
import { perspectiveName } from "../../../texts/perspective-name.ts";
import { daysInWords, restrictionsInWords } from "../../../texts/slice-words.ts";
import { words } from "../../../texts/words.ts";
import type { Which } from "../../api.ts";
import type { Shown } from "../../shown.ts";
import { belowIn, placesIn } from "../about-slice.ts";

/** What names of slices are made of, as far as it is there. */
export interface Naming {
  readonly journey: Journey | undefined;
  readonly slices: Slices | undefined;
  readonly customerWord: Text | null;
}

interface Days {
  readonly from?: string;
  readonly until?: string;
}

type Compared = Readonly<Record<"before" | "now", { readonly slice: Slice; readonly period: Audit["period"] }>>;
type About = Pick<Audit, "period" | "experiences" | "unanswered"> & People & { readonly slice: Slice };

/** Of which days an audit is, restricted to what, and how much stands behind it. */
export function sliceAbout(language: Language, about: About, naming: Naming): string[] {
  const { slice, period } = about;
  return [
    daysInWords(language, period),
    ...(slice.perspective === "customer" ? [] : [perspectiveName(language, slice.perspective, naming.customerWord)]),
    ...restrictionsOf(language, slice, naming),
    experiencesInWords(language, about),
    peopleInWords(language, about, "n.customers"),
  ].filter((part) => part !== "");
}

/** What the two sides of a comparison are called; what differs between them where it is not the days. */
export interface Sides {
  readonly before: string;
  readonly now: string;
  /** Whether it is the days: then one is earlier. */
  readonly areTimes: boolean;
}

/** Two of the same days are told by what else they are of: "Place: Oulu" against "Place: Turku"; others by which is earlier. */
export function sidesOf(language: Language, compared: Compared | undefined, naming: Naming): Sides {
  const t = words(language);
  const inTime = { before: t("audits.before"), now: t("audits.nowThen"), areTimes: true };
  if (compared === undefined) return inTime;
  const { before, now } = compared;
  // The same may be asked of both, and the one be heard of a day later than the other.
  const areSameDays = (one: Days, other: Days) => one.from === other.from && one.until === other.until;
  if (!areSameDays(before.slice, now.slice) && !areSameDays(before.period, now.period)) return inTime;
  const [one, other] = [before, now].map(({ slice }) => [
    perspectiveName(language, slice.perspective, naming.customerWord),
    ...restrictionsOf(language, slice, naming),
  ]) as [string[], string[]];
  const ownOf = (all: readonly string[], others: readonly string[]) =>
    (all.some((part) => !others.includes(part)) ? all.filter((part) => !others.includes(part)) : all).join(" · ");
  const sides = { before: ownOf(one, other), now: ownOf(other, one), areTimes: false };
  return sides.before === sides.now ? inTime : sides;
}

/** What a kept audit is called: by its name, else by when it was kept. */
export const keptName = ({ name, saved }: Pick<HowKept, "name" | "saved">, moment: (iso: string) => string): string =>
  name ?? moment(saved);

/** The same with what it is restricted to: of several that were kept in the same minute it tells which. */
export const keptNameWithin = (
  language: Language,
  kept: KeptListing,
  naming: Naming,
  moment: (iso: string) => string,
): string => [keptName(kept, moment), ...restrictionsOf(language, kept.slice, naming)].join(" · ");

/** What a slice is restricted to, as far as the journey is there to name it. */
const restrictionsOf = (language: Language, slice: Slice, { journey, slices }: Naming): string[] =>
  journey === undefined ? [] : restrictionsInWords(language, slice, journey, placesIn(language, slices));

/** The figures by which a list tells audits from each other: two of the whole, and journey success. */
export function headlinesOf({ whole, success }: KeptListing) {
  const measures = Object.keys(whole).filter((key) => !key.includes("@") && !key.startsWith("outcome."));
  const chosen = ["satisfaction.positive", "recommend.nps", "return.positive"].filter((key) => measures.includes(key));
  const figures = (chosen.length > 0 ? chosen : measures).slice(0, 2).map((key) => ({ key, figure: whole[key]! }));
  return success.ok ? [...figures, { key: "success", figure: success }] : figures;
}

/**
 * Where a kept audit is compared with what came after it: the same restrictions, from the day after its last. Where nothing has
 * come since, with everything.
 */
export function sinceThen(
  { id, slice, period }: Pick<KeptListing, "id" | "slice" | "period">,
  slices: Slices | undefined,
): Shown & Which {
  const attributes = Object.entries(slice.attributes ?? {}).map(([key, values]) => [`attribute.${key}`, [...values]]);
  return {
    ...((slices?.last ?? "") > period.until && { from: dayAfter(period.until) }),
    ...(slice.perspective !== "customer" && { perspective: slice.perspective }),
    ...(slice.channels !== undefined && { channel: slice.channels }),
    ...(slice.locations !== undefined && { location: asRegions(slice.locations, belowIn(slices)) }),
    ...Object.fromEntries(attributes),
    before: id,
  };
}
