import { twoSidedZ } from "../numbers/normal.ts";
import { countUntil } from "./count-until.ts";
import { type LifeTable, livesIn } from "./life-table.ts";

/** A survival curve: one entry for each distinct time of the life table. */
export interface SurvivalCurve {
  readonly n: number;
  readonly events: number;
  readonly times: ArrayLike<number>;
  /** How many were followed until this time, just before it. */
  readonly atRisk: Float64Array;
  /** Share without the event just after this time. */
  readonly survival: Float64Array;
  /** Greenwood's sum Σ d/(n(n − d)): the variance of log S as long as S is above 0. */
  readonly logVariance: Float64Array;
}

/** The curve at one time. */
export interface SurvivalAt {
  readonly survival: number;
  /** Greenwood's, on the survival scale; null where the last one at risk has gone. */
  readonly standardError: number | null;
  /** Null where nobody has come to the event yet, or everybody has: log(−log S) is not defined there. */
  readonly low: number | null;
  readonly high: number | null;
  /** How many were followed until then. */
  readonly atRisk: number;
  /** True later than the last time anybody was seen: the curve is carried on, not observed. */
  readonly beyond: boolean;
}

/** A time by which a share has come to the event; null: not reached. */
export interface SurvivalTime {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The share that has not yet come to an event (still a customer, still unanswered) by time, when not everybody was
 * followed to the end.
 *
 *     S(t) = Π_{t_i ≤ t} (1 − d_i/n_i)      d_i events at t_i among n_i at risk
 *     interval  S^exp(∓ z·se(log S)/log S)      the log-log one: stays within 0–1
 *
 * Who is seen no more counts as at risk until then. Never draw it by what was counted at the end (bad experiences in all):
 * those who stay long collect more. For that there is `landmarkKaplanMeier`. Null without anybody.
 *
 *     kaplanMeier(lifeTable([1, 3], [2]))
 *     // { times: [1, 2, 3], atRisk: [3, 2, 1], survival: [0.6667, 0.6667, 0] }
 *
 * Unit: share 0–1
 * Interval: log-log (`survivalAt`)
 * Minimum n: 5 people to be shown; 30 for a curve
 * R: survfit(Surv(time, event) ~ 1, conf.type = "log-log")
 * Source: Kaplan & Meier (1958), JASA 53; Greenwood (1926). Catalogue M12, M26.
 */
export function kaplanMeier(table: LifeTable): SurvivalCurve | null {
  const { times, events, open } = table;
  const n = livesIn(table);
  if (n === 0) return null;
  const atRisk = new Float64Array(times.length);
  const survival = new Float64Array(times.length);
  const logVariance = new Float64Array(times.length);
  let [left, share, variance, total] = [n, 1, 0, 0];
  for (let i = 0; i < times.length; i++) {
    const gone = events[i]!;
    if (gone > 0) {
      share *= (left - gone) / left;
      if (left > gone) variance += gone / (left * (left - gone));
    }
    atRisk[i] = left;
    survival[i] = share;
    logVariance[i] = variance;
    total += gone;
    left -= gone + open[i]!;
  }
  return { n, events: total, times, atRisk, survival, logVariance };
}

/**
 * The curve at `time`, with its interval. Later than anybody was seen it is carried on, and says so.
 *
 *     S(t), the last step at or before t      interval S^exp(∓ z·se(log S)/log S)
 *
 *     survivalAt(kaplanMeier(lifeTable([2, 4, 6, 8], [5, 9]))!, 4)
 *     // { survival: 0.6667, standardError: 0.1925, low: 0.1946, high: 0.9044, atRisk: 5, beyond: false }
 *
 * Unit: share 0–1
 * Interval: log-log; null where nobody or everybody has come to the event
 * Minimum n: as the curve's
 * R: summary(s, times = time, extend = TRUE)
 * Source: Kalbfleisch & Prentice (2002), The Statistical Analysis of Failure Time Data, 1.4. Catalogue M12, M26.
 */
export function survivalAt(curve: SurvivalCurve, time: number, confidence = 0.95): SurvivalAt {
  const { times, atRisk, survival, logVariance } = curve;
  const after = countUntil(times, time);
  const at = after - 1;
  const share = at < 0 ? 1 : survival[at]!;
  const error = at < 0 ? 0 : Math.sqrt(logVariance[at]!);
  const seenAtTime = at >= 0 && times[at] === time;
  return {
    survival: share,
    standardError: share > 0 ? error * share : null,
    ...logLogInterval(share, error, twoSidedZ(confidence)),
    atRisk: (seenAtTime ? atRisk[at] : atRisk[after]) ?? 0,
    beyond: !(time <= times[times.length - 1]!),
  };
}

/**
 * The time by which a share `gone` has come to the event: 0.5 for the median. Where the curve lies level at just that
 * share, the middle of the level; null where it is not reached.
 *
 *     the least t with 1 − S(t) ≥ gone
 *
 *     survivalTime(kaplanMeier(lifeTable([2, 4, 6, 8], [5, 9]))!, 0.5)      // { value: 6, low: 2, high: null }
 *
 * Unit: that of the times
 * Interval: where the curve's own interval reaches the share (Brookmeyer & Crowley); an end not reached is null
 * Minimum n: as the curve's
 * R: quantile(s, gone)
 * Source: Brookmeyer & Crowley (1982), Biometrics 38, on the log-log scale. Catalogue M12, M26.
 */
export function survivalTime(curve: SurvivalCurve, gone: number, confidence = 0.95): SurvivalTime {
  const { times, survival, logVariance } = curve;
  const z = twoSidedZ(confidence);
  // The ends are compared as log(−log(end)), which grows as an end falls; that spares turning each back into a share.
  const onLogLog = (fall: number): number => Math.log(-Math.log(1 - fall));
  const [value, low, high] = [crossing(gone, (fall) => fall), crossing(gone, onLogLog), crossing(gone, onLogLog)];
  for (let i = 0; i < times.length; i++) {
    if (i > 0 && survival[i] === survival[i - 1]) continue;
    const hazard = -Math.log(survival[i]!);
    const centre = Math.log(hazard);
    const reach = survival[i]! > 0 ? (z * Math.sqrt(logVariance[i]!)) / hazard : Number.NaN;
    see(value, i, 1 - survival[i]!);
    see(low, i, centre + reach);
    see(high, i, centre - reach);
  }
  return { value: timeOf(value, times), low: timeOf(low, times), high: timeOf(high, times) };
}

function logLogInterval(share: number, error: number, z: number): { low: number | null; high: number | null } {
  if (!(share > 0 && share < 1)) return { low: null, high: null };
  const log = Math.log(share);
  const reach = (z * error) / log; // negative
  const centre = Math.log(-log);
  return { low: Math.exp(-Math.exp(centre - reach)), high: Math.exp(-Math.exp(centre + reach)) };
}

/** Shares nearer than this are one: R's, the square root of what a double resolves. */
const tolerance = 2 ** -26;

/**
 * Where a curve has fallen far enough, on whatever scale its fall is told. As in R the least fall that is enough decides,
 * also where an interval's end turns back up; NaN is no point of the curve.
 */
interface Crossing {
  /** How far is enough: within the tolerance, and beyond it. */
  readonly nearly: number;
  readonly just: number;
  readonly surely: number;
  near: number;
  nearFall: number;
  past: number;
  pastFall: number;
  deepest: number;
  last: number;
}

const crossing = (gone: number, onScale: (fall: number) => number): Crossing => ({
  ...{ nearly: onScale(gone - tolerance), just: onScale(gone), surely: onScale(gone + tolerance) },
  ...{ near: -1, nearFall: Infinity, past: -1, pastFall: Infinity, deepest: -Infinity, last: -Infinity },
});

function see(crossing: Crossing, i: number, fall: number): void {
  crossing.last = fall;
  if (fall > crossing.deepest) crossing.deepest = fall;
  if (fall >= crossing.nearly && fall < crossing.nearFall) {
    crossing.near = i;
    crossing.nearFall = fall;
  }
  if (fall >= crossing.surely && fall < crossing.pastFall) {
    crossing.past = i;
    crossing.pastFall = fall;
  }
}

function timeOf({ just, surely, near, past, deepest, last }: Crossing, times: ArrayLike<number>): number | null {
  if (deepest < just || near < 0) return null;
  if (past >= 0) return (times[near]! + times[past]!) / 2;
  // The curve ends just at the share: the level reaches to the last time anybody was seen.
  return last < surely ? (times[near]! + times[times.length - 1]!) / 2 : null;
}
