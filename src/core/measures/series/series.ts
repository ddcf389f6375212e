import { fewestPeople } from "../intervals/suppression.ts";

/** One value a period, oldest first; null where a period is a gap: nobody, or too few, answered. */
export type Series = readonly (number | null)[];

/** A period's value and how many answered. */
export interface PeriodValue {
  readonly value: number;
  readonly n: number;
}

/**
 * The values of periods as a series: a period in which fewer than five answered is a gap, not a point.
 *
 *     seriesOf([{ value: 60, n: 80 }, { value: 90, n: 3 }, null])      // [60, null, null]
 *
 * Unit: that of the values
 * Interval: none
 * Minimum n: 5 in a period, else it is a gap
 * R: ifelse(n < 5, NA, x)
 * Source: catalogue M21.
 */
export const seriesOf = (periods: readonly (PeriodValue | null)[], fewest = fewestPeople): Series =>
  periods.map((period) => (period === null || period.n < fewest ? null : period.value));

/** A period's value and which period it is, from 0. */
export interface Point {
  readonly at: number;
  readonly value: number;
}

/** The points of a series, without its gaps. */
export const pointsOf = (series: Series): Point[] =>
  series.flatMap((value, at) => (value === null ? [] : [{ at, value }]));

/** Mean to the last digit, so that equal values have themselves as their mean. NaN of nothing. */
export function meanOf(values: readonly number[]): number {
  const near = values.reduce((sum, value) => sum + value, 0) / values.length;
  return near + values.reduce((sum, value) => sum + (value - near), 0) / values.length;
}

/** Σ (x − x̄)², in two passes. */
export function squaresAbout(mean: number, values: readonly number[]): number {
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

/**
 * A series cut where it may not be joined: each piece with the period it begins at. Between pieces nothing is drawn, no
 * range is taken and no run goes on; each has limits of its own.
 *
 * `breaks` are the periods from which on people were asked in another way (`breakLines`).
 *
 *     piecesBetween([60, 61, 70], [2])      // [{ from: 0, series: [60, 61] }, { from: 2, series: [70] }]
 *
 * Unit: periods
 * Interval: none
 * Minimum n: as what is made of it
 * R: split(x, findInterval(seq_along(x), breaks + 1))
 * Source: catalogue M23.
 */
export function piecesBetween(series: Series, breaks: readonly number[]): { from: number; series: Series }[] {
  const starts = [0, ...breaks.filter((at) => at > 0 && at < series.length)].sort((a, b) => a - b);
  return [...new Set(starts)].map((from, i, all) => ({ from, series: series.slice(from, all[i + 1]) }));
}

/**
 * Where a change of mode breaks a trend: the periods whose mode is not that of the last period that had one.
 *
 * Asked on paper until May and by text message since, June is a break line; a gap is none.
 *
 *     breakLines(["paper", "paper", null, "text message"])      // [3]
 *
 * Unit: periods, from 0
 * Interval: none
 * Minimum n: none
 * R: which(mode[-1] != mode[-n])
 * Source: catalogue M23, M24.
 */
export function breakLines(modes: readonly (string | null)[]): number[] {
  let last: string | null = null;
  return modes.flatMap((mode, at) => {
    if (mode === null) return [];
    const broken = last !== null && mode !== last;
    last = mode;
    return broken ? [at] : [];
  });
}

/**
 * Each period less the same period a year before, once there are two years; null with less. What is left has no season
 * in it, and is charted like any other series.
 *
 *     yₜ = xₜ − xₜ₋ₚ, p periods a year
 *
 * `perYear` is 52 for weeks, 12 for months, 364 for days (so that Mondays meet Mondays).
 *
 *     sinceLastYear([60, 62, 61, 63, 66, 65, 64, 69], 4)      // [6, 3, 3, 6]
 *
 * Unit: that of the series
 * Interval: the chart's limits
 * Minimum n: two years of periods
 * R: diff(x, lag = 52)
 * Source: catalogue M21.
 */
export function sinceLastYear(series: Series, perYear: number): Series | null {
  if (series.length < 2 * perYear) return null;
  return series.slice(perYear).map((value, i) => {
    const before = series[i]!;
    return value === null || before === null ? null : value - before;
  });
}
