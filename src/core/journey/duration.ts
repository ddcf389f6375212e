const pattern = /^P(?:(\d+)W|(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?)$/;

/**
 * The length in seconds of an ISO 8601 duration of fixed length: weeks, or days, hours, minutes and seconds ("P2W", "P14D", "PT4H").
 * null when it is not one, is nothing long, or counts in months or years, whose length changes.
 */
export function durationSeconds(duration: string): number | null {
  const parts = pattern.exec(duration);
  if (parts === null) return null;
  const [, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
  const length = weeks * 604_800 + days * 86_400 + hours * 3_600 + minutes * 60 + seconds;
  return length > 0 && Number.isSafeInteger(length) ? length : null;
}
