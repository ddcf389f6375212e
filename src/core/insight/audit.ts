import { count, type Finding } from "../doctor/finding.ts";
import { type Located, located } from "../doctor/touches.ts";
import { expectationAnswers } from "../experience/answer-code.ts";
import { type JourneyVersion, touchpointsOf } from "../journey/journey.ts";
import { peopleOf } from "../measures/intervals/estimate.ts";
import type { Audit, AuditTouchpoint, Warning } from "./audit-value.ts";
import { positiveCodes } from "./bands.ts";
import { at, type Counted } from "./counted.ts";
import type { AnswerCounts, Counts, Variable } from "./counts.ts";
import { type DriverOutcome, outcomeOf } from "./driver-outcome.ts";
import { driversOf, patternsWanted } from "./drivers.ts";
import { expectedFigures } from "./expected-figures.ts";
import { figuresOf, histogramsOf, type Reader, readingOf } from "./figures.ts";
import { headlineOf } from "./headline.ts";
import { momentsIn } from "./moments-asked.ts";
import { outcomeFigures } from "./outcome-figures.ts";
import { peakEndIn } from "./peak-end.ts";
import { placesCompared } from "./places-compared.ts";
import { prioritiesOf } from "./priorities.ts";
import { factsOf } from "./priority-facts.ts";
import { promisesOf, promiseVariables } from "./promises.ts";
import type { Slice } from "./slice.ts";
import { successOf } from "./success.ts";
import { switchingIn } from "./switching-asked.ts";
import { judged, touchpointsToJudge } from "./touchpoint-judgement.ts";
import { verdictVariables } from "./verdicts.ts";

/** What an audit is about beside its counts. */
export interface AuditQuestion {
  readonly version: JourneyVersion;
  readonly slice: Slice;
  readonly seed: number;
  readonly data: Omit<Audit["data"], "seed">;
  /** What drivers explain: "whole.return", "churned"; absent: the first there is (`outcomeOf`). */
  readonly outcome?: string;
  /** "complete": drivers rest only on passes in which everything was answered. */
  readonly missing?: "complete";
  /** "ignored": journey success rests on ratings alone; else what fell short of expectation has not succeeded. */
  readonly expectation?: "ignored";
  /** "journey": touchpoints were met in the journey's order, where times alone have none. */
  readonly order?: "journey";
  /** Values that count as positive, where a mapping says so. */
  readonly positive?: Reader["positive"];
  /** What taking in the data warned of. */
  readonly warnings?: readonly Warning[];
  /** Told what is being done, for whoever waits. */
  readonly progress?: (doing: "counting" | "drivers" | "success") => void;
}

/** Puts a finding into words. Words live outside core. */
export type Warn = (finding: Located) => Warning;

/** The audit of a journey: every question put to the counts, every answer through the measures. */
export async function auditOf(counts: Counts, question: AuditQuestion, warn: Warn): Promise<Audit> {
  const { version, slice, seed, positive, progress } = question;
  const { journey } = version;
  const reader: Reader = { perspective: slice.perspective, ...(positive !== undefined && { positive }) };

  progress?.("counting");
  const totals = await counts.totals(slice);
  const answers = await counts.answers(slice);
  const compared = verdictVariables(touchpointsToJudge({ version, answers }), reader);
  const together = compared.length < 2 ? undefined : await counts.together(slice, compared);
  const counted: Counted = { version, slice, measure: null, position: "", totals, answers, together };
  const touchpoints = auditedTouchpoints(counted, await counts.expected(slice), reader);
  const shared = promiseVariables(journey.promises, answers, reader);
  const promises = promisesOf(
    journey.promises,
    answers,
    reader,
    shared.length < 2 ? undefined : await counts.together(slice, shared),
  );

  progress?.("drivers");
  // Both are asked for at once: while drivers are computed the passes are counted.
  const outcome = await outcomeOf(counts, counted, question);
  const [drivers, moments, switching, peakEnd, success] = await Promise.all([
    driversIn(counts, counted, outcome, reader, question),
    momentsIn(counts, counted, outcome, reader, question),
    switchingIn(counts, counted, reader),
    peakEndIn(counts, counted, outcome, headlineVariables(counted, reader), question.order),
    successIn(counts, counted, reader, question),
  ]);
  const priorities = prioritiesOf(drivers, factsOf(counted, reader, touchpoints, moments), drivers.scale);
  return {
    polku: "audit/1",
    journey: journey.key,
    slice,
    period: { from: totals.from ?? slice.from ?? "", until: totals.until ?? slice.until ?? "" },
    perspective: slice.perspective,
    data: { ...question.data, seed },
    experiences: totals.experiences,
    passes: totals.passes,
    ...peopleOf(totals),
    weighted: totals.weighted,
    whole: {
      ...figuresOf(at(null, answers), reader),
      ...outcomeFigures(await counts.outcomes(slice), slice.perspective),
    },
    touchpoints,
    promises,
    drivers: drivers.drivers,
    moments,
    switching,
    peakEnd,
    priorities,
    success: success.success,
    contradictions: {},
    ...(await placesCompared(counts, slice, headlineVariables(counted, reader))),
    warnings: saidOnce([
      ...(question.warnings ?? []),
      ...[...tooFew(touchpoints), ...success.findings, ...drivers.findings].map((finding) => warn(located(finding))),
    ]),
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

/** The headline answer of each touchpoint that somebody rated, as a variable. */
function headlineVariables({ version, answers }: Pick<Counted, "version" | "answers">, reader: Reader): Variable[] {
  return touchpointsOf(version.journey).flatMap(({ touchpoint: { key } }) => {
    const headline = headlineOf(at(key, answers), reader);
    return headline === null ? [] : [variableOf(headline.counts, reader)];
  });
}

const variableOf = (counts: AnswerCounts, reader: Reader): Variable => ({
  touchpoint: counts.touchpoint,
  answer: counts.answer,
  scale: counts.scale,
  positive: positiveCodes(readingOf(counts, reader)),
});

async function driversIn(
  counts: Counts,
  counted: Counted,
  outcome: DriverOutcome | null,
  reader: Reader,
  question: AuditQuestion,
) {
  const { slice } = counted;
  const variables = headlineVariables(counted, reader);
  if (outcome === null) return noOutcome(question.outcome);
  const patterns = await counts.patterns(slice, [...variables, outcome.variable], patternsWanted);
  const found = driversOf(patterns, {
    touchpoints: variables.map(({ touchpoint }) => touchpoint!),
    outcome: outcome.name,
    good: outcome.good,
    seed: question.seed,
    ...(question.missing === undefined ? {} : { missing: question.missing }),
  });
  return { ...found, scale: outcome.variable.scale };
}

function noOutcome(asked: string | undefined) {
  const refused =
    asked === undefined
      ? "nobody was asked about coming again, recommending or the whole, and nothing that happened is known of some and not of others"
      : `there are no answers about ${asked}`;
  const drivers = { refused, code: "no-outcome", touchpoints: [""] } as const;
  return { drivers, model: null, findings: [], scale: [0, 1] } as const;
}

/** Journey success over the required touchpoints that anybody rated; those that nobody did are named. */
async function successIn(counts: Counts, counted: Counted, reader: Reader, question: AuditQuestion) {
  const required = touchpointsOf(counted.version.journey).filter(
    ({ touchpoint }) => touchpoint.required && !touchpoint.retired,
  );
  const variables = headlineVariables(counted, reader).filter(({ touchpoint }) =>
    required.some((one) => one.touchpoint.key === touchpoint),
  );
  const unseen = required
    .map(({ touchpoint }) => touchpoint.key)
    .filter((key) => !variables.some(({ touchpoint }) => touchpoint === key));
  const asked = counted.answers.some(
    ({ touchpoint, answer }) =>
      expectationAnswers.includes(answer) && required.some((one) => one.touchpoint.key === touchpoint),
  );
  const expectation: Audit["success"]["expectation"] = asked ? (question.expectation ?? "counts") : "not-asked";
  const passes = await counts.passes(counted.slice, variables, { byExpectation: expectation === "counts" });
  question.progress?.("success");
  const isLess = unseen.length > 0 && variables.length > 0;
  const findings: Finding[] = isLess
    ? [{ code: "too-few", facts: { rule: count, kind: "success", touchpoints: unseen } }]
    : [];
  return {
    success: {
      expectation,
      ...successOf(
        passes,
        variables.map(({ touchpoint }) => touchpoint!),
        { perspective: counted.slice.perspective, seed: question.seed },
      ),
    },
    findings,
  };
}

/** What the data and the drivers warn of alike is said once. */
const saidOnce = (warnings: readonly Warning[]): Warning[] =>
  warnings.filter(({ code, touchpoint }, at) => {
    const earlier = warnings.slice(0, at).filter((one) => one.touchpoint === touchpoint && one.code === code);
    return code !== "unexpected-direction" || earlier.length === 0;
  });

const tooFew = (touchpoints: readonly AuditTouchpoint[]): Finding[] =>
  touchpoints
    .filter(({ verdict }) => verdict === "too-few")
    .map(({ key, people }) => ({
      code: "too-few",
      touchpoint: key,
      facts: { rule: count, kind: "people", people, needed: 5 },
    }));
