import type { Figure } from "../core/measures/estimate.ts";
import type { Language } from "../core/text.ts";
import { numbers } from "./numbers.ts";
import { words } from "./words.ts";

/** A figure in one line: "34 %, 95 % confidence interval 30–38 %, 633 respondents"; or why there is none. */
export function figureInWords(language: Language, figure: Figure): string {
  if (!figure.ok) return reasonInWords(language, figure);
  const [t, number] = [words(language), numbers(language)];
  return t("interval.long", {
    value: number.value(figure.estimate),
    interval: number.interval(figure.estimate),
    people: t("n.people", { n: figure.estimate.people }),
  });
}

/** Why there is no figure, in words that fit after a name and a colon. */
export function reasonInWords(language: Language, figure: Extract<Figure, { ok: false }>): string {
  const t = words(language);
  if (figure.reason === "not-asked") return t("reason.not-asked");
  if (figure.reason === "withheld" || (figure.n === null && figure.needed !== undefined)) return t("reason.withheld");
  if (figure.n === 0) return t("reason.not-measured");
  if (figure.n !== null && figure.needed !== undefined && figure.n < figure.needed)
    return t("reason.too-few", { n: figure.n, needed: figure.needed });
  return t("reason.other");
}

/** A difference or a gain with its sign and unit: "−35 pp", "+12 points". */
export function inPoints(language: Language, value: number, unit: "share" | "points" | "other", digits = 0): string {
  const number = numbers(language);
  return words(language)(`points.${unit}`, { value: number.signed(unit === "share" ? value * 100 : value, digits) });
}
