import { type Owner, type Phase, type Touchpoint, touchpointsOf } from "../journey/journey.ts";
import type { Figure } from "../measures/intervals/estimate.ts";
import type { Text } from "../text.ts";
import { type AvailableMeasure, availableMeasures } from "./available-measure.ts";
import { at, type Counted, notMeasured, readerOf } from "./counted.ts";
import type { Totals } from "./counts.ts";
import { refusalOf, silencesToTell } from "./disclosure/disclosure.ts";
import { netExpectation, netExpectations } from "./expectation-figure.ts";
import { figuresOf } from "./figures.ts";
import { targetFor } from "./headline.ts";
import type { Slice } from "./slice.ts";
import { judged, type TouchpointJudgement } from "./touchpoint-judgement.ts";

/** A touchpoint as the journey page draws it. */
export interface OverviewTouchpoint extends Omit<Touchpoint, "feelings" | "was" | "target">, TouchpointJudgement {
  readonly stage: string;
  /** What the measure that it is judged by should reach, in its unit; null: nothing is said of that measure. */
  readonly target: number | null;
  /** The chosen measure, else the headline. */
  readonly figure: Figure;
  /** The same without weights, where there are any. */
  readonly unweighted?: Figure;
  readonly expectation: Expectation;
}

/** What was felt against what was expected. */
export interface Expectation {
  /** expectation.netExceeded: more exceeded than fell below, in points. */
  readonly net: Figure;
}

/** How much a slice holds; of so few colleagues that they would be known, not even the numbers. */
export type ShownTotals = Omit<Totals, "experiences" | "unanswered" | "passes" | "people" | "leavesFew"> &
  Readonly<Record<"experiences" | "unanswered" | "passes" | "people", number | null>>;

/** Everything that the journey page draws at once. */
export interface Overview {
  readonly journey: {
    readonly key: string;
    readonly name: Text;
    readonly version: number;
    readonly stages: readonly {
      readonly key: string;
      readonly phase: Phase;
      readonly name: Text;
      readonly touchpoints: readonly string[];
    }[];
    readonly owners: Readonly<Record<string, Owner>>;
  };
  readonly slice: Slice;
  /** How far the figures have followed the records; changes when something new is counted. */
  readonly position: string;
  /** Points that make a pain point or a strength, where the workspace has chosen other than the usual three. */
  readonly minimumDifference?: number;
  readonly totals: ShownTotals;
  /** The measure asked for, else the one that most touchpoints are judged by; null when nothing is measured. */
  readonly measure: AvailableMeasure | null;
  readonly measures: readonly AvailableMeasure[];
  /** What was said about the journey as a whole, by measure. */
  readonly whole: Readonly<Record<string, Figure>>;
  readonly touchpoints: readonly OverviewTouchpoint[];
}

/** The journey at a glance. */
export function overviewOf(counted: Counted): Overview {
  const { version, slice, position, totals, answers } = counted;
  const { journey } = version;
  const reader = readerOf(counted);
  const measures = availableMeasures(answers, reader);
  const judgements = judged(counted, reader);
  const touchpoints = touchpointsOf(journey).map(({ stage, touchpoint }): OverviewTouchpoint => {
    const { feelings: _, was: __, target: ___, ...about } = touchpoint;
    const here = { ...touchpoint, answers: at(touchpoint.key, answers) };
    const judgement = judgements.get(touchpoint.key)!;
    const shown = counted.measure ?? judgement.headline;
    const figures = figuresOf(here.answers, reader, [shown, ...netExpectations]);
    const unweighted = figures[`${shown}@unweighted`];
    return {
      ...about,
      stage: stage.key,
      target: targetFor(here, reader) ?? null,
      ...judgement,
      figure: figures[shown] ?? notMeasured,
      ...(unweighted === undefined ? {} : { unweighted }),
      expectation: { net: netExpectation(figures) ?? notMeasured },
    };
  });
  const chosen = counted.measure ?? commonest(touchpoints.map(({ headline }) => headline));
  return {
    journey: {
      key: journey.key,
      name: journey.name,
      version: version.version,
      stages: journey.stages.map((stage) => ({ ...stage, touchpoints: stage.touchpoints.map(({ key }) => key) })),
      owners: journey.owners,
    },
    slice,
    position,
    ...(counted.minimumDifference !== undefined && { minimumDifference: counted.minimumDifference }),
    totals: shown(totals, slice),
    measure: measures.find(({ key }) => key === chosen) ?? null,
    measures,
    whole: figuresOf(at(null, answers), reader),
    touchpoints,
  };
}

function shown({ leavesFew, ...totals }: Totals, { perspective }: Slice): ShownTotals {
  const isWithheld = refusalOf({ ...totals, ...(leavesFew && { leavesFew }) }, perspective)?.n === null;
  if (isWithheld)
    return { ...totals, experiences: null, unanswered: null, passes: null, people: null, from: null, until: null };
  return { ...totals, unanswered: silencesToTell(totals.unanswered, perspective) };
}

/** What stands most often among the words that are not empty. */
function commonest(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) if (word !== "") counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
