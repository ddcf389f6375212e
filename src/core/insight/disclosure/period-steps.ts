import { dateOf, dayNumber, dayOf } from "../../calendar.ts";

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

/** The next end of a period that leaves out a day, or a step. */
export const inward = (edge: string, end: "from" | "until", steps: PeriodSteps | null): string =>
  end === "from"
    ? (steps?.until(daysFrom(edge, 1)) ?? daysFrom(edge, 1))
    : (steps?.from(daysFrom(edge, -1)) ?? daysFrom(edge, -1));

export const daysFrom = (day: string, days: number): string => dateOf(dayOf(day)! + days);

/** After so many steps in which nobody is lost it is not known who would be first. */
export const mostSteps = 40;

/** The first day of a month; the thirteenth is the first of the next year. */
const firstOf = (year: number, month: number): number => {
  const months = year * 12 + month - 1;
  return dayNumber(Math.floor(months / 12), (months % 12) + 1, 1)!;
};
