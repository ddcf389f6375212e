import { chiSquareUpper } from "../numbers/chi-square.ts";
import { cholesky } from "../numbers/cholesky.ts";
import { normalCdf, twoSidedZ } from "../numbers/normal.ts";
import { inverse, unknown } from "../regressions/binary-regression.ts";
import { likelihoodMaximum } from "../regressions/likelihood-maximum.ts";
import { type CoxRows, centredByDeviation, efronAt, type OrderedRows, ordered, scoreResiduals } from "./efron.ts";

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
 *     coxRegression({
 *       stop: [4, 3, 1, 1, 2, 2, 3],
 *       event: [1, 1, 1, 0, 1, 1, 0],
 *       covariates: [[0, 2, 1, 1, 1, 0, 0]],
 *     })
 *     // { n: 7, events: 5, logLikelihood: [-6.04, -5.712] }
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
  const all = ordered({ ...rows, covariates: columns });
  const without = efronAt(all, new Float64Array(columns.length));
  if (without.events === 0) return "no-events";
  const { empty } = cholesky(without.information, columns.length);
  const kept = columns.map((_, k) => k).filter((k) => !empty.includes(k));
  const used = { ...all, covariates: kept.map((k) => columns[k]!) };
  const top = likelihoodMaximum(new Float64Array(kept.length), (b) => efronAt(used, b));
  if (top === null) return "separated";
  const covariance = inverse(
    top.factor,
    kept.map(() => 1),
  );
  const variances = kept.map((_, at) => covariance[at * kept.length + at]!);
  // Where the likelihood only levels off, rounding may look like its top.
  if (variances.some((variance) => variance > unknown)) return "separated";
  const robust = rows.customers === undefined ? null : clusteredVariances(used, top.at, covariance);
  const chiSquare = Math.max(0, 2 * (top.value - without.value));
  return {
    n: rows.stop.length,
    events: without.events,
    terms: columns.map((_, k) => {
      const at = kept.indexOf(k);
      if (at < 0) return null;
      const [model, clustered] = [variances[at]!, robust?.[at] ?? 0];
      // Where what customers add cancels out, clustering tells nothing.
      const robustError = clustered > 1e-20 * model ? Math.sqrt(clustered) / scale[k]! : null;
      return termOf(top.at[at]! / scale[k]!, Math.sqrt(model) / scale[k]!, robustError, confidence);
    }),
    logLikelihood: [without.value, top.value],
    likelihoodRatio: { chiSquare, df: kept.length, p: kept.length > 0 ? chiSquareUpper(chiSquare, kept.length) : null },
  };
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

function clusteredVariances(rows: OrderedRows, b: Float64Array, covariance: Float64Array): number[] | null {
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
