import { inverse, unknown } from "./binary-regression.ts";
import { chiSquareUpper } from "./chi-square.ts";
import { cholesky, solve } from "./cholesky.ts";
import {
  type CoxRows,
  centredByDeviation,
  efronAt,
  type OrderedRows,
  ordered,
  type PartialLikelihood,
  scoreResiduals,
} from "./efron.ts";
import { normalCdf, twoSidedZ } from "./normal.ts";

/** One covariate's effect on the hazard. */
export interface CoxTerm {
  readonly coefficient: number;
  /** exp(coefficient): by what the hazard is multiplied for each unit more; null where that is beyond all numbers. */
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly modelError: number;
  /** Clustered by customer; null where the rows name none, or one, or where it is not defined. Interval and p rest on it when it is there. */
  readonly robustError: number | null;
  readonly z: number;
  readonly p: number;
}

export interface CoxRegression {
  readonly n: number;
  readonly events: number;
  /** In the order of the covariates; null for one that does not vary or is a combination of those before it. */
  readonly terms: readonly (CoxTerm | null)[];
  /** Partial, without covariates and with them. */
  readonly logLikelihood: readonly [without: number, fitted: number];
  /** Twice the difference, and how likely one as large is if no covariate mattered; null without a term. */
  readonly likelihoodRatio: { readonly chiSquare: number; readonly df: number; readonly p: number | null };
}

/** Why nothing was fitted: nobody had the event, or a covariate tells without exception who has it first. */
export type CoxRefusal = "no-events" | "separated";

/**
 * What raises the hazard of an event, where exact times are known: Cox's proportional hazards, ties by Efron, covariates
 * that change in time as rows from `start` to `stop`.
 *
 *     hazard(t | x) = hazard₀(t) · exp(xb)
 *     log L = Σ_t [Σ_{i∈D} x_i b − Σ_{k<d} log(Σ_{R} exp(xb) − k/d Σ_{D} exp(xb))]      D: events at t, R: at risk
 *     robust V = I⁻¹ (Σ_g u_g u_gᵀ) I⁻¹      u_g: score residuals of customer g
 *
 * For bad experiences: each customer's rows begin and end where the count so far changes. Never one row with the count at
 * the end: those who stay long collect more, and bad experiences would seem to protect.
 *
 *     coxRegression({ start, stop, event, covariates: [badSoFar] }).terms[0].ratio      // risk per bad experience more
 *
 * Unit: log hazard; ratio
 * Interval: exp(b ± z·se), robust where rows name their customers
 * Minimum n: 10 events for each covariate and 20 in all, judged by the caller
 * R: coxph(Surv(start, stop, event) ~ x, ties = "efron", cluster = customer)
 * Source: Cox (1972), JRSS B 34; Efron (1977), JASA 72; Andersen & Gill (1982), Ann Stat 10; Lin & Wei (1989), JASA 84.
 * Catalogue M12.
 */
export function coxRegression(rows: CoxRows, confidence = 0.95): CoxRegression | CoxRefusal {
  const { columns, scale } = centredByDeviation(rows.covariates);
  const scaled = ordered({ ...rows, covariates: columns });
  const size = columns.length;
  const start = efronAt(scaled, new Array<number>(size).fill(0));
  if (start.events === 0) return "no-events";
  const { empty } = cholesky(start.information, size);
  const top = climbed(scaled, start, empty.length);
  if (top === "separated") return top;
  const { b, at, covariance } = top;
  const robust = rows.customers === undefined ? null : clusteredVariances(scaled, b, covariance);
  const chiSquare = Math.max(0, 2 * (at.logLikelihood - start.logLikelihood));
  const df = size - empty.length;
  const term = (value: number, k: number): CoxTerm | null => {
    if (empty.includes(k)) return null;
    const [model, clustered] = [covariance[k * size + k]!, robust?.[k] ?? 0];
    // Where what customers add cancels out, clustering tells nothing.
    const robustError = clustered > 1e-20 * model ? Math.sqrt(clustered) / scale[k]! : null;
    return termOf(value / scale[k]!, Math.sqrt(model) / scale[k]!, robustError, confidence);
  };
  return {
    n: rows.stop.length,
    events: at.events,
    terms: b.map(term),
    logLikelihood: [start.logLikelihood, at.logLikelihood],
    likelihoodRatio: { chiSquare, df, p: df > 0 ? chiSquareUpper(chiSquare, df) : null },
  };
}

/** Newton's steps to the top of the partial likelihood, halved where one would lead down. */
function climbed(rows: OrderedRows, start: PartialLikelihood, empty: number) {
  const size = rows.covariates.length;
  let b = new Array<number>(size).fill(0);
  let at = start;
  for (let step = 0; step < 50; step++) {
    const factor = cholesky(at.information, size);
    if (factor.empty.length > empty) return "separated";
    const move = Float64Array.from(at.gradient);
    solve(factor, move);
    let next = { b, at };
    for (let share = 1; share > 1e-4; share /= 2) {
      const moved = b.map((value, k) => value + share * move[k]!);
      next = { b: moved, at: efronAt(rows, moved) };
      if (next.at.logLikelihood >= at.logLikelihood - 1e-12 * Math.abs(at.logLikelihood)) break;
    }
    ({ b, at } = next);
    if (move.some((by) => !(Math.abs(by) < 1e-9))) continue;
    const last = cholesky(at.information, size);
    const covariance = inverse(last, new Array<number>(size).fill(1));
    // Where the likelihood only levels off, rounding may look like its top; nothing is known of the coefficient there.
    const known = last.empty.length === empty && b.every((_, k) => covariance[k * size + k]! < unknown);
    return known ? { b, at, covariance } : "separated";
  }
  return "separated";
}

function termOf(coefficient: number, modelError: number, robustError: number | null, confidence: number): CoxTerm {
  const error = robustError ?? modelError;
  const half = twoSidedZ(confidence) * error;
  const z = coefficient / error;
  return {
    coefficient,
    ratio: asNumber(Math.exp(coefficient)),
    low: asNumber(Math.exp(coefficient - half)),
    high: asNumber(Math.exp(coefficient + half)),
    modelError,
    robustError,
    z,
    p: 2 * normalCdf(-Math.abs(z)),
  };
}

const asNumber = (ratio: number): number | null => (Number.isFinite(ratio) ? ratio : null);

function clusteredVariances(rows: OrderedRows, b: readonly number[], covariance: Float64Array): number[] | null {
  const size = b.length;
  const sums = new Map<number | string, Float64Array>();
  scoreResiduals(rows, b).forEach((residual, i) => {
    const customer = rows.customers![i]!;
    const sum = sums.get(customer) ?? new Float64Array(size);
    sums.set(customer, sum);
    residual.forEach((value, k) => {
      sum[k]! += value;
    });
  });
  if (sums.size < 2) return null;
  const variances = new Array<number>(size).fill(0);
  for (const sum of sums.values()) {
    for (let j = 0; j < size; j++) {
      variances[j]! += sum.reduce((all, value, k) => all + covariance[j * size + k]! * value, 0) ** 2;
    }
  }
  return variances;
}
