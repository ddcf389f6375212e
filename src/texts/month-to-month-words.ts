import type { MonthToMonth } from "../core/insight/months/month-to-month.ts";
import type { Unit } from "../core/measures/intervals/estimate.ts";
import type { Language } from "../core/text.ts";
import { channelName } from "./channel-name.ts";
import { dates } from "./dates.ts";
import { differenceInWords } from "./difference-words.ts";
import { words } from "./words.ts";

/** What may be said of the long run, and where it goes one way by how much a month: "Rising trend: +0.4 points a month (… · n = 24 months)". */
export function trendInWords(language: Language, { trend, slope, months }: MonthToMonth, unit: Unit): string {
  const t = words(language);
  const said = t(`wording.trend.${trend}`);
  if (slope === null || (trend !== "rising" && trend !== "falling")) return said;
  const { value, interval } = differenceInWords(language, { ...slope, unit }, 1);
  return t("monthToMonth.slope", { said, slope: value, interval, n: months.length });
}

/** Where the way of asking changed: "The way of asking changed, June 2025: paper before, kiosk since. …" */
export const anewInWords = (language: Language, { anew = [] }: MonthToMonth): { from: string; said: string }[] =>
  anew.map(({ from, channel, before }) => ({
    from,
    said: words(language)("monthToMonth.anew", {
      month: dates(language).month(from),
      before: channelName(language, before),
      channel: channelName(language, channel),
    }),
  }));

/** The months beyond ordinary variation, each with what it says. */
export function signalsInWords(
  language: Language,
  monthToMonth: MonthToMonth,
): { readonly from: string; readonly said: string }[] {
  const t = words(language);
  return monthToMonth.months
    .filter(({ signal }) => signal !== "none")
    .map(({ from, signal }) => ({
      from,
      said: t("monthToMonth.signal", { month: dates(language).month(from), signal: t(`wording.signal.${signal}`) }),
    }));
}
