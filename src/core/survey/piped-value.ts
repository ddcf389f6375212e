/** A number within words of a language: years stay as they are, and so do as many decimals as people write. */
export const numberWithin = (value: number, language: string): string =>
  value.toLocaleString(language, { useGrouping: "min2", maximumFractionDigits: 9 });

/** A day of the calendar likewise, `2026-02-28`. */
export const dayWithin = (day: string, language: string): string =>
  new Date(day).toLocaleDateString(language, { dateStyle: "long", timeZone: "UTC" });
