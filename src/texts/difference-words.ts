import type { Estimate } from "../core/measures/intervals/estimate.ts";
import type { Language } from "../core/text.ts";
import { inPoints } from "./figure-words.ts";
import { numbers } from "./numbers.ts";

/** A difference in its own unit, with sign: "+12 pp", "+6 … +18"; of means with two decimals. */
export function differenceInWords(
  language: Language,
  { value, low, high, unit }: Pick<Estimate, "value" | "low" | "high" | "unit">,
): { readonly value: string; readonly interval: string } {
  const kind = unit === "share" || unit === "points" ? unit : "other";
  const digits = kind === "other" ? 2 : 0;
  const by = unit === "share" ? 100 : 1;
  const said = inPoints(language, value, kind, digits);
  return { value: said, interval: numbers(language).range(low * by, high * by, "effect", digits) };
}
