import { type Cholesky, cholesky, solve } from "./cholesky.ts";

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
 * Maximum likelihood for something that happens or not, by counted rows; give a column of ones for the intercept.
 *
 *     logit   p = 1/(1 + exp(−xb))      cloglog   p = 1 − exp(−exp(xb))
 *     b += (XᵀWX)⁻¹ Xᵀ s      s = g(e − np), g = p′/(p(1−p)), W = n p′²/(p(1−p)), halved until the likelihood grows
 *
 * "separated" where it still climbs after 60 steps: some people are told apart without exception, and no finite effect
 * fits them best.
 *
 * Unit: log odds, log hazard
 * Interval: b ± z·se; clustered by the caller from `scoreOf`
 * Minimum n: 10 events for each coefficient that is read
 * R: glm(cbind(events, n - events) ~ 0 + x, binomial(link))
 * Source: McCullagh & Nelder (1989), Generalized Linear Models, 2.5 and 4.3. Catalogue M12, M26.
 */
export function binaryRegression(rows: readonly CountedRow[], link: Link): BinaryRegression | NotFitted {
  const size = rows[0]?.x.length ?? 0;
  const scale = Array.from({ length: size }, (_, k) => Math.max(...rows.map(({ x }) => Math.abs(x[k]!))) || 1);
  let b = new Array<number>(size).fill(0);
  let at = stateAt(rows, b, link);
  for (let step = 0; step < 60; step++) {
    const factor = information(rows, at.weights, scale);
    if (factor.empty.length > 0) return step === 0 ? "collinear" : "separated";
    const move = Float64Array.from(scale, (unit, k) =>
      rows.reduce(
        (sum, { x, n, events }, i) => sum + (x[k]! / unit) * at.leverage[i]! * (events - n * at.fitted[i]!),
        0,
      ),
    );
    solve(factor, move);
    const longest = Math.max(...move.map(Math.abs));
    let next = { b, at };
    for (let share = 1; share > 1e-4; share /= 2) {
      const moved = b.map((value, k) => value + (share * move[k]!) / scale[k]!);
      next = { b: moved, at: stateAt(rows, moved, link) };
      if (next.at.logLikelihood >= at.logLikelihood - 1e-12 * Math.abs(at.logLikelihood)) break;
    }
    ({ b, at } = next);
    if (longest < 1e-11) {
      const last = information(rows, at.weights, scale);
      const covariance = inverse(last, scale);
      const known = last.empty.length === 0 && scale.every((s, k) => covariance[k * size + k]! * s * s < unknown);
      if (!known) return "separated";
      const { logLikelihood, fitted, leverage } = at;
      return { coefficients: b, covariance, logLikelihood, fitted, leverage };
    }
  }
  return "separated";
}

/** A variance of a coefficient, on columns of size 1, that only rounding lets look like the end of a climb. */
export const unknown = 1e4;

/** What one person of row i adds to the gradient of the log-likelihood, per unit of its columns. */
export const scoreOf = ({ fitted, leverage }: BinaryRegression, i: number, happened: boolean): number =>
  leverage[i]! * ((happened ? 1 : 0) - fitted[i]!);

/** Everything at one b. */
interface State {
  readonly logLikelihood: number;
  readonly fitted: readonly number[];
  readonly leverage: readonly number[];
  readonly weights: readonly number[];
}

function stateAt(rows: readonly CountedRow[], b: readonly number[], link: Link): State {
  const points = rows.map(({ x, n, events }) => {
    // Beyond ±700 exp leaves the numbers; the likelihood is flat there anyway.
    const eta = Math.min(
      700,
      Math.max(
        -700,
        x.reduce((sum, value, k) => sum + value * b[k]!, 0),
      ),
    );
    const { p, leverage, weight, logP, logQ } = links[link](eta);
    const height = (events > 0 ? events * logP : 0) + (n > events ? (n - events) * logQ : 0);
    return { p, leverage, weight: n * weight, height };
  });
  return {
    logLikelihood: points.reduce((sum, { height }) => sum + height, 0),
    fitted: points.map(({ p }) => p),
    leverage: points.map(({ leverage }) => leverage),
    weights: points.map(({ weight }) => weight),
  };
}

/** Probability at η, g and W of the formula for one person, and the logs of the probability and of its complement. */
const links: Record<Link, (eta: number) => Record<"p" | "leverage" | "weight" | "logP" | "logQ", number>> = {
  logit: (eta) => {
    const p = 1 / (1 + Math.exp(-eta));
    const q = 1 / (1 + Math.exp(eta));
    return { p, leverage: 1, weight: p * q, logP: -log1pExp(-eta), logQ: -log1pExp(eta) };
  },
  cloglog: (eta) => {
    const hazard = Math.exp(eta);
    const p = -Math.expm1(-hazard);
    // W = h²/(exp(h) − 1), written so that it neither overflows nor loses small h.
    const weight = hazard > 30 ? hazard * hazard * Math.exp(-hazard) : (hazard * hazard) / Math.expm1(hazard);
    return { p, leverage: hazard / p, weight, logP: Math.log(p), logQ: -hazard };
  },
};

const log1pExp = (x: number): number => (x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x)));

/** Cholesky factor of XᵀWX with every column divided by its scale. */
function information(rows: readonly CountedRow[], weights: readonly number[], scale: readonly number[]): Cholesky {
  const size = scale.length;
  const matrix = new Float64Array(size * size);
  rows.forEach(({ x }, i) => {
    for (let j = 0; j < size; j++) {
      if (x[j] === 0) continue;
      for (let k = 0; k <= j; k++) matrix[j * size + k]! += (weights[i]! * x[j]! * x[k]!) / (scale[j]! * scale[k]!);
    }
  });
  return cholesky(matrix, size);
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
