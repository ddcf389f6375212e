import { isSide } from "../core/insight/wording/change.ts";
import type { Says } from "../core/insight/wording/sayable.ts";
import type { Estimate } from "../core/measures/intervals/estimate.ts";
import type { Language } from "../core/text.ts";
import { inPoints } from "./figure-words.ts";
import { numbers } from "./numbers.ts";
import { words } from "./words.ts";

/** What may be said of a figure beside that of another slice: "higher", "cannot be told apart". */
export function changeInWords(language: Language, says: Says<"change">): string {
  const t = words(language);
  return isSide(says) || says === "not-told-apart" ? t(`wording.change.${says}.beside`) : t(`wording.change.${says}`);
}

/** A difference with sign, of shares in points as on the pages of touchpoints: "+12 points", "+6 to +18"; of means with two decimals, of others (an index among them) with so many as are told. */
export function differenceInWords(
  language: Language,
  { value, low, high, unit }: Pick<Estimate, "value" | "low" | "high" | "unit">,
  decimals = 0,
): { readonly value: string; readonly interval: string } {
  const kind = unit === "share" || unit === "points" ? unit : "other";
  const by = unit === "share" ? 100 : 1;
  const digits = numbers(language).decimals(low * by, high * by, kind === "other" && unit !== "index" ? 2 : decimals);
  const said = inPoints(language, value * by, unit === "share" ? "points" : kind, digits);
  return { value: said, interval: numbers(language).range(low * by, high * by, "effect", digits) };
}
