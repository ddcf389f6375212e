import type { MonthToMonth } from "../core/insight/month-to-month.ts";
import type { Unit } from "../core/measures/intervals/estimate.ts";
import type { Language } from "../core/text.ts";
import { dates } from "./dates.ts";
import { inPoints } from "./figure-words.ts";
import { words } from "./words.ts";

/** What may be said of the long run, and where it goes one way by how much a month: "Rising trend: +0.4 pp a month (…)". */
export function trendInWords(language: Language, { trend, slope }: MonthToMonth, unit: Unit): string {
  const t = words(language);
  const said = t(`wording.trend.${trend}`);
  if (slope === null || (trend !== "rising" && trend !== "falling")) return said;
  const kind = unit === "share" || unit === "points" ? unit : "other";
  const change = (value: number) => inPoints(language, value, kind, kind === "other" ? 2 : 1);
  return t("monthToMonth.slope", {
    said,
    slope: change(slope.value),
    interval: `${change(slope.low)} … ${change(slope.high)}`,
  });
}

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
