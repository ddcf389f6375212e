import type { Beside } from "../../core/insight/beside/overviews-beside.ts";
import { isSide } from "../../core/insight/wording/change.ts";
import type { Says } from "../../core/insight/wording/sayable.ts";
import { saidVerdict } from "../../core/insight/wording/standing.ts";
import type { Estimate, Figure } from "../../core/measures/intervals/estimate.ts";
import { own } from "../../core/own.ts";
import { type Language, say } from "../../core/text.ts";
import { changeInWords, differenceInWords } from "../../texts/difference-words.ts";
import { figureInWords, valueAmong } from "../../texts/figure-words.ts";
import { scalesOf } from "../../texts/measure-name.ts";
import { numbers } from "../../texts/numbers.ts";
import { words } from "../../texts/words.ts";
import { type Axis, axisOf, type MeasureScale, placeOn, scaleOf } from "../scale.ts";
import type { JourneyMap, MapTouchpoint } from "./map.ts";

/** Places between the ends of a scale, 0–1: an estimate with its interval. */
export interface Span {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How much a figure is above or below the one beside it. */
interface Change {
  /** "+3"; "–" where it is not told. */
  readonly text: string;
  /** Whether it may be said that they differ. */
  readonly isTold: boolean;
  /** From 0 to 1, 0.5 no difference; a scale's whole width reaches to the ends. */
  readonly span: Span | null;
  /** On how many answers the one beside it rests. */
  readonly n: string;
}

/** A touchpoint as it is drawn: a stone on the path. */
export interface Stone {
  readonly key: string;
  readonly name: string;
  /** Index of its stage. */
  readonly stage: number;
  readonly verdict: Says<"verdict">;
  readonly indirect: boolean;
  /** Who answers first; the others stand on the touchpoint's own page. */
  readonly owner: string;
  /** Names of outside suppliers that answer too. */
  readonly suppliers: readonly string[];
  /** What was promised of it. */
  readonly promises: readonly string[];
  /** Where it lies on the axis; null where there is no figure. */
  readonly felt: Span | null;
  /** The figure as it stands above the mark: "34", "+12". */
  readonly label: string;
  readonly n: string;
  /** The data doctor doubts the figure. */
  readonly doubted: boolean;
  /** What was expected, on the same axis; only where both are on one scale. */
  readonly expected: number | null;
  /** How experience met expectation: 0 all fell short, 0.5 even, 1 all exceeded. */
  readonly against: Span | null;
  /** Where the figure beside it lies on the axis. */
  readonly beside: number | null;
  /** How it lies to that one; null where nothing stands beside it. */
  readonly change: Change | null;
  /** It stands back, for others to stand out. */
  readonly quiet: boolean;
  /** Everything in one sentence, for those who do not see the picture. */
  readonly sentence: string;
}

export interface Stones {
  readonly stones: Stone[];
  readonly axis: Axis | null;
  /** Means of several scales: each lies as far up the axis as up its own scale. */
  readonly areScalesMixed: boolean;
}

/** The touchpoints of a journey as stones, in the order of the journey, and the axis they lie on. */
export function stonesOf(language: Language, given: JourneyMap): Stones {
  const areScalesMixed = isMixed(given);
  const map =
    areScalesMixed && given.measure !== null ? { ...given, measure: { ...given.measure, ...position } } : given;
  const byKey = new Map(map.touchpoints.map((touchpoint) => [touchpoint.key, touchpoint]));
  const axis = axisFor(map);
  const stones = map.stages.flatMap((stage, index) =>
    stage.touchpoints.flatMap((key) => {
      const touchpoint = byKey.get(key);
      return touchpoint === undefined ? [] : [stoneOf(language, { ...map, areScalesMixed }, touchpoint, index, axis)];
    }),
  );
  return { stones, axis, areScalesMixed };
}

const position = { unit: "index", range: [0, 100] } as const;

/** Whether a mean stands on another scale than the axis would have. */
function isMixed({ measure, touchpoints }: JourneyMap): boolean {
  if (measure?.unit !== "mean") return false;
  return touchpoints
    .flatMap(({ figure, beside }) => scalesOf(figure, beside?.figure))
    .some((scale) => `${scale}` !== `${measure.range}`);
}

/** The axis reaches as low as the lowest end of an interval. */
function axisFor({ measure, touchpoints }: JourneyMap): Axis | null {
  if (measure === null) return null;
  const ends = touchpoints.flatMap(({ figure, expectation, beside }) => [
    ...(beside?.figure.ok ? [placeIn(measure, beside.figure.estimate, beside.figure.estimate.value)] : []),
    ...(figure.ok ? [placeIn(measure, figure.estimate, figure.estimate.low)] : []),
    ...(expectation?.expected.ok
      ? [placeIn(measure, expectation.expected.estimate, expectation.expected.estimate.value)]
      : []),
  ]);
  const [min, max] = measure.range;
  return axisOf(measure, min + Math.min(1, ...ends) * (max - min));
}

const placeIn = (measure: MeasureScale, estimate: Estimate, value: number): number =>
  placeOn(estimate.unit === measure.unit ? measure : scaleOf(estimate), value);

function stoneOf(
  language: Language,
  map: JourneyMap & Pick<Stones, "areScalesMixed">,
  touchpoint: MapTouchpoint,
  stage: number,
  axis: Axis | null,
): Stone {
  const [t, number] = [words(language), numbers(language)];
  const { figure, expectation } = touchpoint;
  const verdict = saidVerdict(touchpoint);
  const name = say(touchpoint.name, language);
  const owners = touchpoint.owners.flatMap((key) => own(map.owners, key) ?? []);
  const n = figure.ok ? figure.estimate.n : figure.n;
  const doubted = touchpoint.doubted === true && figure.ok;
  const sentence = t("picture.touchpoint", {
    name,
    stage: say(map.stages[stage]?.name ?? {}, language),
    figure: figureInWords(language, figure, "n.people", map),
    verdict: t(`wording.verdict.${verdict}`),
  });
  return {
    key: touchpoint.key,
    name,
    stage,
    verdict,
    indirect: touchpoint.contact === "indirect",
    owner: say(owners[0]?.name ?? {}, language),
    suppliers: owners.filter(({ kind }) => kind === "supplier").map((owner) => say(owner.name, language)),
    promises: (map.promises ?? [])
      .filter(({ touchpoints }) => touchpoints.includes(touchpoint.key))
      .map(({ text }) => say(text, language)),
    felt: spanOf(map, axis, figure),
    label: figure.ok ? valueAmong(language, figure.estimate, map.areScalesMixed).replace(/\s?%$/, "") : "",
    n: n === null || n === 0 || verdict === "blind" ? "–" : number.count(n),
    expected: expectation === undefined ? null : (spanOf(map, axis, expectation.expected)?.value ?? null),
    against: expectation?.net.ok ? spanOn(scaleOf({ unit: "points" }), expectation.net.estimate) : null,
    doubted,
    quiet: touchpoint.quiet === true,
    beside: touchpoint.beside === undefined ? null : (spanOf(map, axis, touchpoint.beside.figure)?.value ?? null),
    change: changeOf(language, touchpoint),
    sentence: [
      doubted ? t("picture.doubted", { sentence }) : sentence,
      ...(touchpoint.beside === undefined ? [] : [besideInWords(language, map, touchpoint.beside)]),
    ].join(" "),
  };
}

function changeOf(language: Language, { beside }: MapTouchpoint): Stone["change"] {
  if (beside === undefined) return null;
  const { says, difference, figure } = beside;
  const answers = figure.ok ? figure.estimate.n : figure.n;
  const n = answers === null || answers === 0 ? "–" : numbers(language).count(answers);
  if (difference === null) return { text: "–", isTold: false, span: null, n };
  const { value } = differenceInWords(language, difference);
  const [lowest, highest] = figure.ok ? scaleOf(figure.estimate).range : [0, 1];
  const place = (apart: number) => 0.5 + apart / (2 * (highest - lowest));
  const span = { value: place(difference.value), low: place(difference.low), high: place(difference.high) };
  return { text: value.replace(/[\s\u00a0].*$/u, ""), isTold: isSide(says), span, n };
}

function besideInWords(
  language: Language,
  { beside: name = "", ...map }: JourneyMap & Pick<Stones, "areScalesMixed">,
  { figure, says }: Beside,
): string {
  const said = changeInWords(language, says);
  return words(language)("picture.beside", { name, figure: figureInWords(language, figure, "n.people", map), said });
}

/** Where a figure lies on the axis. */
function spanOf({ measure }: JourneyMap, axis: Axis | null, figure: Figure): Span | null {
  if (!figure.ok || measure === null || axis === null) return null;
  const { estimate } = figure;
  if (estimate.unit === measure.unit) return spanOn(axis, estimate);
  // Judged by a measure of its own: it lies as far up the axis as it lies up its own scale.
  const onOwn = spanOn(scaleOf(estimate), estimate);
  const value = (place: number) => placeOn(axis, measure.range[0] + place * (measure.range[1] - measure.range[0]));
  return { value: value(onOwn.value), low: value(onOwn.low), high: value(onOwn.high) };
}

const spanOn = (scale: Parameters<typeof placeOn>[0], span: Span): Span => ({
  value: placeOn(scale, span.value),
  low: placeOn(scale, span.low),
  high: placeOn(scale, span.high),
});
