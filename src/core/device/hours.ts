import { localTime } from "../local-time.ts";

export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Weekday = (typeof weekdays)[number];

/** From a time of day until another, "08:00" to "21:30"; one that ends no later than it begins lasts past midnight. */
export interface Span {
  readonly from: string;
  readonly until: string;
}

/** Hours of the week, each span by the day on which it begins. */
export type Hours = Readonly<Partial<Record<Weekday, Span>>>;

/** A moment of the week. */
export interface WeekMoment {
  /** 0 is Monday. */
  readonly weekday: number;
  /** Minutes since midnight. */
  readonly minute: number;
}

/** The moment of the week at an instant (seconds since 1970), by the clock of a time zone. */
export function weekMoment(instant: number, zone: string): WeekMoment {
  const { day, second } = localTime(instant, zone);
  // 1970 began on a Thursday.
  return { weekday: (((day + 3) % 7) + 7) % 7, minute: Math.floor(second / 60) };
}

/** Whether a moment of the week lies within the hours. */
export function isWithin(hours: Hours, { weekday, minute }: WeekMoment): boolean {
  const [today, yesterday] = [hours[weekdays[weekday]!], hours[weekdays[(weekday + 6) % 7]!]];
  return covers(today, minute) || covers(yesterday, minute + dayLong);
}

const dayLong = 24 * 60;

function covers(span: Span | undefined, minute: number): boolean {
  if (span === undefined) return false;
  const from = minutesOf(span.from);
  const until = minutesOf(span.until);
  return minute >= from && minute < (until <= from ? until + dayLong : until);
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
