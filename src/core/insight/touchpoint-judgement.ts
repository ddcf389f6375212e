import { touchpointsOf } from "../journey/journey.ts";
import type { Figure } from "../measures/intervals/estimate.ts";
import { at, type Counted } from "./counted.ts";
import { silencesToTell } from "./disclosure/disclosure.ts";
import type { Reader } from "./figures.ts";
import { type TouchpointAnswers, verdictsOf } from "./verdicts.ts";
import type { Verdict } from "./wording/sayable.ts";
import { saidVerdict } from "./wording/standing.ts";

/** How a touchpoint is judged, and what that rests on. */
export interface TouchpointJudgement {
  /** Answers to the headline and people who gave them; 0 where even the number is withheld. */
  readonly n: number;
  readonly people: number;
  /** null of colleagues, as all of those who said nothing. */
  readonly notApplicable: number | null;
  readonly notAnswered: number | null;
  /** Passes in which it was not asked. */
  readonly notAsked: number | null;
  /** The measure it is judged by; "" where nothing is measured. */
  readonly headline: string;
  readonly verdict: Verdict;
  /** Against the mean of the other touchpoints, in points on the headline's 0–100 position. */
  readonly difference: Figure;
  /** Others that are withheld, with which it is not compared; absent: none. */
  readonly withheldOthers?: number;
}

/** How every touchpoint of the journey is judged in a slice, by key. */
export function judged(counted: Counted, reader: Reader): ReadonlyMap<string, TouchpointJudgement> {
  const { answers, totals, together, minimumDifference } = counted;
  const touchpoints = touchpointsToJudge(counted);
  const verdicts = verdictsOf(touchpoints, reader, {
    ...(together !== undefined && { together }),
    ...(minimumDifference !== undefined && { minimumDifference }),
  });
  const withheld = verdicts.filter((one) => saidVerdict(one) === "withheld").length;
  return new Map(
    verdicts.map(({ key, headline, n, people, verdict, difference }) => {
      const { answer } = splitMeasure(headline);
      const counts = at(key, answers).filter((one) => one.answer === answer);
      const notApplicable = sum(counts.map((one) => one.notApplicable));
      const notAnswered = sum(counts.map((one) => one.notAnswered));
      const notAsked = Math.max(0, totals.passes - n - notApplicable - notAnswered);
      const tell = (silences: number) => silencesToTell(silences, reader.perspective);
      const silences = {
        notApplicable: tell(notApplicable),
        notAnswered: tell(notAnswered),
        notAsked: tell(notAsked),
      };
      const isTold = verdict === "pain" || verdict === "strength" || verdict === "neither";
      const withheldOthers = isTold && withheld > 0 ? { withheldOthers: withheld } : {};
      return [key, { n, people, ...silences, headline, verdict, difference, ...withheldOthers }];
    }),
  );
}

/** The touchpoints still lived, each with its answers: what verdicts are about. */
export const touchpointsToJudge = ({ version, answers }: Pick<Counted, "version" | "answers">): TouchpointAnswers[] =>
  touchpointsOf(version.journey).map(({ touchpoint: { key, target } }) => ({
    key,
    answers: at(key, answers),
    ...(target !== undefined && { target }),
  }));

/** "image.reliable.mean" as answer "image.reliable" and measure "mean". */
export function splitMeasure(key: string): { readonly answer: string; readonly measure: string } {
  const dot = key.lastIndexOf(".");
  return { answer: key.slice(0, Math.max(0, dot)), measure: key.slice(dot + 1) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
