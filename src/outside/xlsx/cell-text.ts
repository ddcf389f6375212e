import type { Workbook } from "./workbook.ts";

/** The text that a cell of a sheet stands for: a date as ISO 8601 writes it, a number without what binary fractions add. */
export function cellText(
  { texts, dates, from1904 }: Workbook,
  type: string,
  style: number,
  value: string,
): string | null {
  switch (type) {
    case "s":
      return texts[Number(value)] ?? "";
    case "b":
      return value === "1" ? "true" : "false";
    case "e":
      return null;
    case "str":
    case "inlineStr":
    case "d":
      return value;
    default: {
      const number = Number(value);
      if (value === "" || !Number.isFinite(number)) return value;
      const date = dates[style] ?? null;
      return date === null ? String(Number(number.toPrecision(15))) : dateText(number, date, from1904);
    }
  }
}

const day = 86_400_000;

/** Excel counts days from 1900 and believes that 1900 was a leap year; before March 1900 a date is not what it says. */
function dateText(serial: number, shown: "date" | "time", from1904: boolean): string {
  const begin = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const date = new Date(Math.round((begin + serial * day) / 1000) * 1000);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 || date.getUTCFullYear() < 1) return String(serial);
  const text = date.toISOString();
  return shown === "date" && Number.isInteger(serial) ? text.slice(0, 10) : text.slice(0, 19);
}

/** The place of a column from a cell's reference: "A1" is 0, "AB7" 27; null where it has none. */
export function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
