import type { Estimate, Unit } from "../core/measures/intervals/estimate.ts";
import type { Language } from "../core/text.ts";
import { localeOf } from "./locale.ts";

/** The one place where numbers become text: "36 %" with a space that does not break, a decimal comma, a true minus. */
export interface Numbers {
  /** 4812 → "4 812". */
  count(n: number): string;
  /** 0.361 → "36 %"; with `digits` 1 "36,1 %". */
  share(value: number, digits?: number): string;
  /** 4.127 → "4,1". */
  decimal(value: number, digits?: number): string;
  /** 6.12 → "+6,1"; −0.4 → "−0,4"; what rounds to nothing has no sign. */
  signed(value: number, digits?: number): string;
  /** An estimate's value in its own unit: "36 %", "+12", "4,1". */
  value(estimate: Pick<Estimate, "value" | "unit">): string;
  /** An estimate's interval in its own unit: "30–38 %", "−4…+9". */
  interval(estimate: Pick<Estimate, "low" | "high" | "unit">): string;
  /** Two ends of one unit, as `interval`; of an effect with `digits` decimals, 1 unless told. */
  range(low: number, high: number, unit: Unit, digits?: number): string;
  /** A list in words: "a, b ja c". */
  list(items: readonly string[]): string;
}

/** What stands between the ends of a range when an end has a sign: "−4…+9", "−4 till +9", "−4 to +9". */
const between: Readonly<Record<Language, string>> = { fi: "…", sv: " till ", en: " to " };

/** Numbers as they are written in `language`. */
export function numbers(language: Language): Numbers {
  const locale = localeOf[language];
  // Careful: English formats give a hyphen for minus, the others a true minus.
  const written = (value: number, options: Intl.NumberFormatOptions) =>
    format(locale, options).format(value).replace("-", "−");
  const digitsOf = (digits: number) => ({ minimumFractionDigits: digits, maximumFractionDigits: digits });

  const count = (n: number) => written(n, { maximumFractionDigits: 0 });
  const share = (value: number, digits = 0) => written(value, { style: "percent", ...digitsOf(digits) });
  const decimal = (value: number, digits = 1) => written(value, { ...digitsOf(digits), signDisplay: "negative" });
  const signed = (value: number, digits = 1) => written(value, { ...digitsOf(digits), signDisplay: "exceptZero" });
  const plain = (value: number, unit: Unit): string => {
    if (unit === "share") return share(value);
    if (unit === "points") return signed(value, 0);
    if (unit === "index") return decimal(value, 0);
    if (unit === "effect") return signed(value, 1);
    return decimal(value, 1);
  };
  const range = (low: number, high: number, unit: Unit, digits?: number): string => {
    const [from, to] = [low, high].map((end) =>
      digits !== undefined && unit === "effect" ? signed(end, digits) : plain(end, unit),
    ) as [string, string];
    const isSigned = unit === "points" || unit === "effect" || low < 0;
    if (isSigned) return `${from}${between[language]}${to}`;
    return unit === "share" ? `${from.replace(/\s?%$/, "")}–${to}` : `${from}–${to}`;
  };

  return {
    count,
    share,
    decimal,
    signed,
    value: ({ value, unit }) => plain(value, unit),
    interval: ({ low, high, unit }) => range(low, high, unit),
    range,
    list: (items) => new Intl.ListFormat(locale, { type: "conjunction" }).format(items),
  };
}

const formats = new Map<string, Intl.NumberFormat>();

/** Making a number format is slow and pages write hundreds of numbers, so each is made once. */
function format(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const name = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(name) ?? new Intl.NumberFormat(locale, options);
  formats.set(name, known);
  return known;
}
