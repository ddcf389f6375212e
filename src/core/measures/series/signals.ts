import { normalCdf } from "../numbers/normal.ts";

/** Periods that say that something changed, by the only two rules there are. */
export interface Signals {
  /** Points outside the limits. */
  readonly outside: readonly number[];
  /** The eighth and later points of a run on one side of the centre. */
  readonly runs: readonly number[];
}

/** A shown point: its period, where it lies of the centre (−1, 0, 1), and whether it is outside the limits. */
export interface ChartedPoint {
  readonly at: number;
  readonly side: number;
  readonly outside: boolean;
}

/**
 * The signals of a control chart: a point outside the limits, or eight in a row on one side of the centre.
 *
 * A point exactly on the centre breaks a run; a gap neither breaks nor lengthens it. There are no further rules: each
 * would bring more false alarms.
 *
 * Unit: periods
 * R: rle(sign(x - centre))
 * Source: Wheeler (2000), Understanding Variation. Catalogue M21.
 */
export function signalsOf(points: readonly ChartedPoint[]): Signals {
  let run = 0;
  let side = 0;
  const runs: number[] = [];
  for (const point of points) {
    run = point.side !== 0 && point.side === side ? run + 1 : 1;
    side = point.side;
    if (side !== 0 && run >= 8) runs.push(point.at);
  }
  return { outside: points.filter(({ outside }) => outside).map(({ at }) => at), runs };
}

/** How often a chart gets a new point. */
export type Rhythm = "day" | "week" | "month" | "quarter";

/**
 * How many false alarms a month are to be expected of so many charts where nothing ever changes.
 *
 *     Σ over charts: points a month · (2Φ(−3) + 2⁻⁸)
 *
 * The first part is a point outside, the second a run that reaches eight (a point on the other side, then eight on one),
 * both as if the limits were known. A hundred weekly charts cry wolf about three times a month: so a list of signals
 * says beside it how many would come anyway.
 *
 *     expectedFalseAlarms(["week", "month"])      // 0.03533
 *
 * Unit: alarms per month
 * Interval: none
 * Minimum n: none
 * R: length(charts) * 365.2425 / 12 / 7 * (2 * pnorm(-3) + 2^-8)
 * Source: Wheeler (2000), Understanding Variation. Catalogue M21.
 */
export function expectedFalseAlarms(charts: readonly Rhythm[]): number {
  return charts.reduce((sum, rhythm) => sum + pointsAMonth[rhythm], 0) * (2 * normalCdf(-3) + 2 ** -8);
}

const pointsAMonth: Readonly<Record<Rhythm, number>> = {
  day: 365.2425 / 12,
  week: 365.2425 / 12 / 7,
  month: 1,
  quarter: 1 / 3,
};

/** A signal of one of many charts, with how far from the centre its point lies, in σ. */
export interface Signal {
  readonly chart: string;
  readonly at: number;
  readonly rule: "outside" | "run";
  readonly distance: number;
}

/**
 * The order in which signals of many charts are told: points outside first, of these the farthest; then runs likewise.
 *
 *     inOrder([
 *       { chart: "a", at: 3, rule: "run", distance: 1 },
 *       { chart: "b", at: 2, rule: "outside", distance: 4 },
 *     ]).map(({ chart }) => chart)
 *     // ["b", "a"]
 *
 * Unit: none
 * Interval: none
 * Minimum n: as what is made of it
 * R: order(-distance)
 * Source: catalogue M21.
 */
export const inOrder = (signals: readonly Signal[]): Signal[] =>
  [...signals].sort(
    (a, b) =>
      Number(a.rule === "run") - Number(b.rule === "run") || Math.abs(b.distance) - Math.abs(a.distance) || b.at - a.at,
  );
