import { type Band, bandOf } from "../experience/answers.ts";
import type { Perspective } from "../experience/experience.ts";
import type { Figure } from "../measures/estimate.ts";
import { fewestPeople } from "../measures/suppression.ts";
import type { AnswerCounts } from "./counts.ts";

/** A figure that is not shown, and why. */
export type Refused = Extract<Figure, { readonly ok: false }>;

/** Perspectives of people whom their colleagues would recognise: of few even the number is withheld. */
const closeCircles: readonly Perspective[] = ["employee", "management"];

/**
 * Why a figure resting on so many distinct people may not be shown; null when it may.
 *
 *     0 people     "not-measured", n 0
 *     1–4 people   "too-few", n people, needed 5; of employees and management "withheld", n null
 */
export function refusalFor(people: number, perspective: Perspective): Refused | null {
  if (people === 0) return { ok: false, reason: "not-measured", n: 0 };
  if (people >= fewestPeople) return null;
  if (closeCircles.includes(perspective)) return { ok: false, reason: "withheld", n: null };
  return { ok: false, reason: "too-few", n: people, needed: fewestPeople };
}

/**
 * Fewer than ten employees who all say the same would each be known by their figure, so only the band is told:
 * "unanimous-positive", "unanimous-neutral" or "unanimous-negative". Null when that is not so.
 */
export function unanimityOf(
  answers: AnswerCounts,
  perspective: Perspective,
  positive?: readonly number[],
): Refused | null {
  if (!closeCircles.includes(perspective) || answers.people >= 10) return null;
  const given = answers.codes.filter(({ n }) => n > 0);
  const [only] = given;
  if (only === undefined || given.length > 1) return null;
  const band: Band = bandOf(answers.kind, answers.scale, only.code, positive);
  return { ok: false, reason: `unanimous-${band}`, n: answers.people };
}

/** How many gave each value: `{ "1": 4, "5": 20 }`; empty where a figure would be refused too. */
export function histogramOf(answers: AnswerCounts, perspective: Perspective): Record<string, number> {
  if (refusalFor(answers.people, perspective) ?? unanimityOf(answers, perspective)) return {};
  return Object.fromEntries(answers.codes.map(({ code, n }) => [String(code), n]));
}
