import { count, type Finding } from "../doctor/finding.ts";
import { type Located, located } from "../doctor/touches.ts";
import { expectationAnswers } from "../experience/answer-code.ts";
import { type JourneyVersion, touchpointsOf } from "../journey/journey.ts";
import { type Figure, peopleOf } from "../measures/intervals/estimate.ts";
import { fewestPeople } from "../measures/intervals/suppression.ts";
import type { Audit, AuditTouchpoint, DriversRefused, Warning } from "./audit-value.ts";
import { positiveCodes } from "./bands.ts";
import { contradictionsOf } from "./contradictions.ts";
import { at, type Counted } from "./counted.ts";
import type { AnswerCounts, Counts, Variable } from "./counts.ts";
import { isCloseCircle, mayBePart, refusalOf, silencesToTell } from "./disclosure.ts";
import { type DriverOutcome, outcomeOf } from "./driver-outcome.ts";
import { driversOf, patternsWanted } from "./drivers.ts";
import { expectedFigures } from "./expected-figures.ts";
import { figuresOf, histogramsOf, type Reader, readingOf } from "./figures.ts";
import { type GuardedCounts, guardedCounts } from "./guarded-counts.ts";
import { headlinesMonthToMonth } from "./headlines-month-to-month.ts";
import { howTheyCame } from "./how-they-came.ts";
import { momentsIn } from "./moments-asked.ts";
import { namedIn } from "./named.ts";
import { outcomeFigures } from "./outcome-figures.ts";
import { peakEndIn } from "./peak-end.ts";
import { placesCompared } from "./places-compared.ts";
import { prioritiesOf } from "./priorities.ts";
import { factsOf } from "./priority-facts.ts";
import { promisesOf, promiseVariables } from "./promises.ts";
import { ratedTouchpoints } from "./rated-touchpoints.ts";
import type { Slice } from "./slice.ts";
import { successOf } from "./success.ts";
import { switchingIn } from "./switching-asked.ts";
import { judged, touchpointsToJudge } from "./touchpoint-judgement.ts";
import { verdictVariables } from "./verdicts.ts";
import { whereItHurts } from "./where-it-hurts.ts";
import { toldTouchpoints, withheldTouchpoints } from "./withheld.ts";

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
  /** Points that make a pain point or a strength; absent: the usual three. */
  readonly minimumDifference?: number;
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
export async function auditOf(all: Counts, question: AuditQuestion, warn: Warn): Promise<Audit> {
  const { version, slice, seed, positive, progress } = question;
  const { journey } = version;
  const reader: Reader = {
    ...{ perspective: slice.perspective, choices: journey.choices },
    ...(positive !== undefined && { positive }),
  };

  const counts = guardedCounts(all);
  progress?.("counting");
  const totals = await counts.totals(slice);
  const answers = await counts.answers(slice);
  const compared = verdictVariables(touchpointsToJudge({ version, answers }), reader);
  const together = compared.length < 2 ? undefined : await counts.together(slice, compared);
  const { minimumDifference } = question;
  const read = { totals, answers, together };
  const counted: Counted = { version, slice, measure: null, position: "", minimumDifference, ...read };
  const touchpoints = auditedTouchpoints(counted, await counts.expected(slice), reader);
  const told = { ...counted, answers: answers.filter((one) => mayBePart(one, slice.perspective)) };
  const shared = promiseVariables(journey.promises, answers, reader);
  const promises = promisesOf(
    journey.promises,
    answers,
    reader,
    shared.length < 2 ? undefined : await counts.together(slice, shared),
  );

  progress?.("drivers");
  // Both are asked for at once: while drivers are computed the passes are counted.
  const explained = await outcomeOf(counts, counted, question);
  const withheld = explained === "withheld" ? [""] : withheldTouchpoints(counted, reader);
  const outcome = explained !== null && withheld.length > 0 ? "withheld" : explained;
  const [drivers, [moments, peakEnd], switching, success] = await Promise.all([
    outcome === "withheld" ? withheldDrivers(withheld) : driversIn(counts, counted, outcome, reader, question),
    rememberedIn(counts, told, outcome, reader, question),
    switchingIn(counts, counted, reader),
    successIn(counts, counted, reader, question),
  ]);
  const shown = refusalOf(totals, slice.perspective)?.n === null ? { ...totals, ...nothingTold } : totals;
  const unanswered = silencesToTell(shown.unanswered, slice.perspective);
  const came = await howTheyCame(counts, slice, journey);
  const priorities = prioritiesOf(drivers, factsOf(counted, reader, touchpoints, moments), drivers.scale);
  return {
    polku: "audit/1",
    journey: journey.key,
    slice,
    period: { from: shown.from ?? slice.from ?? "", until: shown.until ?? slice.until ?? "" },
    perspective: slice.perspective,
    ...(minimumDifference !== undefined && { minimumDifference }),
    data: { ...question.data, seed },
    experiences: shown.experiences,
    ...(unanswered !== null && unanswered > 0 && { unanswered }),
    ...(came.length > 0 && { came }),
    passes: shown.passes,
    ...peopleOf(shown),
    weighted: totals.weighted,
    whole: {
      ...figuresOf(at(null, answers), reader),
      ...outcomeFigures(await counts.outcomes(slice), slice.perspective),
    },
    touchpoints,
    named: [...touchpoints.map(({ key }) => key), null].flatMap((key) => namedIn(at(key, answers), reader)),
    promises,
    drivers: drivers.drivers,
    moments,
    switching,
    peakEnd,
    priorities,
    success: success.success,
    ...(await contradictionsOf(counts, told, reader)),
    monthToMonth: await headlinesMonthToMonth(counts, told, reader),
    subgroups: await whereItHurts(counts, told, touchpoints, reader),
    ...(await placesCompared(counts, slice, headlineVariables(counted, reader))),
    warnings: saidOnce([
      ...(question.warnings ?? []),
      ...[...tooFew(touchpoints), ...success.findings, ...drivers.findings].map((finding) => warn(located(finding))),
    ]),
  };
}

/** Of so few colleagues that they would be known not even the numbers are told. */
const nothingTold = { experiences: 0, unanswered: 0, passes: 0, people: 0, from: null, until: null } as const;

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
const headlineVariables = (counted: Pick<Counted, "version" | "answers">, reader: Reader): Variable[] =>
  toldTouchpoints(counted, reader).map(({ counts }) => variableOf(counts, reader));

const variableOf = (counts: AnswerCounts, reader: Reader): Variable => ({
  touchpoint: counts.touchpoint,
  answer: counts.answer,
  scale: counts.scale,
  positive: positiveCodes(readingOf(counts, reader)),
});

async function driversIn(
  counts: GuardedCounts,
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

/** What bad and exceptional encounters go with, and what of the same touchpoints is remembered. */
async function rememberedIn(
  counts: GuardedCounts,
  told: Counted,
  outcome: DriverOutcome | "withheld" | null,
  reader: Reader,
  question: AuditQuestion,
): Promise<[Audit["moments"], Audit["peakEnd"]]> {
  const moments = await momentsIn(counts, told, outcome, reader, question);
  const met = "refused" in moments ? null : new Set(moments.touchpoints.map(({ touchpoint }) => touchpoint));
  const headlines = headlineVariables(told, reader).filter(({ touchpoint }) => met?.has(touchpoint!) ?? true);
  return [moments, await peakEndIn(counts, told, outcome, headlines, question.order)];
}

function noOutcome(asked: string | undefined) {
  const refused =
    asked === undefined
      ? "nobody was asked about coming again, recommending or the whole, and nothing that happened is known of some and not of others"
      : `there are no answers about ${asked}`;
  return noDrivers({ refused, code: "no-outcome", touchpoints: [""] });
}

const withheldDrivers = (touchpoints: readonly string[]) =>
  noDrivers({
    refused: `withheld, as what is left would not be the whole: ${touchpoints.map((key) => key || "the outcome").join(", ")}`,
    ...{ code: "withheld", touchpoints },
  });

const noDrivers = (drivers: DriversRefused) => ({ drivers, model: null, findings: [], scale: [0, 1] }) as const;

/**
 * Journey success over the required touchpoints that anybody rated; those that nobody did are named. Of passes in which a required
 * touchpoint is withheld nothing is told: what succeeded in the rest of them would be called success in all that is required.
 */
async function successIn(counts: GuardedCounts, counted: Counted, reader: Reader, question: AuditQuestion) {
  const required = touchpointsOf(counted.version.journey).filter(
    ({ touchpoint }) => touchpoint.required && !touchpoint.retired,
  );
  const rated = ratedTouchpoints(counted, reader).filter(({ counts }) =>
    required.some(({ touchpoint }) => touchpoint.key === counts.touchpoint),
  );
  const variables = rated.map(({ counts }) => variableOf(counts, reader));
  const unseen = required
    .map(({ touchpoint }) => touchpoint.key)
    .filter((key) => !variables.some(({ touchpoint }) => touchpoint === key));
  const asked = counted.answers.some(
    ({ touchpoint, answer }) =>
      expectationAnswers.includes(answer) && required.some((one) => one.touchpoint.key === touchpoint),
  );
  const expectation: Audit["success"]["expectation"] = asked ? (question.expectation ?? "counts") : "not-asked";
  const withheld = rated.find(({ counts }) => !mayBePart(counts, reader.perspective));
  if (withheld !== undefined) {
    const estimate =
      refusalOf(withheld.counts, reader.perspective) ?? ({ ok: false, reason: "withheld", n: null } as const);
    const unlock = Object.fromEntries(variables.map(({ touchpoint }) => [touchpoint!, estimate]));
    return { success: { expectation, bounds: null, limits: null, estimate, weakest: null, unlock }, findings: [] };
  }
  const passes = await counts.passes(counted.slice, variables, {
    ...{ byExpectation: expectation === "counts", allApply: isCloseCircle(reader.perspective) },
  });
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

/** Many answered, and what they said would tell of few others, or of each of them. */
const tellsOfFew = (figure: Figure): boolean =>
  !figure.ok && (figure.reason === "leaves-few" || (figure.n ?? 0) >= fewestPeople);

const tooFew = (touchpoints: readonly AuditTouchpoint[]): Finding[] =>
  touchpoints
    .filter(({ verdict, difference }) => verdict === "too-few" && !tellsOfFew(difference))
    .map(({ key, people }) => ({
      code: "too-few",
      touchpoint: key,
      facts: { rule: count, kind: "people", people, needed: 5 },
    }));
