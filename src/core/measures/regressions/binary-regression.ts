import { type Cholesky, cholesky, solve } from "../numbers/cholesky.ts";
import { type Likelihood, likelihoodMaximum } from "./likelihood-maximum.ts";

/** People alike in every column, counted: how many, and to how many of them it happened. */
export interface CountedRow {
  readonly x: readonly number[];
  readonly n: number;
  readonly events: number;
}

/** Odds ("logit"), or a hazard in discrete time ("cloglog"), change by a factor per unit of a column. */
export type Link = "logit" | "cloglog";

export interface BinaryRegression {
  readonly coefficients: readonly number[];
  /** Inverse of the expected information, row-major. */
  readonly covariance: Float64Array;
  readonly logLikelihood: number;
  /** By row: the probability fitted, and by how much one person's residual counts; see `scoreOf`. */
  readonly fitted: readonly number[];
  readonly leverage: readonly number[];
}

/** Why nothing was fitted: a column is a combination of others, or the likelihood grows without end. */
export type NotFitted = "collinear" | "separated";

/**
 * Maximum likelihood for something that happens or not, by counted rows; give a column of ones for the intercept. As
 * `logisticRegression`, with a choice of the link, and with what clustering by histories needs.
 *
 *     logit   p = 1/(1 + exp(−xb))      cloglog   p = 1 − exp(−exp(xb))
 *     covariance = (XᵀWX)⁻¹      W = n p′²/(p(1−p)), the expected information, as R has it
 *
 *     (
 *       binaryRegression(
 *         [
 *           { x: [1, 0], n: 50, events: 10 },
 *           { x: [1, 1], n: 50, events: 20 },
 *         ],
 *         "logit",
 *       ) as BinaryRegression
 *     ).coefficients
 *     // [-1.386, 0.9808]
 *
 * Unit: log odds, log hazard
 * Interval: b ± z·se; clustered by the caller from `scoreOf`
 * Minimum n: 10 events for each coefficient that is read
 * R: glm(cbind(events, n - events) ~ 0 + x, binomial(link))
 * Source: McCullagh & Nelder (1989), Generalized Linear Models, 2.5 and 4.3. Catalogue M12.
 */
export function binaryRegression(rows: readonly CountedRow[], link: Link): BinaryRegression | NotFitted {
  const size = rows[0]?.x.length ?? 0;
  const scale = Array.from({ length: size }, (_, k) => Math.max(...rows.map(({ x }) => Math.abs(x[k]!))) || 1);
  const points = rows.map(({ x }) => x.map((value, k) => value / scale[k]!));
  const byPoint = (weights: readonly number[]) => weightedSquares(points, weights);
  if (cholesky(byPoint(rows.map(({ n }) => n)), size).empty.length > 0) return "collinear";
  const likelihood = (b: Float64Array): Likelihood => {
    const at = rows.map(({ n, events }, i) => ({ n, events, ...links[link](along(points[i]!, b)) }));
    const gradient = new Float64Array(size);
    at.forEach(({ n, events, p, leverage }, i) => {
      points[i]!.forEach((value, k) => {
        gradient[k]! += leverage * (events - n * p) * value;
      });
    });
    const height = ({ n, events, logP, logQ }: (typeof at)[number]): number =>
      (events > 0 ? events * logP : 0) + (n > events ? (n - events) * logQ : 0);
    return {
      value: at.reduce((sum, row) => sum + height(row), 0),
      gradient,
      information: byPoint(at.map(({ n, events, bendP, bendQ }) => events * bendP + (n - events) * bendQ)),
    };
  };
  const top = likelihoodMaximum(new Float64Array(size), likelihood);
  if (top === null) return "separated";
  const at = points.map((x) => links[link](along(x, top.at)));
  const last = cholesky(byPoint(at.map(({ weight }, i) => rows[i]!.n * weight)), size);
  const covariance = inverse(last, scale);
  const known = last.empty.length === 0 && scale.every((s, k) => covariance[k * size + k]! * s * s < unknown);
  if (!known) return "separated";
  return {
    coefficients: Array.from(top.at, (value, k) => value / scale[k]!),
    covariance,
    logLikelihood: top.value,
    fitted: at.map(({ p }) => p),
    leverage: at.map(({ leverage }) => leverage),
  };
}

/** A variance of a coefficient, on columns of size 1, that only rounding lets look like the end of a climb. */
export const unknown = 1e4;

/** What one person of row i adds to the gradient of the log-likelihood, per unit of its columns. */
export const scoreOf = ({ fitted, leverage }: BinaryRegression, i: number, happened: boolean): number =>
  leverage[i]! * ((happened ? 1 : 0) - fitted[i]!);

/** η of a row; beyond ±700 exp leaves the numbers, and the likelihood is flat there anyway. */
const along = (x: readonly number[], b: Float64Array): number =>
  Math.min(
    700,
    Math.max(
      -700,
      x.reduce((sum, value, k) => sum + value * b[k]!, 0),
    ),
  );

/**
 * For one person at η: probability, g = p′/(p(1−p)), W, the logs of the probability and of its complement, and how much
 * each of these logs bends downwards.
 */
const links: Record<
  Link,
  (eta: number) => Record<"p" | "leverage" | "weight" | "logP" | "logQ" | "bendP" | "bendQ", number>
> = {
  logit: (eta) => {
    const p = 1 / (1 + Math.exp(-eta));
    const weight = p / (1 + Math.exp(eta));
    return { p, leverage: 1, weight, logP: -log1pExp(-eta), logQ: -log1pExp(eta), bendP: weight, bendQ: weight };
  },
  cloglog: (eta) => {
    const hazard = Math.exp(eta);
    const p = -Math.expm1(-hazard);
    // h/(exp(h) − 1), written so that it neither overflows nor loses small h.
    const slope = hazard > 30 ? hazard * Math.exp(-hazard) : hazard / Math.expm1(hazard);
    const bendP = slope * (hazard / p - 1);
    return { p, leverage: hazard / p, weight: hazard * slope, logP: Math.log(p), logQ: -hazard, bendP, bendQ: hazard };
  },
};

const log1pExp = (x: number): number => (x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x)));

/** Σ w x xᵀ, lower triangle. */
function weightedSquares(points: readonly (readonly number[])[], weights: readonly number[]): Float64Array {
  const size = points[0]?.length ?? 0;
  const matrix = new Float64Array(size * size);
  points.forEach((x, i) => {
    for (let j = 0; j < size; j++) {
      if (x[j] === 0) continue;
      for (let k = 0; k <= j; k++) matrix[j * size + k]! += weights[i]! * x[j]! * x[k]!;
    }
  });
  return matrix;
}

/** The inverse of the matrix behind a factor whose columns were divided by `scale`. */
export function inverse(factor: Cholesky, scale: readonly number[]): Float64Array {
  const size = scale.length;
  const found = new Float64Array(size * size);
  for (let k = 0; k < size; k++) {
    const column = new Float64Array(size);
    column[k] = 1;
    solve(factor, column);
    for (let j = 0; j < size; j++) found[j * size + k] = column[j]! / (scale[j]! * scale[k]!);
  }
  return found;
}
