import { dateOf, dayNumber } from "../calendar.ts";
import type { Figure } from "../measures/intervals/estimate.ts";
import { mannKendall } from "../measures/series/mann-kendall.ts";
import { pChart } from "../measures/series/p-chart.ts";
import type { Signals } from "../measures/series/signals.ts";
import { baselinePoints, xmrChart } from "../measures/series/xmr-chart.ts";
import { groupFigures } from "./group-figures.ts";
import type { Says } from "./wording/sayable.ts";
import { signalAt, trend } from "./wording/trend.ts";

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
  readonly chart: "Laney p′" | "XmR";
  /** The last of the months that the limits are made of, ISO date: later ones are judged, not learned from. */
  readonly baselineTo: string;
  readonly centre: number;
  /** By month that has a figure: its limits, and what it says. */
  readonly months: readonly {
    readonly from: string;
    readonly low: number;
    readonly high: number;
    readonly signal: Says<"signal">;
  }[];
  readonly trend: Says<"trend">;
  /** Of Mann and Kendall's test. */
  readonly p: number;
  /** Sen's slope a month with its interval; null where it has none. */
  readonly slope: { readonly value: number; readonly low: number; readonly high: number } | null;
}

/**
 * How a measure went from month to month, oldest first: its trend (Mann–Kendall), and the months that go beyond its ordinary
 * variation. Shares have Laney's p′ chart; everything else, and what is weighted, has XmR. Limits rest on the first
 * twenty-four months that have a figure, or as many as there are, and are kept after. A month of too few is a gap. Null below twelve months, and where
 * nothing varied in them. Source: catalogue M21.
 */
export function monthToMonthOf(shown: readonly MonthFigure[]): MonthToMonth | null {
  const months = withoutHoles(shown);
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
  readonly chart: MonthToMonth["chart"];
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

const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const firstDayOf = (month: number): string => dateOf(dayNumber(Math.floor(month / 12), (month % 12) + 1, 1)!);
