import { touchpointsOf } from "../journey/journey.ts";
import type { AuditQuestion } from "./audit-question.ts";
import type { AuditTouchpoint } from "./audit-value.ts";
import { positiveCodes } from "./bands.ts";
import { at, type Counted } from "./counted.ts";
import type { AnswerCounts, Counts } from "./counts.ts";
import { mayBePart } from "./disclosure/disclosure.ts";
import { type GuardedCounts, guardedCounts } from "./disclosure/guarded-counts.ts";
import { type DriverOutcome, outcomeOf } from "./drivers/driver-outcome.ts";
import { expectedFigures } from "./expected-figures.ts";
import { figuresOf, histogramsOf, type Reader, readingOf } from "./figures.ts";
import { judged, touchpointsToJudge } from "./touchpoint-judgement.ts";
import type { Variable } from "./variable.ts";
import { verdictVariables } from "./verdicts.ts";
import { toldTouchpoints, withheldTouchpoints } from "./withheld.ts";

/** What was said in a slice and how it is read: every part of an audit rests on it. */
export interface AuditRead {
  readonly question: AuditQuestion;
  readonly counts: GuardedCounts;
  readonly reader: Reader;
  readonly counted: Counted;
  /** The same without what may be part of no other figure. */
  readonly told: Counted;
  readonly touchpoints: readonly AuditTouchpoint[];
  /** What drivers explain; "withheld" where that, or a touchpoint that explains it, is not told. */
  readonly outcome: DriverOutcome | "withheld" | null;
  /** What is withheld of it, "" the outcome itself. */
  readonly withheld: readonly string[];
}

export async function readFor(all: Counts, question: AuditQuestion): Promise<AuditRead> {
  const { version, slice, positive, minimumDifference, progress } = question;
  const reader: Reader = {
    ...{ perspective: slice.perspective, choices: version.journey.choices },
    ...(positive !== undefined && { positive }),
  };
  const counts = guardedCounts(all);
  progress?.("counting");
  const totals = await counts.totals(slice);
  const answers = await counts.answers(slice);
  const compared = verdictVariables(touchpointsToJudge({ version, answers }), reader);
  const together = compared.length < 2 ? undefined : await counts.together(slice, compared);
  const read = { totals, answers, together };
  const counted: Counted = { version, slice, measure: null, position: "", minimumDifference, ...read };
  const explained = await outcomeOf(counts, counted, question);
  const withheld = explained === "withheld" ? [""] : withheldTouchpoints(counted, reader);
  return {
    ...{ question, counts, reader, counted, withheld },
    told: { ...counted, answers: answers.filter((one) => mayBePart(one, slice.perspective)) },
    touchpoints: auditedTouchpoints(counted, await counts.expected(slice), reader),
    outcome: explained !== null && withheld.length > 0 ? "withheld" : explained,
  };
}

function auditedTouchpoints(counted: Counted, expected: readonly AnswerCounts[], reader: Reader): AuditTouchpoint[] {
  const judgements = judged(counted, reader);
  return touchpointsOf(counted.version.journey).map(({ stage, touchpoint: { key, owners } }) => {
    const here = at(key, counted.answers);
    return {
      key,
      stage: stage.key,
      owners,
      ...judgements.get(key)!,
      measures: figuresOf(here, reader),
      expected: expectedFigures(here, at(key, expected), reader),
      histograms: histogramsOf(here, reader),
    };
  });
}

/** The headline answer of each touchpoint that somebody rated, as a variable; what is withheld is none. */
export const headlineVariables = (counted: Pick<Counted, "version" | "answers">, reader: Reader): Variable[] =>
  toldTouchpoints(counted, reader).map(({ counts }) => variableOf(counts, reader));

export const variableOf = (counts: AnswerCounts, reader: Reader): Variable => ({
  touchpoint: counts.touchpoint,
  answer: counts.answer,
  scale: counts.scale,
  positive: positiveCodes(readingOf(counts, reader)),
});
