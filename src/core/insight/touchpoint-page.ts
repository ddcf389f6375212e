import type { Journey, Promise as JourneyPromise, Owner, Phase, Touchpoint } from "../journey/journey.ts";
import { touchpointsOf } from "../journey/journey.ts";
import type { ContingencyCube } from "../measures/comparisons/contingency-cube.ts";
import type { Figure } from "../measures/intervals/estimate.ts";
import { own } from "../own.ts";
import type { Text } from "../text.ts";
import { type AvailableMeasure, availableMeasures } from "./available-measure.ts";
import { at, type Counted, notMeasured, readerOf } from "./counted.ts";
import type { AnswerCounts, PartCounts, Together } from "./counts.ts";
import { isCloseCircle, mayBeQuoted, peopleIn } from "./disclosure/disclosure.ts";
import { byName, figuresOf, histogramsOf, type Reader } from "./figures.ts";
import { groupFigures } from "./group-figures.ts";
import { targetFor } from "./headline.ts";
import { type LeftOut, leftOutTold } from "./heard/left-out.ts";
import { type MonthFigure, type MonthToMonth, monthFigures, monthToMonthOf } from "./months/month-to-month.ts";
import { askedAnew } from "./months/way-of-asking.ts";
import { namedIn } from "./named/named.ts";
import type { Named } from "./named/named-value.ts";
import type { KnownPlace } from "./places/places-as-tree.ts";
import { placesInRegions } from "./places/places-in-regions.ts";
import { promisesAt, promisesOf } from "./promises.ts";
import type { Slice } from "./slice.ts";
import { judged, type TouchpointJudgement } from "./touchpoint-judgement.ts";
import type { PromiseVerdict } from "./wording/sayable.ts";

/** A group of experiences with its figure; withheld where so few people are behind it that one could be recognised. */
export interface GroupFigure {
  readonly value: string;
  readonly name: Text | null;
  readonly figure: Figure;
}

/** What somebody said in their own words. */
export interface Comment {
  /** The experience's id; null of colleagues, whose experiences are not read one by one. */
  readonly id: string | null;
  /** Local day, ISO date. */
  readonly day: string;
  readonly language: string | null;
  readonly text: string;
}

/** Everything that one touchpoint opens to. */
export interface TouchpointPage extends TouchpointJudgement {
  readonly journey: string;
  readonly touchpoint: Touchpoint;
  readonly stage: { readonly key: string; readonly phase: Phase; readonly name: Text };
  readonly owners: readonly { readonly key: string; readonly owner: Owner }[];
  readonly slice: Slice;
  readonly position: string;
  /** Points that make a pain point or a strength, where the workspace has chosen other than the usual three. */
  readonly minimumDifference?: number;
  /** The measure of `figure`, `months` and `groups`: the one asked for, else the headline. */
  readonly measure: AvailableMeasure | null;
  readonly figure: Figure;
  /** What `figure` should reach; null: nothing is said of its measure. */
  readonly target: number | null;
  readonly measures: Readonly<Record<string, Figure>>;
  readonly available: readonly AvailableMeasure[];
  /** Answers by value, by answer; empty where too few people answered. */
  readonly histograms: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Scale of each answer in `histograms`. */
  readonly scales: Readonly<Record<string, readonly [min: number, max: number]>>;
  /** What was named there, of emotions and tags. */
  readonly named: readonly Named[];
  /** By the first day of each month in which somebody answered. */
  readonly months: readonly MonthFigure[];
  /** How those months went, against their ordinary variation; null below twelve of them. */
  readonly monthToMonth: MonthToMonth | null;
  readonly groups: {
    readonly channels: readonly GroupFigure[];
    /** Each region before what lies in it. */
    readonly locations: readonly (GroupFigure & { readonly within?: string })[];
    readonly attributes: readonly {
      readonly key: string;
      readonly name: Text;
      readonly groups: readonly GroupFigure[];
    }[];
  };
  readonly promises: readonly (Pick<JourneyPromise, "text" | "source" | "measure" | "target"> & {
    readonly key: string;
    readonly verdict: PromiseVerdict;
    readonly figure: Figure;
  })[];
  readonly comments: { readonly withheld: boolean; readonly items: readonly Comment[] };
  /** What none of these figures counts, as far as it may be told. */
  readonly leftOut: readonly LeftOut[];
}

/** What a touchpoint's page is made of, beside what the overview is made of. */
export interface CountedAtTouchpoint extends Counted {
  readonly touchpoint: string;
  readonly months: readonly PartCounts[];
  readonly channels: readonly PartCounts[];
  /** The answer of the page by month and channel; null where the way of asking cannot have changed. */
  readonly ways: ContingencyCube | null;
  readonly locations: readonly PartCounts[];
  /** The same by the regions that the places lie in (`regionLevels`). */
  readonly regions: readonly PartCounts[];
  readonly places: readonly KnownPlace[];
  readonly attributes: Readonly<Record<string, readonly PartCounts[]>>;
  /** What those are called that the journey does not declare itself: how experiences came. */
  readonly slicedBy?: Journey["attributes"];
  /** Asked with `promiseVariables` of the promises made here; undefined when none is made elsewhere too. */
  readonly promisesTogether: Together | undefined;
  /** Newest first; shown only where enough people answered. */
  readonly comments: readonly Comment[];
  readonly leftOut: readonly LeftOut[];
}

/** One touchpoint of the journey, opened. */
export function touchpointPageOf(counted: CountedAtTouchpoint): TouchpointPage {
  const { version, slice, touchpoint: key, answers } = counted;
  const { journey } = version;
  const reader = readerOf(counted);
  const { stage, touchpoint } = touchpointsOf(journey).find((it) => it.touchpoint.key === key)!;
  const here = at(key, answers);
  const judgement = judged(counted, reader).get(key)!;
  const figures = figuresOf(here, reader);
  const available = availableMeasures(here, reader);
  const measure = counted.measure ?? judgement.headline;
  const figuresBy = (counts: readonly PartCounts[]) => groupFigures(counts, here, measure, reader);
  const regions = [...Map.groupBy(counted.regions, ({ part }) => part)].map(([value, inIt]) => ({
    value,
    figure: figuresOf(inIt, reader, [measure])[measure] ?? notMeasured,
  }));
  const called =
    (names: Readonly<Record<string, Text>>) =>
    <Group extends { readonly value: string }>(group: Group) => ({ ...group, name: own(names, group.value) ?? null });
  const placeNames = Object.fromEntries(counted.places.map((place) => [place.key, place.name]));
  const months = monthFigures(counted.months, here, measure, reader);
  return {
    journey: journey.key,
    touchpoint,
    stage: { key: stage.key, phase: stage.phase, name: stage.name },
    owners: touchpoint.owners.flatMap((owner) => {
      const known = own(journey.owners, owner);
      return known === undefined ? [] : [{ key: owner, owner: known }];
    }),
    slice,
    position: counted.position,
    ...(counted.minimumDifference !== undefined && { minimumDifference: counted.minimumDifference }),
    ...judgement,
    measure: available.find((it) => it.key === measure) ?? null,
    figure: figures[measure] ?? notMeasured,
    target: targetFor({ ...touchpoint, answers: here }, reader) ?? null,
    measures: figures,
    available,
    histograms: histogramsOf(here, reader),
    scales: Object.fromEntries(
      byName(here).flatMap(([name, { kind, scale }]) => (kind === "set" ? [] : [[name, scale] as const])),
    ),
    named: namedIn(here, reader),
    months,
    monthToMonth: monthToMonthOf(months, askedAnew(months, counted.ways)),
    groups: {
      channels: figuresBy(counted.channels).map(called({})),
      locations: placesInRegions(figuresBy(counted.locations), regions, counted.places).map(called(placeNames)),
      attributes: Object.entries(counted.slicedBy ?? journey.attributes).map(([attribute, { name, labels }]) => ({
        key: attribute,
        name,
        groups: figuresBy(own(counted.attributes, attribute) ?? []).map(called(labels)),
      })),
    },
    promises: promisesHere(counted, reader),
    comments: commentsOf(here, counted, reader),
    leftOut: isCloseCircle(slice.perspective) ? [] : leftOutTold(counted.leftOut),
  };
}

function promisesHere(counted: CountedAtTouchpoint, reader: Reader): TouchpointPage["promises"] {
  const promises = promisesAt(counted.touchpoint, counted.version.journey);
  return promisesOf(promises, counted.answers, reader, counted.promisesTogether).map(({ key, verdict, figure }) => {
    const { text, source, measure, target } = promises[key]!;
    return { key, text, source, measure, target, verdict, figure };
  });
}

/** Words are shown where at least five people answered; of employees and management at least ten (catalogue §0). */
function commentsOf(here: readonly AnswerCounts[], { comments }: CountedAtTouchpoint, { perspective }: Reader) {
  const items = isCloseCircle(perspective) ? comments.map((one) => ({ ...one, id: null })) : comments;
  if (mayBeQuoted(here, perspective)) return { withheld: false, items };
  return { withheld: peopleIn(here) > 0, items: [] };
}
