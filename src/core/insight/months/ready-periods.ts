import { dayAfter, monthNumber } from "../../calendar.ts";

/** A period that is offered ready-made; `until` is the first day excluded. ISO dates. */
export interface ReadyPeriod {
  readonly key: ReadyPeriodKey;
  readonly from: string;
  readonly until: string;
}

/** "previous-…" is the period before "last-…", of the same length. */
export const readyPeriodKeys = [
  "last-month",
  "previous-month",
  "last-3-months",
  "previous-3-months",
  "last-12-months",
  "previous-12-months",
  "all",
] as const;
export type ReadyPeriodKey = (typeof readyPeriodKeys)[number];

/**
 * The periods that a journey with experiences from `first` to `last` can be looked at in. They end where the
 * experiences end, or today when some are dated later (a sender's clock is not to be trusted): old data have a last
 * month too. A period that would begin before the first experience is not offered; everything always is.
 */
export function readyPeriods(first: string | null, last: string | null, today: string): ReadyPeriod[] {
  if (first === null || last === null) return [];
  const until = dayAfter(last < today ? last : today);
  const periods: ReadyPeriod[] = [];
  for (const [name, months] of lengths) {
    const from = monthsBefore(until, months);
    const before = monthsBefore(until, 2 * months);
    if (from >= first) periods.push({ key: `last-${name}`, from, until });
    if (before >= first) periods.push({ key: `previous-${name}`, from: before, until: from });
  }
  return [...periods, { key: "all", from: first, until: dayAfter(last) }];
}

const lengths = [
  ["month", 1],
  ["3-months", 3],
  ["12-months", 12],
] as const;

/**
 * The period of the same length just before: of whole months where it begins and ends on the same day of the month, else of as
 * many days. Null where it has no beginning or no end.
 */
export function periodBefore(
  from: string | undefined,
  until: string | undefined,
): { readonly from: string; readonly until: string } | null {
  if (from === undefined || until === undefined || from >= until) return null;
  const months = monthNumber(until) - monthNumber(from);
  if (months > 0 && monthsBefore(until, months) === from) return { from: monthsBefore(until, 2 * months), until: from };
  const length = Date.parse(until) - Date.parse(from);
  return { from: new Date(Date.parse(from) - length).toISOString().slice(0, 10), until: from };
}

/** The same day of the month, `months` earlier; the last day of that month where it has no such day. */
function monthsBefore(day: string, months: number): string {
  const date = new Date(Date.parse(day));
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1);
  const lastOfMonth = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months + 1, 0);
  return new Date(Math.min(first + (date.getUTCDate() - 1) * 86_400_000, lastOfMonth)).toISOString().slice(0, 10);
}
