import { type Hours, isWithin, weekMoment } from "./hours.ts";

/** Looked at no further back than so many minutes: a week has every opening hour. */
const longest = 7 * 24 * 60;

/** Whether there was no sign of a kiosk for so many minutes of opening hours. Instants are seconds since 1970. */
export function isSilent(
  seen: number,
  now: number,
  { open, silentAfter, zone }: { readonly open: Hours | null; readonly silentAfter: number; readonly zone: string },
): boolean {
  const minutes = Math.floor((now - seen) / 60);
  if (open === null || minutes < silentAfter) return minutes >= silentAfter;
  // What lies further back than a week adds nothing that a week would not, unless it takes longer than a week to be silent.
  let within = 0;
  for (let minute = 0; minute < Math.min(minutes, Math.max(longest, silentAfter)); minute++) {
    if (isWithin(open, weekMoment(now - minute * 60, zone)) && ++within >= silentAfter) return true;
  }
  return false;
}
