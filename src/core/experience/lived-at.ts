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

const form = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?)?)?$/;

/**
 * Reads `2026-11-22T11:58:00+02:00` (offset or Z required), `2026-11-22`, `2026-11` or `2026`; null when it is none of these or no
 * such time exists. A leap second counts as the second before it.
 */
export function livedAt(text: string): LivedAt | null {
  if (!form.test(text)) return null;
  const { length } = text;
  const year = pair(text, 0) * 100 + pair(text, 2);
  const day = dayNumber(year, length < 7 ? 1 : pair(text, 5), length < 10 ? 1 : pair(text, 8));
  if (day === null) return null;
  if (length <= 10)
    return { day, second: 0, offset: null, precision: length === 4 ? "year" : length === 7 ? "month" : "day" };

  const hour = pair(text, 11);
  const minute = pair(text, 14);
  const second = text[16] === ":" ? pair(text, 17) : 0;
  if (hour > 23 || minute > 59 || second > 60) return null;
  const west = text[length - 6] === "-";
  const offset = text.endsWith("Z") ? 0 : pair(text, length - 5) * 60 + pair(text, length - 2);
  if (offset > 18 * 60) return null;
  const seconds = hour * 3600 + minute * 60 + Math.min(second, 59);
  return { day, second: seconds, offset: west ? -offset : offset, precision: "second" };
}

/** The number of two digits at a place. */
const pair = (text: string, at: number): number => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 11 * zero;
const zero = "0".charCodeAt(0);

/** The instant in seconds since 1970; days, months and years are taken to begin at midnight UTC. */
export const instantOf = ({ day, second, offset }: LivedAt): number => day * 86_400 + second - (offset ?? 0) * 60;
