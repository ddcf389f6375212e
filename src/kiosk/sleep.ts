import { type Hours, isWithin, type WeekMoment, weekMoment } from "../core/device/hours.ts";

/** When its screen is dark: null where it is awake at an instant (milliseconds since 1970), else when it wakes, "07:00". */
export function asleepUntil(sleep: Hours, now: number, zone: string): string | null {
  const at = weekMoment(now / 1000, zone);
  if (!isWithin(sleep, at)) return null;
  for (let minutes = 1; minutes <= week; minutes++) {
    const then = later(at, minutes);
    if (!isWithin(sleep, then)) return `${two(then.minute / 60)}:${two(then.minute % 60)}`;
  }
  return "–";
}

const day = 24 * 60;
const week = 7 * day;

function later({ weekday, minute }: WeekMoment, minutes: number): WeekMoment {
  const then = weekday * day + minute + minutes;
  return { weekday: Math.floor(then / day) % 7, minute: then % day };
}

const two = (number: number): string => String(Math.floor(number)).padStart(2, "0");
