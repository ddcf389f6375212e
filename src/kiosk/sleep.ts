import { type Hours, isWithin, type WeekMoment, weekMoment } from "../core/device/hours.ts";
import { localeOf } from "../texts/locale.ts";
import { spokenTo } from "../texts/spoken-to.ts";

/** When its screen is dark: null where it is awake at an instant (milliseconds since 1970), else the minute of the day on which it wakes; NaN: never. */
export function asleepUntil(sleep: Hours, now: number, zone: string): number | null {
  const at = weekMoment(now / 1000, zone);
  if (!isWithin(sleep, at)) return null;
  for (let minutes = 1; minutes <= week; minutes++) {
    const then = later(at, minutes);
    if (!isWithin(sleep, then)) return then.minute;
  }
  return Number.NaN;
}

/** That minute as those write it to whom Polku speaks in a survey's language: "07.00" in Finnish. */
export const timeInWords = (minute: number, language: string): string =>
  Number.isNaN(minute)
    ? "–"
    : new Date(minute * 60_000).toLocaleTimeString(localeOf[spokenTo(language)], {
        timeStyle: "short",
        timeZone: "UTC",
      });

const day = 24 * 60;
const week = 7 * day;

function later({ weekday, minute }: WeekMoment, minutes: number): WeekMoment {
  const then = weekday * day + minute + minutes;
  return { weekday: Math.floor(then / day) % 7, minute: then % day };
}
