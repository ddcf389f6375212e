import type { Estimate, Unit } from "../core/measures/intervals/estimate.ts";
import type { Language } from "../core/text.ts";
import { numbers } from "../texts/numbers.ts";

/** A measure as far as drawing needs it: its unit and its lowest and highest possible value. */
export interface MeasureScale {
  readonly unit: Unit;
  readonly range: readonly [min: number, max: number];
}

/** The part of a scale that is drawn, and how far its ticks stand from each other. */
export interface Axis extends MeasureScale {
  readonly step: number;
}

/** Where a value lies between the ends, 0–1. */
export const placeOn = ({ range: [min, max] }: MeasureScale, value: number): number => (value - min) / (max - min);

/** The scale of an estimate: by its unit, and a mean by the scale of its answer, which one kept earlier does not tell itself. */
export function scaleOf(
  { unit, scale }: Pick<Estimate, "unit" | "scale">,
  answerScale: readonly [number, number] = [1, 5],
): MeasureScale {
  if (unit === "share") return { unit, range: [0, 1] };
  if (unit === "points" || unit === "effect") return { unit, range: [-100, 100] };
  return { unit, range: unit === "index" ? [0, 100] : (scale ?? answerScale) };
}

/**
 * A scale as it is drawn: from the last tick below `lowest` upwards, but never less than its upper half, so that small
 * differences do not look large. Without `lowest` the whole scale.
 */
export function axisOf({ unit, range: [min, max] }: MeasureScale, lowest = min): Axis {
  const step = unit === "mean" ? stepOf(max - min) : (max - min) / 4;
  const tickBelow = (value: number) => min + Math.floor((value - min) / step) * step;
  const from = Math.max(min, Math.min(tickBelow(lowest), tickBelow((min + max) / 2)));
  return { unit, range: [from, max], step };
}

/** Round values from end to end, as they are written on an axis. The sign for per cent stands on the highest alone. */
export function ticks(language: Language, { unit, range: [min, max], step }: Axis): { value: number; text: string }[] {
  const number = numbers(language);
  const last = Math.round((max - min) / step);
  return Array.from({ length: last + 1 }, (_, index) => {
    const value = min + index * step;
    const share = index === last ? number.share(value) : number.decimal(value * 100, 0);
    const text =
      unit === "share"
        ? share
        : unit === "points"
          ? number.signed(value, 0)
          : number.decimal(value, Number.isInteger(step) ? 0 : 1);
    return { value, text };
  });
}

/** Whole steps that lead from end to end, at most seven of them; halves where no such steps do. */
const stepOf = (length: number): number =>
  [1, 2, 3, 4, 5, 10, 20, 25, 33, 50].find((step) => length % step === 0 && length / step <= 7) ?? length / 2;
