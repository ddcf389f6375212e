/** Calendar days as numbers, without zones and clocks: day 0 is 1970-01-01 (Gregorian calendar throughout). */

/** The number of a calendar day, month and day from 1; null when there is no such day. */
export function dayNumber(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  // Hinnant's days_from_civil: the year begins in March, so that the leap day comes last.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** The number of an ISO date such as "2026-05-11"; null when it is none. */
export function dayOf(date: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return parts === null ? null : dayNumber(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** The ISO date of a day's number, for years 0–9999. */
export function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** The ISO date so many days after another; before it where they are negative. */
export const daysAfter = (date: string, days: number): string => dateOf(Date.parse(date) / 86_400_000 + days);

/** People say the last day that counts; a period ends with the first that does not. */
export const dayAfter = (date: string): string => daysAfter(date, 1);

/** The months before an ISO date's own since year 0: those of two dates tell how many months lie between. */
export const monthNumber = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/** The ISO date of a month's first day, by the month's number. */
export const firstDayOf = (month: number): string => dateOf(dayNumber(Math.floor(month / 12), (month % 12) + 1, 1)!);

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
