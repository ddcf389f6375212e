import { dayNumber } from "../calendar.ts";
import type { Precision } from "./experience.ts";

/** A time as it was written: the calendar day and second of whoever wrote it, and how far from UTC that was. */
export interface LivedAt {
  /** Days since 1970-01-01; of a month or year its first. */
  readonly day: number;
  readonly second: number;
  /** Minutes east of UTC; null for days, months and years, which are local wherever they were lived. */
  readonly offset: number | null;
  readonly precision: Precision;
}

const form =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:(Z)|([+-])(\d{2}):(\d{2})))?)?)?$/;

/**
 * Reads `2026-11-22T11:58:00+02:00` (offset or Z required), `2026-11-22`, `2026-11` or `2026`; null when it is none of these or no
 * such time exists. A leap second counts as the second before it.
 */
export function livedAt(text: string): LivedAt | null {
  const parts = form.exec(text);
  if (parts === null) return null;
  const [, year, month, date, hour, minute, second, zulu, sign, offsetHours, offsetMinutes] = parts;
  const day = dayNumber(Number(year), Number(month ?? 1), Number(date ?? 1));
  if (day === null) return null;
  if (hour === undefined)
    return {
      day,
      second: 0,
      offset: null,
      precision: date !== undefined ? "day" : month !== undefined ? "month" : "year",
    };

  const seconds = Math.min(Number(second ?? 0), 59);
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return null;
  const east = zulu !== undefined ? 0 : (sign === "-" ? -1 : 1) * (Number(offsetHours) * 60 + Number(offsetMinutes));
  if (Math.abs(east) > 18 * 60) return null;
  return { day, second: Number(hour) * 3600 + Number(minute) * 60 + seconds, offset: east, precision: "second" };
}

/** The instant in seconds since 1970; days, months and years are taken to begin at midnight UTC. */
export const instantOf = ({ day, second, offset }: LivedAt): number => day * 86_400 + second - (offset ?? 0) * 60;
