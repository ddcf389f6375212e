import type { JourneyVersion } from "../journey/journey.ts";
import type { Figure } from "../measures/intervals/estimate.ts";
import type { AnswerCounts, Together, Totals } from "./counts.ts";
import type { Reader } from "./figures.ts";
import type { Slice } from "./slice.ts";

/** What an overview is made of: the journey, what was asked, and what was counted. */
export interface Counted {
  readonly version: JourneyVersion;
  readonly slice: Slice;
  /** A measure key; null: each touchpoint's own headline. */
  readonly measure: string | null;
  readonly position: string;
  /** Points that make a verdict, where the workspace has chosen other than the usual three. */
  readonly minimumDifference?: number | undefined;
  readonly totals: Totals;
  readonly answers: readonly AnswerCounts[];
  /** Asked with `verdictVariables`; undefined when nothing can be compared. */
  readonly together: Together | undefined;
}

/** How the counts are to be read. */
export const readerOf = ({ version, slice, measure }: Pick<Counted, "version" | "slice" | "measure">): Reader => ({
  perspective: slice.perspective,
  choices: version.journey.choices,
  ...(measure !== null && { measure }),
});

/** Nobody answered. */
export const notMeasured: Figure = { ok: false, reason: "not-measured", n: 0 };

/** The answers given at a touchpoint; null: about the whole. */
export const at = (touchpoint: string | null, answers: readonly AnswerCounts[]): AnswerCounts[] =>
  answers.filter((answer) => answer.touchpoint === touchpoint);
