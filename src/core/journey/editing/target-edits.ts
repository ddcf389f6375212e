import type { Measure } from "../../experience/measure-keys.ts";
import type { Journey, Target, Touchpoint } from "../journey.ts";
import { changeTouchpoint, touchpointOf } from "./touchpoint-edits.ts";

type Meant = Touchpoint["target"];

/**
 * The measure that a target is meant for: the one that it names. A number alone is meant for the one by which the touchpoint is
 * judged (`headline`), as long as it can be reached there; else nobody has said it.
 */
export function meantFor(target: Meant, headline: Measure | null): string | null {
  if (typeof target === "object") return target.measure;
  return headline === null || (target !== undefined && !reaches(target, headline)) ? null : keyOf(headline);
}

/** What is to be reached as people say it: 0.8 of a share → 80 %. */
export const told = (value: number, { unit }: Measure): number =>
  unit === "share" ? Number((value * 100).toPrecision(12)) : value;

/** What was said, as the file keeps it. */
export const kept = (said: number, measure: Measure): Target => ({
  measure: keyOf(measure),
  value: measure.unit === "share" ? said / 100 : said,
});

/** Between what a target may be said to be in a measure. */
export const endsIn = (measure: Measure): [low: number, high: number] => [
  told(measure.range[0], measure),
  told(measure.range[1], measure),
];

/**
 * The target meant for another measure: the number that was told in the one before. Of a number alone, of which nobody has said
 * what it counts, the number as it stands where it can be reached, else as it is told there: 0.8 and 40 are 80 % and 40 %.
 */
export function inMeasure(target: Target | number, before: Measure | null, next: Measure): Target {
  const value = typeof target === "object" ? target.value : target;
  if (before === null && reaches(value, next)) return { measure: keyOf(next), value };
  const [low, high] = endsIn(next);
  return kept(Math.min(Math.max(before === null ? value : told(value, before), low), high), next);
}

/** What is to be reached at a touchpoint; undefined: nothing is wanted of it. */
export function keepTarget(journey: Journey, key: string, target: Meant): Journey {
  if (target !== undefined) return changeTouchpoint(journey, key, { target });
  if (touchpointOf(journey, key)?.target === undefined) return journey;
  return {
    ...journey,
    stages: journey.stages.map((stage) => ({
      ...stage,
      touchpoints: stage.touchpoints.map((touchpoint) => {
        const { target: _, ...others } = touchpoint;
        return touchpoint.key === key ? others : touchpoint;
      }),
    })),
  };
}

const reaches = (value: number, { range: [low, high] }: Measure): boolean => value >= low && value <= high;

const keyOf = ({ answer, measure }: Measure): string => `${answer}.${measure}`;
