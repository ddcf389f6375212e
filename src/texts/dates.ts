import type { Language } from "../core/text.ts";
import { localeOf } from "./locale.ts";

/** The one place where days and periods become text. Days are ISO dates and stay calendar days: no time zone moves them. */
export interface Dates {
  /** "2026-11-22" → "22.11.2026". */
  day(iso: string): string;
  /** "2026-11-01" → "marraskuu 2026". */
  month(iso: string): string;
  /** "2026-11-01" → "marras", for an axis. */
  shortMonth(iso: string): string;
  /** First day included, first day excluded: whole months as months, else days. */
  period(from: string, until: string): string;
  /** A moment by the reader's clock: "14.05". */
  time(milliseconds: number): string;
  /** A moment by the reader's clock and calendar: "27.11.2026 klo 14.05". */
  moment(iso: string): string;
  /** A moment by the clock of the place where it was, which no other clock moves: "2026-11-22T11:58" → "22.11.2026 klo 11.58". */
  localMoment(local: string): string;
}

/** Days as they are written in `language`. */
export function dates(language: Language): Dates {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeOf[language], { ...options, timeZone: "UTC" });
  const days = format({ day: "numeric", month: language === "en" ? "short" : "numeric", year: "numeric" });
  const months = format({ month: "long", year: "numeric" });
  const shortMonths = format({ month: "short" });
  const years = format({ year: "numeric" });
  const clock = new Intl.DateTimeFormat(localeOf[language], { hour: "numeric", minute: "2-digit" });

  const toTheMinute = {
    day: "numeric",
    month: language === "en" ? "short" : "numeric",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
  } as const;
  const moments = new Intl.DateTimeFormat(localeOf[language], toTheMinute);
  const localMoments = format(toTheMinute);

  const period = (from: string, until: string): string => {
    const first = new Date(from);
    const last = new Date(Date.parse(until) - 86_400_000);
    if (from.endsWith("-01-01") && until.endsWith("-01-01")) return tidy(years.formatRange(first, last));
    if (from.endsWith("-01") && until.endsWith("-01")) return tidy(months.formatRange(first, last));
    return tidy(days.formatRange(first, last));
  };
  /** Writing a range is slow, and every page's choices write the same few. */
  const periods = new Map<string, string>();

  return {
    day: (iso) => days.format(new Date(iso)),
    month: (iso) => months.format(new Date(iso)),
    shortMonth: (iso) => shortMonths.format(new Date(iso)).replace(".", ""),
    period: (from, until) => {
      const name = `${from} ${until}`;
      const known = periods.get(name) ?? period(from, until);
      periods.set(name, known);
      return known;
    },
    time: (milliseconds) => clock.format(new Date(milliseconds)),
    moment: (iso) => moments.format(new Date(iso)),
    localMoment: (local) => localMoments.format(new Date(`${local}Z`)),
  };
}

/** Finnish repeats the year that the others say once. A dash between words of several parts has spaces around it. */
function tidy(range: string): string {
  const [from = "", until = from] = range.split(/[\u2009\u202f\u00a0 ]*–[\u2009\u202f\u00a0 ]*/u);
  if (from === until) return from;
  const sameYear = /^(\p{L}+)kuu (\d{4})$/u.exec(from);
  if (sameYear !== null && until.endsWith(`kuu ${sameYear[2]}`)) return `${sameYear[1]}–${until}`;
  return from.includes(" ") ? `${from} – ${until}` : `${from}–${until}`;
}
