import type { Interval } from "../intervals/interval.ts";
import { wilsonInterval } from "../intervals/wilson-interval.ts";
import { membersByGroup } from "../numbers/members-by-group.ts";
import { twoSidedZ } from "../numbers/normal.ts";
import { type BinaryRegression, binaryRegression, type NotFitted, scoreOf } from "../regressions/binary-regression.ts";
import {
  type CountedHistory,
  mostBad,
  type PersonPeriod,
  type PersonPeriodCount,
  personPeriodCounts,
} from "./person-periods.ts";

/** Of those with so many bad experiences so far, the share that leaves in a period. */
export interface HazardByCount {
  /** 0, 1, or 2 for two and more. */
  readonly bad: number;
  readonly atRisk: number;
  readonly events: number;
  /** Null where nobody was. */
  readonly hazard: Interval | null;
}

/** How the risk after so many bad experiences compares with the risk after none, at equal age of the relationship. */
export interface RiskRatio {
  readonly bad: number;
  readonly coefficient: number;
  /** exp(coefficient): hazard ratio; of an intention, odds ratio. Ends null without `error`. */
  readonly ratio: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly modelError: number;
  /** Clustered by customer; null with one customer, or where it is not defined. */
  readonly error: number | null;
}

export interface HazardModel {
  /** Periods as they were put together, so that each has an event. */
  readonly periods: readonly (readonly number[])[];
  /** The first one's level, then the others' differences from it. */
  readonly periodCoefficients: readonly number[];
  readonly ratios: readonly RiskRatio[];
  readonly deviance: number;
}

export interface BadExperienceHazard {
  /** What was followed: leaving, or only the intention of it, which is never called leaving. */
  readonly outcome: "leaving" | "intention";
  readonly events: number;
  readonly byCount: readonly HazardByCount[];
  readonly model: HazardModel | { readonly refused: ModelRefusal; readonly needed?: number };
}

export interface HazardOptions {
  /** Leaving when nothing is said. */
  readonly outcome?: BadExperienceHazard["outcome"];
  readonly confidence?: number;
  /** Fewest events for a model; 10 for each ratio and 20 in all when nothing is said. */
  readonly fewestEvents?: number;
}

/** "no-contrast": no events to compare with, or all customers alike. */
export type ModelRefusal = "too-few-events" | "no-contrast" | NotFitted;

/**
 * How much each further bad experience raises the risk of leaving: the table of events by count so far, and hazard ratios
 * at equal age of the relationship.
 *
 *     hazard(k) = events/at risk among person-periods with k bad experiences so far
 *     log(−log(1 − h)) = a_period + b_k      hazard ratio = exp(b_k)
 *     V = G/(G − 1) · I⁻¹ (Σ_g s_g s_gᵀ) I⁻¹      s_g: score of customer g, I: expected information
 *
 * The count grows with time; grouping customers by their count at the end would make bad experiences protect, since those
 * who stay longer collect more. A period without events, or in which everybody left, is put together with its neighbour.
 * A count without events, or without anybody who stayed, is left out of the model. For an intention ("would not come
 * back") the same with odds: log(p/(1 − p)).
 *
 *     badExperienceHazard(countHistories([periodsByEncounter([true], true)])).byCount[1]!.events      // 1
 *
 * Unit: hazard is a share 0–1 per period; ratio to no bad experience
 * Interval: Wilson for hazards; exp(b ± z·se), clustered by customer, for ratios
 * Minimum n: 20 events in all and 10 for each ratio, else the table only
 * R: glm(event ~ factor(period) + factor(pmin(bad, 2)), binomial("cloglog")); sandwich::vcovCL(m, customer, type = "HC0")
 * Source: Singer & Willett (1993), J Educ Stat 18; Prentice & Gloeckler (1978), Biometrics 34. Catalogue M12.
 */
export function badExperienceHazard(
  histories: readonly CountedHistory[],
  options: HazardOptions = {},
): BadExperienceHazard {
  const { outcome = "leaving", confidence = 0.95 } = options;
  const counts = personPeriodCounts(histories);
  const byCount = hazardByCount(counts, confidence);
  const events = byCount.reduce((sum, row) => sum + row.events, 0);
  const told = byCount.filter((row) => row.events > 0 && row.events < row.atRisk).map(({ bad }) => bad);
  const needed = options.fewestEvents ?? Math.max(20, 10 * (told.length - 1));
  const model = (): BadExperienceHazard["model"] => {
    if (events < needed) return { refused: "too-few-events", needed };
    if (told.length < 2 || told[0] !== 0) return { refused: "no-contrast" };
    return modelOf(histories, counts, told, { outcome, confidence });
  };
  return { outcome, events, byCount, model: model() };
}

/**
 * The table alone, from counters of period × bad experiences so far.
 *
 *     hazard = events/at risk, in the periods with so many bad experiences before
 *
 *     hazardByCount([
 *       { period: 1, bad: 0, atRisk: 50, events: 5 },
 *       { period: 1, bad: 1, atRisk: 20, events: 6 },
 *     ])[1]!.hazard
 *     // { value: 0.3, low: 0.1455, high: 0.519 }
 *
 * Unit: share 0–1 per period
 * Interval: Wilson
 * Minimum n: 5 at risk to be shown
 * R: aggregate(event ~ pmin(bad, 2), personPeriods, mean)
 * Source: Singer & Willett (1993), J Educ Stat 18. Catalogue M12.
 */
export function hazardByCount(counts: readonly PersonPeriodCount[], confidence = 0.95): HazardByCount[] {
  return Array.from({ length: mostBad + 1 }, (_, bad) => {
    const cells = counts.filter((cell) => Math.min(cell.bad, mostBad) === bad);
    const atRisk = cells.reduce((sum, cell) => sum + cell.atRisk, 0);
    const events = cells.reduce((sum, cell) => sum + cell.events, 0);
    return { bad, atRisk, events, hazard: wilsonInterval(events, atRisk, confidence) };
  });
}

function modelOf(
  histories: readonly CountedHistory[],
  counts: readonly PersonPeriodCount[],
  told: readonly number[],
  { outcome, confidence }: { readonly outcome: BadExperienceHazard["outcome"]; readonly confidence: number },
): BadExperienceHazard["model"] {
  const cells = counts.filter(({ bad }) => told.includes(bad));
  const periods = mergedPeriods(cells);
  const dummies = [...periods.slice(1).map((group) => ({ group })), ...told.slice(1).map((bad) => ({ bad }))];
  const rows = cells.map(({ period, bad, atRisk, events }) => ({
    x: [1, ...dummies.map((d) => (("bad" in d ? d.bad === bad : d.group.includes(period)) ? 1 : 0))],
    n: atRisk,
    events,
  }));
  const fit = binaryRegression(rows, outcome === "leaving" ? "cloglog" : "logit");
  if (typeof fit === "string") return { refused: fit };
  const size = rows[0]!.x.length;
  const rowOf = new Map(cells.map(({ period, bad }, i) => [`${period}:${bad}`, i]));
  const robust = clusteredVariances(fit, histories, ({ period, bad }) => {
    const i = rowOf.get(`${period}:${Math.min(bad, mostBad)}`);
    return i === undefined ? null : { i, x: rows[i]!.x };
  });
  const z = twoSidedZ(confidence);
  return {
    periods,
    periodCoefficients: fit.coefficients.slice(0, periods.length),
    ratios: told.slice(1).map((bad, k) => {
      const at = periods.length + k;
      const coefficient = fit.coefficients[at]!;
      const modelVariance = fit.covariance[at * size + at]!;
      // Where what customers add cancels out, clustering tells nothing.
      const error = robust !== null && robust[at]! > 1e-20 * modelVariance ? Math.sqrt(robust[at]!) : null;
      return {
        bad,
        coefficient,
        ratio: Math.exp(coefficient),
        low: error === null ? null : Math.exp(coefficient - z * error),
        high: error === null ? null : Math.exp(coefficient + z * error),
        modelError: Math.sqrt(modelVariance),
        error,
      };
    }),
    deviance: -2 * fit.logLikelihood,
  };
}

/** Periods in order, each joined to the next until there is somebody who left and somebody who stayed. */
function mergedPeriods(cells: readonly PersonPeriodCount[]): number[][] {
  const groups: { periods: number[]; events: number; stayed: number }[] = [];
  for (const [period, members] of membersByGroup(cells, (cell) => cell.period)) {
    const events = members.reduce((sum, cell) => sum + cell.events, 0);
    const stayed = members.reduce((sum, cell) => sum + cell.atRisk - cell.events, 0);
    const open = groups.at(-1);
    if (open !== undefined && (open.events === 0 || open.stayed === 0)) {
      open.periods.push(period);
      open.events += events;
      open.stayed += stayed;
    } else groups.push({ periods: [period], events, stayed });
  }
  const last = groups.at(-1);
  const before = groups.at(-2);
  if (last !== undefined && before !== undefined && (last.events === 0 || last.stayed === 0)) {
    before.periods.push(...last.periods);
    groups.pop();
  }
  return groups.map(({ periods }) => periods);
}

/** Cluster-robust variances of the coefficients; null with fewer than two customers. */
function clusteredVariances(
  fit: BinaryRegression,
  histories: readonly CountedHistory[],
  rowOf: (period: PersonPeriod) => { readonly i: number; readonly x: readonly number[] } | null,
): number[] | null {
  const size = fit.coefficients.length;
  const variances = new Array<number>(size).fill(0);
  let customers = 0;
  for (const { periods, n } of histories) {
    const score = new Array<number>(size).fill(0);
    let seen = false;
    for (const period of periods) {
      const row = rowOf(period);
      if (row === null) continue;
      seen = true;
      const own = scoreOf(fit, row.i, period.event);
      row.x.forEach((value, k) => {
        score[k]! += own * value;
      });
    }
    if (seen) customers += n;
    for (let j = 0; j < size; j++) {
      const moves = score.reduce((sum, value, k) => sum + fit.covariance[j * size + k]! * value, 0);
      variances[j]! += n * moves * moves;
    }
  }
  return customers > 1 ? variances.map((variance) => (variance * customers) / (customers - 1)) : null;
}
