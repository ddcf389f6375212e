/** Numbers bare, anything else in quotes. */
export const shown = (value: string): string => (/^-?\d+([.,]\d+)?$/.test(value) ? value : quoted(value));
export const quoted = (text: string): string => JSON.stringify(text);

/** "1–5", "−2…2": the numbers as the file writes them. */
export const range = ([low, high]: readonly [number, number]): string =>
  low < 0 ? `${low}…${high}` : `${low}–${high}`;
