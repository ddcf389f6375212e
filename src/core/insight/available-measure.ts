import { measuresOf } from "../experience/measure-keys.ts";
import type { Unit } from "../measures/intervals/estimate.ts";
import type { AnswerCounts } from "./counts.ts";
import { byName, type Reader, readingOf } from "./figures.ts";
import { type MeasureRule, ruleOf } from "./measure-rule.ts";

type Range = readonly [low: number, high: number];

/** A measure that some touchpoints of a slice have answers for. */
export interface AvailableMeasure {
  /** answer.measure: "satisfaction.positive". */
  readonly key: string;
  readonly answer: string;
  readonly unit: Unit;
  /** Its lowest and highest possible value, for drawing; where touchpoints asked on several scales, on that of most. */
  readonly range: Range;
  /** The others, of a mean: values on two scales are compared by where they lie between the ends, never as they stand. */
  readonly otherRanges?: readonly Range[];
  /** Touchpoints that have it; the whole is not counted. */
  readonly touchpoints: number;
}

/** Every scale that a measure stands on, that of most touchpoints first. */
export const rangesOf = ({ range, otherRanges = [] }: AvailableMeasure): readonly Range[] => [range, ...otherRanges];

/** The measures that can be chosen where these answers were given, those of most touchpoints first. */
export function availableMeasures(answers: readonly AnswerCounts[], reader: Reader): AvailableMeasure[] {
  const places = Map.groupBy(
    answers.filter(({ people }) => people > 0),
    ({ touchpoint }) => touchpoint,
  );
  const found = [...places].flatMap(([touchpoint, here]) =>
    byName(here).flatMap(([name, counts]) =>
      name !== counts.answer
        ? []
        : measuresOf(counts.answer, counts.kind).flatMap((measure) => {
            const rule = ruleOf(measure, readingOf(counts, reader));
            return rule === null ? [] : [{ key: `${name}.${measure}`, answer: name, rule, touchpoint }];
          }),
    ),
  );
  return [...Map.groupBy(found, ({ key }) => key).values()]
    .map((all): AvailableMeasure => {
      const { key, answer, rule } = all[0]!;
      const there = all.filter(({ touchpoint }) => touchpoint !== null);
      const [range = rangeOf(rule), ...otherRanges] = commonestFirst(
        (there.length > 0 ? there : all).map(({ rule }) => rangeOf(rule)),
      );
      const others = otherRanges.length > 0 && { otherRanges };
      return { key, answer, unit: rule.unit, range, ...others, touchpoints: there.length };
    })
    .sort((a, b) => b.touchpoints - a.touchpoints);
}

const commonestFirst = (ranges: readonly Range[]): Range[] =>
  [...Map.groupBy(ranges, String).values()].sort((a, b) => b.length - a.length).map(([range]) => range!);

const rangeOf = ({ by, plus }: MeasureRule): Range => [plus, plus + by];
