import {
  type DifferenceInDifferences,
  differenceInDifferences,
  fewestUnits,
  type PreTrend,
  preTrend,
  type UnitPeriod,
} from "./difference-in-differences.ts";
import { type InterruptedTimeSeries, interruptedTimeSeries } from "./interrupted-time-series.ts";

/** An action's effect by the strongest design that its answers allow, or why nothing can be concluded. */
export type ActionEffect =
  | { readonly design: "difference-in-differences"; readonly change: DifferenceInDifferences; readonly trend: PreTrend }
  /** Both arms did not go alike before: the series of their difference, interrupted by the action. */
  | { readonly design: "series-beside-comparison"; readonly series: InterruptedTimeSeries; readonly trend: PreTrend }
  | { readonly design: "series"; readonly series: InterruptedTimeSeries }
  /** The change is described and nothing concluded. */
  | { readonly design: "description"; readonly change: DifferenceInDifferences; readonly because: Undecided }
  | { readonly design: "none"; readonly because: Undecided };

/** Why an action's effect cannot be told. */
export type Undecided =
  /** Fewer than four periods before the decision: no baseline that is not itself the bad luck that led to it. */
  | "short-baseline"
  /** Nothing was answered after it. */
  | "nothing-after"
  /** Fewer than four units in an arm. */
  | "few-units"
  /** Both arms did not go alike before, and the series is too short to allow for it. */
  | "unlike-trends"
  /** Nothing to compare with, and fewer than eight periods on a side. */
  | "short-series";

/** The baseline is the mean of at least so many periods. */
const fewestBaselinePeriods = 4;

/**
 * The effect of an action taken at some touchpoints or places: by which design it may be told, and what it is.
 *
 *     with a comparison      difference-in-differences, if both arms went alike before (`preTrend`)
 *     they did not           interrupted time series of treated minus compared
 *     without a comparison   interrupted time series of the treated
 *
 * A plain before and after is not offered: acting on the worst of ten alike touchpoints "improves" NPS by 16 points with
 * nothing changed. For the same reason the baseline is four periods or more, and the period whose result triggered the
 * action (`trigger`) can be left out of it. The series of differences has the step and slope that a model of both
 * series with all interactions has.
 *
 *     actionEffect(
 *       [
 *         { unit: "a", treated: true, period: 1, n: 20, mean: 3.5 },
 *         { unit: "a", treated: true, period: 2, n: 20, mean: 4 },
 *       ],
 *       2,
 *     )
 *     // { design: "none", because: "short-baseline" }
 *
 * Unit: the outcome's own.
 * Interval: that of the design.
 * Minimum n: 4 periods before; 4 units in each arm, or 8 periods on each side.
 * R: as `differenceInDifferences` and `interruptedTimeSeries`
 * Source: Bertrand, Duflo & Mullainathan 2004 Quarterly J Economics 119; Lopez Bernal, Cummins & Gasparrini 2018
 * International J Epidemiology 47 (controls in interrupted time series). Catalogue M22.
 */
export function actionEffect(
  given: readonly UnitPeriod[],
  /** The first period after the action. */
  decision: number,
  options: { readonly trigger?: number; readonly monthly?: boolean; readonly confidence?: number } = {},
): ActionEffect {
  const { trigger, confidence = 0.95 } = options;
  const cells = given.filter(({ n, period }) => n > 0 && period !== trigger);
  const treated = cells.filter((cell) => cell.treated);
  const compared = cells.filter((cell) => !cell.treated);
  const before = new Set(treated.filter(({ period }) => period < decision).map(({ period }) => period));
  if (before.size < fewestBaselinePeriods) return { design: "none", because: "short-baseline" };
  if (treated.every(({ period }) => period < decision)) return { design: "none", because: "nothing-after" };
  const seriesOf = (value: (period: number) => number | null) => {
    const first = Math.min(...treated.map(({ period }) => period));
    const last = Math.max(...treated.map(({ period }) => period));
    const values = Array.from({ length: last - first + 1 }, (_, at) => value(first + at));
    return interruptedTimeSeries(values, decision - first, options);
  };
  const change = differenceInDifferences(
    cells.map(({ period, ...cell }) => ({ ...cell, post: period >= decision })),
    confidence,
  );
  if (change === null) {
    const series = seriesOf((period) => meanAt(treated, period));
    return series.ok ? { design: "series", series } : { design: "none", because: "short-series" };
  }
  if (Math.min(change.treatedUnits, change.comparedUnits) < fewestUnits)
    return { design: "description", change, because: "few-units" };
  const trend = preTrend(
    cells.filter(({ period }) => period < decision),
    confidence,
  );
  if (trend?.alike) return { design: "difference-in-differences", change, trend };
  const series = seriesOf((period) => {
    const [own, other] = [meanAt(treated, period), meanAt(compared, period)];
    return own === null || other === null ? null : own - other;
  });
  if (!series.ok || trend === null) return { design: "description", change, because: "unlike-trends" };
  return { design: "series-beside-comparison", series, trend };
}

function meanAt(cells: readonly UnitPeriod[], period: number): number | null {
  const own = cells.filter((cell) => cell.period === period);
  const n = own.reduce((sum, cell) => sum + cell.n, 0);
  return n === 0 ? null : own.reduce((sum, cell) => sum + (cell.n / n) * cell.mean, 0);
}
