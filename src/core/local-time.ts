/**
 * Local days and seconds in a time zone. Days and hours are always those of the place where something was lived, never cut from UTC.
 * Zone rules are those of the runtime (`Intl`); answers are remembered by quarter of an hour, since no zone changes within one.
 */

const quarter = 900;
const zones = new Map<string, { format: Intl.DateTimeFormat; offsets: Map<number, number> }>();

/** Whether `zone` is a time zone by its IANA name, such as "Europe/Helsinki". */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** Minutes east of UTC in `zone` at an instant (seconds since 1970). The zone must be one (`isZone`). */
export function offsetAt(instant: number, zone: string): number {
  const { format, offsets } = formatOf(zone);
  const block = Math.floor(instant / quarter);
  const known = offsets.get(block);
  if (known !== undefined) return known;
  const offset = minutesEast(format, block * quarter);
  if (offsets.size > 200_000) offsets.clear();
  offsets.set(block, offset);
  return offset;
}

/** The local day (since 1970-01-01) and second within it at an instant (seconds since 1970). */
export function localTime(instant: number, zone: string): { day: number; second: number } {
  const local = Math.floor(instant) + offsetAt(instant, zone) * 60;
  const day = Math.floor(local / 86_400);
  return { day, second: local - day * 86_400 };
}

/**
 * Minutes east of UTC at a local time. Where clocks go back, the first of the two times is meant; where they go forward, a time that
 * was left out is read as the clock stood before.
 */
export function offsetAtLocal(day: number, second: number, zone: string): number {
  const local = day * 86_400 + second;
  const before = offsetAt(local - 86_400, zone);
  const after = offsetAt(local + 86_400, zone);
  if (before === after) return before;
  return [before, after].find((offset) => offsetAt(local - offset * 60, zone) === offset) ?? before;
}

function formatOf(zone: string) {
  const known = zones.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  const fresh = { format, offsets: new Map<number, number>() };
  zones.set(zone, fresh);
  return fresh;
}

/** "GMT+03:00" as 180. */
function minutesEast(format: Intl.DateTimeFormat, instant: number): number {
  const name =
    format.formatToParts(new Date(instant * 1000)).find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
  const parts = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  return parts === null ? 0 : (parts[1] === "-" ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3]));
}
