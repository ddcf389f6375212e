import { inverse } from "./binary-regression.ts";
import { chiSquareUpper } from "./chi-square.ts";
import { cholesky, solve } from "./cholesky.ts";
import { type CoxRows, centredByDeviation, efronAt, scoreResiduals } from "./efron.ts";
import { normalCdf, twoSidedZ } from "./normal.ts";

/** One covariate's effect on the hazard. */
export interface CoxTerm {
  readonly coefficient: number;
  /** exp(coefficient): by what the hazard is multiplied for each unit more. */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  readonly modelError: number;
  /** Clustered by customer; null where the rows name no customers. Interval and p rest on it when it is there. */
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
  const scaled = { ...rows, covariates: columns };
  let b = new Array<number>(columns.length).fill(0);
  let at = efronAt(scaled, b);
  if (at.events === 0) return "no-events";
  const without = at.logLikelihood;
  const { empty } = cholesky(at.information, b.length);
  for (let step = 0; step < 50; step++) {
    const factor = cholesky(at.information, b.length);
    if (factor.empty.length > empty.length) return "separated";
    const move = Float64Array.from(at.gradient);
    solve(factor, move);
    let next = { b, at };
    for (let share = 1; share > 1e-4; share /= 2) {
      const moved = b.map((value, k) => value + share * move[k]!);
      next = { b: moved, at: efronAt(scaled, moved) };
      if (next.at.logLikelihood >= at.logLikelihood - 1e-12 * Math.abs(at.logLikelihood)) break;
    }
    ({ b, at } = next);
    if (move.every((by) => Math.abs(by) < 1e-9)) {
      const covariance = inverse(
        cholesky(at.information, b.length),
        scale.map(() => 1),
      );
      // Where the likelihood only levels off, rounding may look like its top; nothing is known of the coefficient there.
      if (b.some((_, k) => covariance[k * b.length + k]! > 1e6)) return "separated";
      const robust = rows.customers === undefined ? null : clusteredVariances(scaled, b, covariance);
      const chiSquare = Math.max(0, 2 * (at.logLikelihood - without));
      const df = b.length - empty.length;
      return {
        n: rows.stop.length,
        events: at.events,
        terms: b.map((value, k) =>
          empty.includes(k)
            ? null
            : termOf(
                value / scale[k]!,
                Math.sqrt(covariance[k * b.length + k]!) / scale[k]!,
                robust && Math.sqrt(robust[k]!) / scale[k]!,
                confidence,
              ),
        ),
        logLikelihood: [without, at.logLikelihood],
        likelihoodRatio: { chiSquare, df, p: df > 0 ? chiSquareUpper(chiSquare, df) : null },
      };
    }
  }
  return "separated";
}

function termOf(coefficient: number, modelError: number, robustError: number | null, confidence: number): CoxTerm {
  const error = robustError ?? modelError;
  const half = twoSidedZ(confidence) * error;
  const z = coefficient / error;
  return {
    coefficient,
    ratio: Math.exp(coefficient),
    low: Math.exp(coefficient - half),
    high: Math.exp(coefficient + half),
    modelError,
    robustError,
    z,
    p: 2 * normalCdf(-Math.abs(z)),
  };
}

function clusteredVariances(rows: CoxRows, b: readonly number[], covariance: Float64Array): number[] | null {
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
