import type { Estimate, Figure, People } from "../core/measures/intervals/estimate.ts";
import type { Language } from "../core/text.ts";
import { numbers } from "./numbers.ts";
import { words } from "./words.ts";

/** What those are called whom a figure rests on: respondents, or people where nobody was asked. */
export type Whom = "n.people" | "n.customers";

/** "633 respondents"; where they were estimated "about 812,000 respondents". Passes likewise, where people are estimated. */
export function peopleInWords(
  language: Language,
  { people, peopleEstimated }: People,
  what: Whom | "n.passes" = "n.people",
): string {
  const t = words(language);
  if (!peopleEstimated) return t(what, { n: people });
  return t("n.about", { count: t(what, { n: threeDigits(people) }) });
}

/** So many experiences, and how many more are left out of every figure since nothing was answered in them. */
export function experiencesInWords(
  language: Language,
  { experiences, unanswered }: { readonly experiences: number; readonly unanswered?: number | null },
): string {
  const t = words(language);
  const counted = t("n.experiences", { n: experiences });
  return unanswered ? `${counted} (${t("n.unanswered", { n: unanswered })})` : counted;
}

/** The number alone: "633", "about 812,000". */
export function peopleInDigits(language: Language, { people, peopleEstimated }: People): string {
  const { count } = numbers(language);
  return peopleEstimated ? words(language)("n.about", { count: count(threeDigits(people)) }) : count(people);
}

/** No more digits than an estimate has: 811,904 → 812,000. */
const threeDigits = (n: number): number => Number(n.toPrecision(3));

/** A figure in one line: "34 %, 95 % confidence interval 30–38 %, 633 respondents"; or why there is none. */
export function figureInWords(
  language: Language,
  figure: Figure,
  whom: Whom = "n.people",
  { areScalesMixed = false } = {},
): string {
  if (!figure.ok) return reasonInWords(language, figure);
  const [t, number] = [words(language), numbers(language)];
  return t("interval.long", {
    value: valueAmong(language, figure.estimate, areScalesMixed),
    interval: number.interval(figure.estimate),
    people: peopleInWords(language, figure.estimate, whom),
  });
}

/** A value among others: where means of several scales stand together, with the highest of its own: "5.3/7". */
export function valueAmong(language: Language, estimate: Estimate, areScalesMixed: boolean): string {
  const number = numbers(language);
  const highest = areScalesMixed ? estimate.scale?.[1] : undefined;
  return `${number.value(estimate)}${highest === undefined ? "" : `/${number.count(highest)}`}`;
}

/** What a figure rests on: "30–38 % · n = 633". */
export function restsOn(
  language: Language,
  estimate: Estimate,
  interval = numbers(language).interval(estimate),
): string {
  return `${interval} · ${words(language)("picture.nOf", { n: numbers(language).count(estimate.n) })}`;
}

/**
 * What a weighted figure would be without weights: "unweighted 69 % (63–75 %)"; also where the weights are too uneven for a
 * weighted one. Null where there is no such twin.
 */
export function unweightedInWords(language: Language, figure: Figure, twin: Figure | undefined): string | null {
  const isWeighted = figure.ok ? figure.estimate.weighted : figure.reason === "weights-too-uneven";
  if (!isWeighted || !twin?.ok) return null;
  const number = numbers(language);
  return words(language)("report.unweighted", {
    value: number.value(twin.estimate),
    interval: number.interval(twin.estimate),
  });
}

/** Why there is no figure, in words that fit after a name and a colon. */
export function reasonInWords(language: Language, figure: Extract<Figure, { ok: false }>): string {
  const t = words(language);
  const { reason, n, needed } = figure;
  if (reason === "too-few" && n === null) return t("reason.withheld");
  if (reason === "too-few" || reason === "too-few-units") {
    return n === null || needed === undefined ? t("reason.other") : t(`reason.${reason}`, { n, needed });
  }
  const known = wordsAlone.find((it) => it === reason);
  return t(known === undefined ? "reason.other" : `reason.${known}`);
}

/** The reasons that need no number to be understood. */
const wordsAlone = [
  "not-measured",
  "not-asked",
  "withheld",
  "leaves-few",
  "nothing-to-compare",
  "weights-too-uneven",
  "measured-by-outcome",
  "only-happened",
  "separated",
  "no-variation",
  "nobody",
  "not-estimable",
  "too-few-periods",
  "too-various",
  "unanimous-positive",
  "unanimous-neutral",
  "unanimous-negative",
] as const;

/** A difference or a gain with its sign and unit: "−35 pp", "+12 points". */
export function inPoints(language: Language, value: number, unit: "share" | "points" | "other", digits = 0): string {
  const number = numbers(language);
  return words(language)(`points.${unit}`, { value: number.signed(unit === "share" ? value * 100 : value, digits) });
}
