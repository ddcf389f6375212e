import { type Band, bandOf } from "../../experience/answers.ts";
import type { Perspective } from "../../experience/experience.ts";
import type { Figure } from "../../measures/intervals/estimate.ts";
import { fewestPeople, isUnanimous } from "../../measures/intervals/suppression.ts";
import type { AnswerCounts } from "../counts.ts";

/** A figure that is not shown, and why. */
export type Refused = Extract<Figure, { readonly ok: false }>;

/** Perspectives of people whom their colleagues would recognise: of few even the number is withheld. */
export const closeCircles: readonly Perspective[] = ["employee", "management"];

/** Whether even the number of few people is withheld. */
export const isCloseCircle = (perspective: Perspective): boolean => closeCircles.includes(perspective);

/** What is shown of so many distinct people. */
export interface Shown {
  readonly shows: "not-measured" | "nothing" | "count" | "value";
  /** The value is labelled indicative, however narrow its interval. */
  readonly indicative: boolean;
  /** Whether their own words may be quoted. */
  readonly quotes: boolean;
}

/**
 * How many said nothing: were not asked, did not answer, had nothing to judge. Of colleagues never: it may be one of them, and one
 * who was asked often may have left all of it.
 */
export const silencesToTell = (silences: number, perspective: Perspective): number | null =>
  isCloseCircle(perspective) ? null : silences;

/** As far as a number may be told that tells what was answered: in whole fives. */
export const wholeFives = (n: number): number => n - (n % fewestPeople);

/** Of fewer people than this a value is indicative; so few employees would be known by their words. */
export const fewestForLabel = 30;
const fewestForQuotes = 10;

/**
 * What to show at which number of distinct people (catalogue §0).
 *
 *     people   customers             employees and management
 *     0        not measured          the same; never 0 and never 100
 *     1–4      the count             nothing, not even the count
 *     5–29     value, indicative     value, indicative; quotes from 10 on
 *     30–      value                 the same
 */
export function shownOf(people: number, perspective: Perspective): Shown {
  const close = isCloseCircle(perspective);
  const shows =
    people === 0 ? "not-measured" : people >= fewestPeople ? "value" : close ? ("nothing" as const) : "count";
  return {
    shows,
    indicative: shows === "value" && people < fewestForLabel,
    quotes: shows === "value" && (!close || people >= fewestForQuotes),
  };
}

/**
 * Whether what single people said at a touchpoint may be read in their own words, as the slice was answered there: of so few, or where
 * few could be found by subtraction, it may not.
 */
export const mayBeQuoted = (
  here: readonly Pick<AnswerCounts, "people" | "leavesFew">[],
  perspective: Perspective,
): boolean => shownOf(peopleIn(here), perspective).quotes && !here.some(({ leavesFew }) => leavesFew);

/** How many people were heard there. */
export const peopleIn = (here: readonly Pick<AnswerCounts, "people">[]): number =>
  Math.max(0, ...here.map(({ people }) => people));

/**
 * Why a figure resting on so many distinct people may not be shown; null when it may.
 *
 *     0 people     "not-measured", n 0
 *     1–4 people   "too-few", n people, needed 5; of employees and management "withheld", n null
 */
export function refusalFor(people: number, perspective: Perspective): Refused | null {
  const { shows } = shownOf(people, perspective);
  if (shows === "not-measured") return { ok: false, reason: "not-measured", n: 0 };
  if (shows === "nothing") return { ok: false, reason: "withheld", n: null };
  return shows === "value" ? null : { ok: false, reason: "too-few", n: people, needed: fewestPeople };
}

/**
 * Why figures of what was counted in a slice may not be shown: because of few people, or because few others could be found
 * by subtraction ("leaves-few"); null when they may.
 */
export function refusalOf(
  { people, leavesFew }: { readonly people: number; readonly leavesFew?: true },
  perspective: Perspective,
): Refused | null {
  const refused = refusalFor(people, perspective);
  if (refused !== null || leavesFew !== true) return refused;
  return { ok: false, reason: "leaves-few", n: isCloseCircle(perspective) ? null : people };
}

/**
 * Fewer than ten employees who all say the same would each be known by their figure, so only the band is told:
 * "unanimous-positive", "unanimous-neutral" or "unanimous-negative"; of words that all chose, nothing. Null when that is not so.
 */
export function unanimityOf(
  answers: AnswerCounts,
  perspective: Perspective,
  positive?: readonly number[],
): Refused | null {
  const counts = answers.codes.map(({ n }) => n);
  if (!isCloseCircle(perspective) || !isUnanimous(counts, answers.people)) return null;
  if (answers.kind === "set") return { ok: false, reason: "withheld", n: answers.people };
  const { code } = answers.codes.find(({ n }) => n > 0)!;
  const band: Band = bandOf(answers.kind, answers.scale, code, positive);
  return { ok: false, reason: `unanimous-${band}`, n: answers.people };
}

/**
 * Whether what rests on several answers may rest on these. Of colleagues never on what is withheld: all less the others would tell it.
 */
export const mayBePart = (answers: AnswerCounts, perspective: Perspective): boolean =>
  isCloseCircle(perspective)
    ? (refusalOf(answers, perspective) ?? unanimityOf(answers, perspective)) === null
    : answers.leavesFew !== true;

/** How many gave each value: `{ "1": 4, "5": 20 }`; empty where a figure would be refused too. */
export function histogramOf(answers: AnswerCounts, perspective: Perspective): Record<string, number> {
  if (refusalOf(answers, perspective) ?? unanimityOf(answers, perspective)) return {};
  return Object.fromEntries(answers.codes.map(({ code, n }) => [String(code), n]));
}
