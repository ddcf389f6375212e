import { dateOf, dayNumber, dayOf } from "../calendar.ts";

/**
 * The days on which a period may begin and end however few lived something beside it: firsts of months, and the days from
 * which ready-made periods count back (`ready-periods.ts`), which is one more a month.
 */
export interface PeriodSteps {
  /** The last such day that is not after this one. */
  from(day: string): string;
  /** The first such day that is not before this one. */
  until(day: string): string;
}

/** The steps of data whose last day this is; null: there are none. */
export function periodSteps(last: string | null): PeriodSteps {
  const ready = last === null ? 1 : Number(dateOf(dayOf(last)! + 1).slice(8));
  const near = (date: string): string[] => {
    const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
    return [-1, 0, 1, 2].flatMap((more) => {
      const first = firstOf(year, month + more);
      const days = firstOf(year, month + more + 1) - first;
      return [dateOf(first), dateOf(first + Math.min(ready, days) - 1)];
    });
  };
  return {
    from: (day) => near(day).findLast((step) => step <= day)!,
    until: (day) => near(day).find((step) => step >= day)!,
  };
}

/** The first day of a month; the thirteenth is the first of the next year. */
const firstOf = (year: number, month: number): number => {
  const months = year * 12 + month - 1;
  return dayNumber(Math.floor(months / 12), (months % 12) + 1, 1)!;
};
