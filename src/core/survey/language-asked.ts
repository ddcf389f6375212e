import type { Language } from "../text.ts";
import { baseLanguage } from "../text-language.ts";

/** The languages in which Polku itself speaks to whoever asks by a browser; English to who asks for none of them. */
export const ownLanguages = ["en", "fi", "sv"] as const satisfies readonly Language[];

/**
 * Of the languages there are, the one that a browser asks for most (`Accept-Language`, RFC 9110 §12.5.4): as it is, or by its first
 * part; else the first.
 */
export function languageAsked(languages: readonly string[], asked = ""): string {
  const wanted = asked
    .split(",")
    .map((one) => {
      const [range = "", ...parameters] = one.trim().split(";");
      const weight = parameters.map((part) => /^\s*q=([\d.]+)$/.exec(part)?.[1]).find((part) => part !== undefined);
      return { range: range.toLowerCase(), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ range, weight }) => range !== "" && weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  for (const { range } of wanted) {
    const found =
      languages.find((one) => one.toLowerCase() === range) ??
      languages.find((one) => one.toLowerCase() === baseLanguage(range));
    if (found !== undefined) return found;
  }
  return languages[0]!;
}
