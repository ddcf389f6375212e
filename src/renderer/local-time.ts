/** An instant as the device's clock shows it, with its offset: 2026-11-28T11:58:00+02:00. */
export function localTime(now: Date): string {
  const minutes = -now.getTimezoneOffset();
  const shown = new Date(now.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  const two = (number: number) => String(Math.floor(number)).padStart(2, "0");
  return `${shown}${minutes < 0 ? "-" : "+"}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}
