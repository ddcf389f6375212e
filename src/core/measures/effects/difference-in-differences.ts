import { byUnits, type ClusteredSlope, clusteredSlope, type SlopeInterval } from "../regressions/clustered-slope.ts";

/** Answers of one unit before or after an action. */
export interface UnitMean {
  readonly unit: string | number;
  /** Whether the action touched it. */
  readonly treated: boolean;
  /** Whether they were given after the action. */
  readonly post: boolean;
  readonly n: number;
  readonly mean: number;
}

export interface DifferenceInDifferences {
  /** What the treated changed beyond what the compared changed. */
  readonly effect: number;
  readonly means: Readonly<Record<"controlPre" | "controlPost" | "treatedPre" | "treatedPost", number>>;
  readonly units: number;
  readonly treatedUnits: number;
  readonly comparedUnits: number;
  /** Null with fewer than four units in an arm: the change is then described, and nothing concluded. */
  readonly interval: SlopeInterval | null;
  /** The two estimates of the error between which `interval` chooses; null where they cannot be computed. */
  readonly cr1s: SlopeInterval | null;
  readonly cr2: SlopeInterval | null;
}

/** Fewer units than this in an arm allow a description only. */
export const fewestUnits = 4;

/**
 * What an action changed where it was taken, beyond what changed elsewhere at the same time.
 *
 *     effect = (ȳ treated, after − ȳ treated, before) − (ȳ compared, after − ȳ compared, before)
 *
 * Before and after alone would mistake a bad month's return to normal for the action's work. Each answer counts once;
 * units (places, touchpoints) are what is independent. It holds as cause only where both arms went alike before
 * (`preTrend`). Null when one of the four means has no answers.
 *
 *     differenceInDifferences([
 *       { unit: "a", treated: true, post: false, n: 50, mean: 3.2 },
 *       { unit: "a", treated: true, post: true, n: 50, mean: 3.9 },
 *       { unit: "b", treated: false, post: false, n: 50, mean: 3.4 },
 *       { unit: "b", treated: false, post: true, n: 50, mean: 3.5 },
 *     ])
 *     // { effect: 0.6, units: 2, interval: null }
 *
 * Unit: the outcome's own.
 * Interval: clustered by unit: CR2 with Satterthwaite's degrees of freedom below 20 units, CR1S with t_{G−1} from there on.
 * Minimum n: 4 units in each arm.
 * R: lm(y ~ treated * post); sandwich::vcovCL(m, unit, type = "HC1"); clubSandwich::coef_test(m, "CR2", unit)
 * Source: Bertrand, Duflo & Mullainathan 2004 Quarterly J Economics 119; Bell & McCaffrey 2002 Survey Methodology 28.
 * Catalogue M22.
 */
export function differenceInDifferences(given: readonly UnitMean[], confidence = 0.95): DifferenceInDifferences | null {
  const cells = given.filter(({ n }) => n > 0);
  const meanOf = (treated: boolean, post: boolean): number | null => {
    const own = cells.filter((cell) => cell.treated === treated && cell.post === post);
    const n = own.reduce((sum, cell) => sum + cell.n, 0);
    return n === 0 ? null : own.reduce((sum, cell) => sum + (cell.n / n) * cell.mean, 0);
  };
  const [controlPre, controlPost] = [meanOf(false, false), meanOf(false, true)];
  const [treatedPre, treatedPost] = [meanOf(true, false), meanOf(true, true)];
  if (controlPre === null || controlPost === null || treatedPre === null || treatedPost === null) return null;

  const groups = cells.map(({ unit, treated, post, n, mean }) => {
    return { unit, n, mean, x: [treated, post, treated && post].map(Number) };
  });
  const slope = clusteredSlope(groups, 2, confidence);
  if (slope === null) return null;
  return {
    effect: treatedPost - treatedPre - (controlPost - controlPre),
    means: { controlPre, controlPost, treatedPre, treatedPost },
    ...armsOf(cells, slope),
  };
}

/** Units by arm, and the interval that their number allows. */
function armsOf(cells: readonly Pick<UnitMean, "unit" | "treated">[], { units, cr1s, cr2 }: ClusteredSlope) {
  const unitsIn = (arm: boolean) => new Set(cells.flatMap(({ unit, treated }) => (treated === arm ? [unit] : []))).size;
  const [treatedUnits, comparedUnits] = [unitsIn(true), unitsIn(false)];
  const enough = Math.min(treatedUnits, comparedUnits) >= fewestUnits;
  return { units, treatedUnits, comparedUnits, interval: enough ? byUnits({ units, cr1s, cr2 }) : null, cr1s, cr2 };
}

/** Answers of one unit in one period, counted from any origin. */
export interface UnitPeriod {
  readonly unit: string | number;
  readonly treated: boolean;
  readonly period: number;
  readonly n: number;
  readonly mean: number;
}

export interface PreTrend {
  /** By how much per period the treated drifted away from the compared before anything was done. */
  readonly difference: SlopeInterval;
  /** Whether nothing speaks against both having gone alike. With few answers that proves little. */
  readonly alike: boolean;
}

/**
 * Did both arms go alike before the action? The difference of their trends over the periods before it.
 *
 *     y ~ treated · period     the interaction's slope, clustered by unit as the effect itself
 *
 * `alike` unless its p-value is below 1 − confidence. Null with fewer than two periods, or than four units in an arm.
 *
 *     preTrend(
 *       Array.from({ length: 24 }, (_, i) => {
 *         const [unit, period] = [Math.floor(i / 3), i % 3];
 *         return {
 *           unit,
 *           treated: unit < 4,
 *           period,
 *           n: 50,
 *           mean: 3 + 0.1 * period + 0.02 * ((unit * period) % 4),
 *         };
 *       }),
 *     )!.alike
 *     // true
 *
 * Unit: the outcome's own per period.
 * Interval: as `differenceInDifferences`.
 * Minimum n: 2 periods, 4 units in each arm.
 * R: lm(y ~ treated * period, subset = period < decision); clubSandwich::coef_test(m, "CR2", unit)
 * Source: Angrist & Pischke 2009, Mostly Harmless Econometrics, 5.2. Catalogue M22.
 */
export function preTrend(before: readonly UnitPeriod[], confidence = 0.95): PreTrend | null {
  const cells = before.filter(({ n }) => n > 0);
  const groups = cells.map(({ unit, treated, period, n, mean }) => {
    return { unit, n, mean, x: [Number(treated), period, treated ? period : 0] };
  });
  const slope = clusteredSlope(groups, 2, confidence);
  const difference = slope && armsOf(cells, slope).interval;
  return difference && { difference, alike: difference.p >= 1 - confidence };
}
