import { localTime, offsetAtLocal } from "../local-time.ts";
import type { How } from "./how.ts";

/** When somebody may be asked. */
export type Hours = Pick<How, "hours" | "days">;

/** The first instant from `wished` on at which somebody in `zone` may be asked; seconds since 1970. */
export function timeToAsk(wished: number, { hours, days }: Hours, zone: string): number {
  const { day, second } = localTime(wished, zone);
  const mayOn = (day: number) => days.includes(((((day + 3) % 7) + 7) % 7) + 1); // 1970-01-01 was a Thursday
  if (mayOn(day) && second >= hours.from * 3600 && second < hours.until * 3600) return wished;
  let next = second < hours.from * 3600 ? day : day + 1;
  while (!mayOn(next)) next++;
  return instantAt(next, hours.from * 3600, zone);
}

/** Until when somebody may be asked: a day at least from when they may first, though it were agreed to end before. */
export const latestToAsk = (wished: number, latest: number, hours: Hours, zone: string): number =>
  Math.max(latest, timeToAsk(wished, hours, zone) + 86_400);

const instantAt = (day: number, second: number, zone: string): number =>
  day * 86_400 + second - offsetAtLocal(day, second, zone) * 60;
