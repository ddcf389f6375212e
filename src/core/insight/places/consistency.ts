import type { Scale } from "../../experience/answers.ts";
import type { Perspective } from "../../experience/experience.ts";
import { momentsOfSums } from "../../measures/drivers/covariance.ts";
import type { Estimate, Figure } from "../../measures/intervals/estimate.ts";
import { fewestPeople, isUnanimous } from "../../measures/intervals/suppression.ts";
import {
  type Consistency,
  consistency,
  iccInterval,
  type UnitAnswers,
  unweightedF,
} from "../../measures/journeys/consistency.ts";
import { fUpper } from "../../measures/numbers/fisher-f.ts";
import type { UnitSums } from "../counts.ts";
import { isCloseCircle, refusalFor } from "../disclosure/disclosure.ts";
import { labelOf } from "../figure.ts";

/** What units are compared, and on which answer's scale. */
export interface UnitsCompared {
  /** "location", "channel" or an attribute key. */
  readonly unit: string;
  readonly scale: Scale;
  readonly perspective: Perspective;
}

/** Units, and answers in each, below which nothing is said. */
const fewest = 5;

/**
 * How evenly units treat customers, as figures:
 *
 *     between.<unit>   σ_B: how far a typical unit lies from the mean, in scale points
 *     icc.<unit>       share of all variance that lies between units, 0–1; a negative one is shown as 0
 *
 * Intervals are by the F of the unit means, exact where every unit has as many answers (for σ_B with the within variance
 * taken as found). Units of fewer than five answers are left out; refused below five units.
 */
export function consistencyFigures(sums: readonly UnitSums[], about: UnitsCompared): Record<string, Figure> {
  const { unit, scale, perspective } = about;
  const enough = sums.filter(({ n }) => n >= fewest);
  const people = enough.reduce((sum, one) => sum + one.people, 0);
  const units = enough.map(unitAnswersOf);
  const found = units.length >= fewest ? consistency(units) : null;
  const few: Figure = { ok: false, reason: "too-few-units", n: units.length, needed: fewest };
  const withheld = isCloseCircle(perspective) && enough.some(isOneVoice);
  const refused: Figure | null = withheld
    ? { ok: false, reason: "withheld", n: null }
    : (refusalFor(people, perspective) ?? (found === null ? few : null));
  if (refused !== null || found === null)
    return { [`between.${unit}`]: refused ?? few, [`icc.${unit}`]: refused ?? few };

  const intervals = intervalsOf(units, found);
  const figure = (
    interval: Pick<Estimate, "value" | "low" | "high">,
    kind: "mean" | "share",
    width: number,
  ): Figure => ({
    ok: true,
    estimate: { ...interval, n: found.n, people, unit: kind, method: intervals.method, weighted: false },
    label: labelOf((50 * (interval.high - interval.low)) / width, people),
  });
  return {
    [`between.${unit}`]: figure(around(found.between, intervals.between), "mean", scale[1] - scale[0]),
    [`icc.${unit}`]: figure(around(Math.max(0, found.icc ?? 0), intervals.icc), "share", 1),
  };
}

/**
 * The level at which the interval of the spread between units just leaves 0: of several spreads shown together it is
 * adjusted. Null where none is shown.
 */
export function levelOfSpread(sums: readonly UnitSums[]): number | null {
  const units = sums.filter(({ n }) => n >= fewest).map(unitAnswersOf);
  if (units.length < fewest) return null;
  const means = unweightedF(units);
  // Nothing varies within units: any spread between them is certain.
  if (means === null) return units.some(({ mean }) => mean !== units[0]!.mean) ? 0 : 1;
  const n = units.reduce((sum, unit) => sum + unit.n, 0);
  return Math.min(1, 2 * fUpper(means.f, units.length - 1, n - units.length));
}

function intervalsOf(units: readonly UnitAnswers[], found: Consistency) {
  const method = "one-way random effects, F of the unit means";
  const means = unweightedF(units);
  if (means === null) return { between: [found.between, found.between], icc: [0, 1], method } as const;
  const { low, high } = iccInterval(means.f, found.units, means.size, 0.95, found.n);
  const betweenAt = (icc: number): number => Math.sqrt((Math.max(0, icc) / (1 - icc)) * found.withinSquare);
  return { between: [betweenAt(low), betweenAt(high)], icc: [low, high], method } as const;
}

/** The value between its ends, which are cut at 0: neither a spread nor a shown ICC is negative. */
const around = (value: number, [low, high]: readonly [low: number, high: number]) => ({
  value,
  low: Math.max(0, Math.min(value, low)),
  high: Math.max(value, high),
});

/** Whether a unit's mean would tell what each of its few people said: the spread and the others' means tell it. */
const isOneVoice = ({ n, people, sum, squares }: UnitSums): boolean =>
  people < fewestPeople || isUnanimous(n * squares === sum * sum ? [n] : [n, n], people);

const unitAnswersOf = ({ n, sum, squares }: UnitSums): UnitAnswers => ({
  n,
  mean: sum / n,
  squares: n > 0 ? Math.max(0, momentsOfSums(n, [sum], [squares]).products[0]!) : 0,
});
