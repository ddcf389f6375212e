import { firstDayOf, monthNumber } from "../../calendar.ts";
import type { Figure } from "../../measures/intervals/estimate.ts";
import { mannKendall } from "../../measures/series/mann-kendall.ts";
import { pChart } from "../../measures/series/p-chart.ts";
import type { Signals } from "../../measures/series/signals.ts";
import { baselinePoints, xmrChart } from "../../measures/series/xmr-chart.ts";
import { groupFigures } from "../group-figures.ts";
import type { Says } from "../wording/sayable.ts";
import { signalAt, trend } from "../wording/trend.ts";

/** From a month on most answers came by another channel than before: a break line, across which nothing is joined. */
export interface AskedAnew {
  /** First day of the month, ISO date. */
  readonly from: string;
  readonly channel: string;
  /** The channel until then. */
  readonly before: string;
}

/** A figure of a calendar month. */
export interface MonthFigure {
  /** Its first day, ISO date. */
  readonly from: string;
  readonly figure: Figure;
}

/** The figure of a measure in each month in which somebody answered, by what was answered in it and in all (`groupFigures`). */
export const monthFigures = (...asked: Parameters<typeof groupFigures>): MonthFigure[] =>
  groupFigures(...asked).map(({ value, figure }) => ({ from: value, figure }));

/** How a measure went from month to month, against its own ordinary variation; in the measure's unit. */
export interface MonthToMonth {
  /** Null, as everything that rests on it, where fewer than twelve months have a figure since the way of asking changed. */
  readonly chart: "Laney p′" | "XmR" | null;
  /** The last of the months that the limits are made of, ISO date: later ones are judged, not learned from. */
  readonly baselineTo: string | null;
  readonly centre: number | null;
  /** By month that has a figure: its limits, and what it says. */
  readonly months: readonly {
    readonly from: string;
    readonly low: number;
    readonly high: number;
    readonly signal: Says<"signal">;
  }[];
  readonly trend: Says<"trend">;
  /** Of Mann and Kendall's test. */
  readonly p: number | null;
  /** Sen's slope a month with its interval; null where it has none. */
  readonly slope: { readonly value: number; readonly low: number; readonly high: number } | null;
  /** Where the way of asking changed: what is said of months is said of those since the last of these. Absent: nowhere. */
  readonly anew?: readonly AskedAnew[];
}

/**
 * How a measure went from month to month, oldest first: its trend (Mann–Kendall), and the months that go beyond its ordinary
 * variation. Shares have Laney's p′ chart; everything else, and what is weighted, has XmR. Limits rest on the first
 * twenty-four months that have a figure, or as many as there are, and are kept after. A month of too few is a gap. Nothing is joined across a
 * month from which on people were asked in another way. Null below twelve months, and where nothing varied in them, unless
 * the way of asking changed. Source: catalogue M21, M23.
 */
export function monthToMonthOf(shown: readonly MonthFigure[], anew: readonly AskedAnew[] = []): MonthToMonth | null {
  const last = anew.at(-1);
  if (last === undefined) return judged(withoutHoles(shown));
  const since = judged(withoutHoles(shown.filter(({ from }) => from >= last.from)));
  return { ...(since ?? unjudged), anew };
}

/** What is said where the months since the way of asking changed say nothing. */
const unjudged = {
  ...{ chart: null, baselineTo: null, centre: null, months: [], p: null, slope: null },
  trend: trend({ p: null, slope: 0, modeChanged: true }),
} as const;

/** Months that were asked alike. */
function judged(months: readonly MonthFigure[]): MonthToMonth | null {
  const known = months.filter(({ figure }) => figure.ok);
  if (known.length < baselinePoints) return null;
  const values = months.map(({ figure }) => (figure.ok ? figure.estimate.value : null));
  const charted = areShares(known) ? byShare(months) : byValue(values);
  if (charted === null) return null;
  const { chart, centre, limits, signals } = charted;
  const long = mannKendall(values)!;
  return {
    chart,
    centre,
    baselineTo: known[Math.min(mostBaseline, known.length) - 1]!.from,
    months: months.flatMap(({ from }, at) => {
      const value = values[at];
      const [ends, side] = [limits[at], Math.sign((value ?? 0) - centre)];
      return value == null || ends == null ? [] : [{ from, ...ends, signal: signalAt(at, side, signals) }];
    }),
    trend: trend(long),
    p: long.p,
    slope: long.interval && { value: long.slope, ...long.interval },
  };
}

/** Months that the limits are made of at most: of fewer than these each new one still helps, after them none is learned from. */
const mostBaseline = 24;

interface Charted {
  readonly chart: NonNullable<MonthToMonth["chart"]>;
  readonly centre: number;
  readonly limits: readonly ({ readonly low: number; readonly high: number } | null)[];
  readonly signals: Signals;
}

function byShare(months: readonly MonthFigure[]): Charted | null {
  const chart = pChart(
    months.map(({ figure }) =>
      figure.ok ? { x: Math.round(figure.estimate.value * figure.estimate.n), n: figure.estimate.n } : { x: 0, n: 0 },
    ),
    { baseline: mostBaseline },
  );
  if (chart === null || !chart.sigmaZ) return null;
  const { centre, outsidePlain, periods } = chart;
  // Few months may seem to vary less than chance alone would have them: then chance sets the limits.
  const limits = chart.sigmaZ < 1 ? "plain" : "laney";
  const signals = chart.sigmaZ < 1 ? { ...chart.signals, outside: outsidePlain } : chart.signals;
  return { chart: "Laney p′", centre, signals, limits: periods.map((period) => period?.[limits] ?? null) };
}

function byValue(values: readonly (number | null)[]): Charted | null {
  const chart = xmrChart(values, { baseline: mostBaseline });
  if (chart === null || chart.sigma === 0) return null;
  const { centre, low, high, signals } = chart;
  return { chart: "XmR", centre, signals, limits: values.map((value) => (value === null ? null : { low, high })) };
}

const areShares = (months: readonly MonthFigure[]): boolean =>
  months.every(({ figure }) => figure.ok && figure.estimate.unit === "share" && !figure.estimate.weighted);

/** Every calendar month from the first to the last; one in which nobody answered has no figure. */
function withoutHoles(shown: readonly MonthFigure[]): MonthFigure[] {
  if (shown.length === 0) return [];
  const known = new Map(shown.map((month) => [month.from, month]));
  const [first, last] = [shown[0]!.from, shown.at(-1)!.from].map(monthNumber) as [number, number];
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const from = firstDayOf(first + at);
    return known.get(from) ?? { from, figure: { ok: false, reason: "not-measured", n: 0 } };
  });
}
