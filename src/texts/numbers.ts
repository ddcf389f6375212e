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
  /** An estimate's value in its own unit: "36 %", "+12", "4,1"; with as many decimals as its interval, where it has one. */
  value(estimate: Pick<Estimate, "value" | "unit"> & Partial<Pick<Estimate, "low" | "high">>): string;
  /** An estimate's interval in its own unit: "30–38 %", "−4…+9"; with more decimals where its ends would look alike: "1,6–2,1 %". */
  interval(estimate: Pick<Estimate, "low" | "high" | "unit">): string;
  /** Two ends of one unit, as `interval`; of an effect with `digits` decimals, 1 unless told. */
  range(low: number, high: number, unit: Unit, digits?: number): string;
  /** So many decimals, from `usual` on, that neither the ends of an interval look alike nor one that leaves 0 out seems to reach it. */
  decimals(low: number, high: number, usual: number): number;
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
  const plain = (value: number, unit: Unit, digits = usualDigits(unit)): string => {
    if (unit === "share") return share(value, digits);
    if (unit === "points" || unit === "effect") return signed(value, digits);
    return decimal(value, digits);
  };
  const decimals = (low: number, high: number, usual: number, isSided = true): number => {
    const tells = (digits: number) => {
      const [from, to] = [low, high].map((end) => Math.round(end * 10 ** digits)) as [number, number];
      return from !== to && !(isSided && ((low > 0 && from === 0) || (high < 0 && to === 0)));
    };
    if (low === high) return usual;
    return [usual, usual + 1, usual + 2].find(tells) ?? usual;
  };
  const digitsOfRange = (low: number, high: number, unit: Unit): number => {
    const by = unit === "share" ? 100 : 1;
    return decimals(low * by, high * by, usualDigits(unit), unit === "points" || unit === "effect");
  };
  const range = (low: number, high: number, unit: Unit, told?: number): string => {
    const digits = told !== undefined && unit === "effect" ? told : digitsOfRange(low, high, unit);
    const [from, to] = [low, high].map((end) => plain(end, unit, digits)) as [string, string];
    const isSigned = unit === "points" || unit === "effect" || low < 0;
    if (isSigned) return `${from}${between[language]}${to}`;
    return unit === "share" ? `${from.replace(/\s?%$/, "")}–${to}` : `${from}–${to}`;
  };

  return {
    count,
    share,
    decimal,
    signed,
    value: ({ value, unit, low = value, high = value }) => plain(value, unit, digitsOfRange(low, high, unit)),
    interval: ({ low, high, unit }) => range(low, high, unit),
    range,
    decimals,
    list: (items) => new Intl.ListFormat(locale, { type: "conjunction" }).format(items),
  };
}

const usualDigits = (unit: Unit): number => (unit === "share" || unit === "points" || unit === "index" ? 0 : 1);

const formats = new Map<string, Intl.NumberFormat>();

/** Making a number format is slow and pages write hundreds of numbers, so each is made once. */
function format(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const name = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(name) ?? new Intl.NumberFormat(locale, options);
  formats.set(name, known);
  return known;
}
