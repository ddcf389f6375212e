import type { Workbook } from "./workbook.ts";

/**
 * The text that a cell of a sheet stands for: a date as ISO 8601 writes it, a number without what binary fractions add; null for an
 * error, undefined where the cell says what cannot be, so that the sheet is damaged.
 */
export function cellText(
  { texts, dates, from1904 }: Workbook,
  type: string,
  style: string | undefined,
  value: string,
): string | null | undefined {
  // Without its formats a date would read as a number; a workbook that has none at all may still say "the first".
  const isPlain = style === undefined || (style === "0" && dates.length === 0);
  if (!isPlain && dates[placeIn(style)] === undefined) return undefined;
  if (value === "") return type === "e" ? null : "";
  switch (type) {
    case "s": {
      const text = texts[placeIn(value)];
      return text === undefined ? undefined : asMeant(text);
    }
    case "b":
      return truths.get(value);
    case "e":
      return null;
    case "str":
    case "inlineStr":
      return asMeant(value);
    case "d":
      return value;
    case "n": {
      const number = isNumber.test(value) ? Number(value) : Number.NaN;
      if (!Number.isFinite(number)) return undefined;
      const date = dates[placeIn(style ?? "0")] ?? null;
      return date === null ? String(Number(number.toPrecision(15))) : dateText(number, date, from1904);
    }
    default:
      return undefined;
  }
}

/** What XML cannot hold a workbook writes as `_x000D_`, and the underscore of a text that only looks like that as `_x005F_`. */
const asMeant = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

const isNumber = /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/;
const placeIn = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN);
const truths = new Map([
  ["1", "true"],
  ["true", "true"],
  ["0", "false"],
  ["false", "false"],
]);

const day = 86_400_000;

/** Excel counts days from 1900 and believes that 1900 was a leap year; before March 1900 a date is not what it says. */
function dateText(serial: number, shown: "date" | "time", from1904: boolean): string {
  if (serial < 0) return String(serial);
  const begin = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const date = new Date(Math.round((begin + serial * day) / 1000) * 1000);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 || date.getUTCFullYear() < 1) return String(serial);
  const text = date.toISOString();
  return shown === "date" && Number.isInteger(serial) ? text.slice(0, 10) : text.slice(0, 19);
}

/** The place of a column and the number of a row from a cell's reference: "A1" is 0 and 1, "AB7" 27 and 7; null where it is none. */
export function placeOf(reference: string): { readonly column: number; readonly row: number } | null {
  const [, letters, row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(row) };
}
