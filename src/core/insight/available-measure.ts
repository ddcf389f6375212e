import { measuresOf } from "../experience/measure-keys.ts";
import type { Unit } from "../measures/intervals/estimate.ts";
import type { AnswerCounts } from "./counts.ts";
import { byName, type Reader, readingOf } from "./figures.ts";
import { type MeasureRule, ruleOf } from "./measure-rule.ts";

/** A measure that some touchpoints of a slice have answers for. */
export interface AvailableMeasure {
  /** answer.measure: "satisfaction.positive". */
  readonly key: string;
  readonly answer: string;
  readonly unit: Unit;
  /** Its lowest and highest possible value, for drawing. */
  readonly range: readonly [low: number, high: number];
  /** Touchpoints that have it; the whole is not counted. */
  readonly touchpoints: number;
}

/** The measures that can be chosen where these answers were given, those of most touchpoints first. */
export function availableMeasures(answers: readonly AnswerCounts[], reader: Reader): AvailableMeasure[] {
  const places = Map.groupBy(
    answers.filter(({ people }) => people > 0),
    ({ touchpoint }) => touchpoint,
  );
  const found = new Map<string, { measure: Omit<AvailableMeasure, "touchpoints">; touchpoints: number }>();
  for (const [touchpoint, here] of places) {
    for (const [name, counts] of byName(here)) {
      if (name !== counts.answer) continue;
      for (const measure of measuresOf(counts.answer, counts.kind)) {
        const rule = ruleOf(measure, readingOf(counts, reader));
        if (rule === null) continue;
        const key = `${name}.${measure}`;
        const known = found.get(key) ?? {
          measure: { key, answer: name, unit: rule.unit, range: rangeOf(rule) },
          touchpoints: 0,
        };
        found.set(key, { ...known, touchpoints: known.touchpoints + (touchpoint === null ? 0 : 1) });
      }
    }
  }
  return [...found.values()]
    .map(({ measure, touchpoints }) => ({ ...measure, touchpoints }))
    .sort((a, b) => b.touchpoints - a.touchpoints);
}

const rangeOf = ({ by, plus }: MeasureRule): [low: number, high: number] => [plus, plus + by];
