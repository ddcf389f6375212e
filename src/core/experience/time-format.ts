import { dayNumber } from "../calendar.ts";
import { said } from "../mistakes/mistake.ts";
import type { Said } from "../mistakes/said.ts";
import { own } from "../own.ts";
import { ok, type Result, refuse } from "../result.ts";
import type { Precision } from "./experience.ts";
import type { LivedAt } from "./lived-at.ts";

/** Reads times written in one way. */
export interface TimeFormat {
  readonly precision: Precision;
  /** The time, or null when the text is not in this format or there is no such time. */
  read(text: string): LivedAt | null;
}

/**
 * A format in the usual letters (Unicode TR 35, the part that data files need): yyyy yy · MMMM MMM MM M · dd d · EEEE EEE · HH H · hh h a ·
 * mm m · ss s · SSS · XXX (offset or Z). Doubled letters mean two digits, single ones one or two. Everything else stands for itself, in
 * quotes where it is a letter: `yyyy-MM-dd'T'HH:mm:ss`. Refused with the reason when it cannot tell a day, month or year.
 */
export function timeFormat(format: string): Result<TimeFormat, Said> {
  const fields: Field[] = [];
  let pattern = "";
  for (const [token] of format.matchAll(/'([^']*)'|([A-Za-z])\2*|[^A-Za-z']/g)) {
    if (token.startsWith("'")) pattern += escaped(token === "''" ? "'" : token.slice(1, -1));
    else if (/^[A-Za-z]/.test(token)) {
      // An ISO time's T is so often left without quotes that it is taken for itself.
      const known = token === "T" ? "" : own(tokens, token);
      if (known === undefined) return refuse(said("format-letters", { letters: token }));
      if (token === "T") pattern += "T";
      else if (known === "") {
        // Of several a text would be tried in every division.
        if (pattern.includes(weekday)) return refuse(said("format-twice", { letters: token }));
        pattern += weekday;
      } else {
        const [field, digits] = known;
        if (fields.includes(field)) return refuse(said("format-twice", { letters: token }));
        fields.push(field);
        pattern += `(${digits})`;
      }
    } else pattern += /\s/.test(token) ? "\\s+" : escaped(token);
  }
  const missing = whatIsMissing(fields);
  if (missing !== null) return refuse(missing);
  const expression = new RegExp(`^${pattern}$`, "iu");
  const precision = precisionOf(fields);
  return ok({ precision, read: (text) => timeIn(expression.exec(text), fields, precision) });
}

/** What a column holds whose format nobody said: ISO 8601, a space for the T allowed, with an offset or without. */
export const isoTime: TimeFormat = {
  precision: "second",
  read(text) {
    const parts = iso.exec(text);
    if (parts === null) return null;
    const fields: Field[] = ["year", "month", "day", "hour", "minute", "second", "offset"];
    const given = fields.filter((_, i) => parts[i + 1] !== undefined);
    return timeIn(
      parts.filter((part, i) => i === 0 || part !== undefined),
      given,
      precisionOf(given),
    );
  },
};
const weekday = "[\\p{L}.]+";
const iso =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d\d(?::?\d\d)?)?)?)?)?$/i;

type Field =
  | "year"
  | "shortYear"
  | "month"
  | "monthName"
  | "day"
  | "hour"
  | "halfDayHour"
  | "half"
  | "minute"
  | "second"
  | "fraction"
  | "offset";

const tokens: Readonly<Record<string, readonly [Field, string] | "">> = {
  yyyy: ["year", "\\d{4}"],
  yy: ["shortYear", "\\d{2}"],
  MMMM: ["monthName", "\\p{L}+"],
  MMM: ["monthName", "\\p{L}+\\.?"],
  MM: ["month", "\\d{2}"],
  M: ["month", "\\d{1,2}"],
  dd: ["day", "\\d{2}"],
  d: ["day", "\\d{1,2}"],
  EEEE: "",
  EEE: "",
  HH: ["hour", "\\d{2}"],
  H: ["hour", "\\d{1,2}"],
  hh: ["halfDayHour", "\\d{2}"],
  h: ["halfDayHour", "\\d{1,2}"],
  a: ["half", "[ap]\\.?m\\.?"],
  mm: ["minute", "\\d{2}"],
  m: ["minute", "\\d{1,2}"],
  ss: ["second", "\\d{2}"],
  s: ["second", "\\d{1,2}"],
  SSS: ["fraction", "\\d{1,9}"],
  XXX: ["offset", "Z|[+-]\\d\\d:?\\d\\d"],
};

function whatIsMissing(fields: readonly Field[]): Said | null {
  const has = (...any: readonly Field[]) => any.some((field) => fields.includes(field));
  if (!has("year", "shortYear")) return said("format-year");
  if (has("day") && !has("month", "monthName")) return said("format-month");
  if (has("hour", "halfDayHour") && !has("day")) return said("format-day");
  if (has("minute") && !has("hour", "halfDayHour")) return said("format-hour");
  if (has("second") && !has("minute")) return said("format-minute");
  if (has("halfDayHour") !== has("half")) return said("format-half");
  return null;
}

function precisionOf(fields: readonly Field[]): Precision {
  if (fields.includes("hour") || fields.includes("halfDayHour")) return "second";
  if (fields.includes("day")) return "day";
  return fields.includes("month") || fields.includes("monthName") ? "month" : "year";
}

function timeIn(
  parts: readonly (string | undefined)[] | null,
  fields: readonly Field[],
  precision: Precision,
): LivedAt | null {
  if (parts === null) return null;
  let [year, month, date, hour, minute, second] = [0, 1, 1, 0, 0, 0];
  let half: string | undefined;
  let offset: number | null = null;
  for (let i = 0; i < fields.length; i++) {
    const part = parts[i + 1]!;
    switch (fields[i]!) {
      case "year":
        year = Number(part);
        break;
      case "shortYear":
        // As spreadsheets do: 00–68 are ours, 69–99 the last century's.
        year = Number(part) + (Number(part) < 69 ? 2000 : 1900);
        break;
      case "month":
        month = Number(part);
        break;
      case "monthName":
        month = monthNames.findIndex((name) => name.startsWith(part.slice(0, 3).toLowerCase())) + 1;
        break;
      case "day":
        date = Number(part);
        break;
      case "hour":
      case "halfDayHour":
        hour = Number(part);
        break;
      case "half":
        half = part[0]!.toLowerCase();
        break;
      case "minute":
        minute = Number(part);
        break;
      case "second":
        second = Number(part);
        break;
      case "offset":
        offset = minutesIn(part);
        break;
      case "fraction":
        break;
    }
  }
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half === "p" ? 12 : 0);
  }
  const day = dayNumber(year, month, date);
  if (day === null || hour > 23 || minute > 59 || second > 60) return null;
  return { day, second: hour * 3600 + minute * 60 + Math.min(second, 59), offset, precision };
}

const monthNames = "january february march april may june july august september october november december".split(" ");

function minutesIn(offset: string): number {
  if (offset.toUpperCase() === "Z") return 0;
  const digits = offset.slice(1).replace(":", "");
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || 0);
  return offset.startsWith("-") ? -minutes : minutes;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
