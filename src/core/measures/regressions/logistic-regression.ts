import {
  combinedBy,
  errorsOf,
  type Likelihood,
  type LikelihoodMaximum,
  likelihoodMaximum,
} from "./likelihood-maximum.ts";
import { asTheyCame, type StandardisedDesign, standardisedDesign } from "./standardised-design.ts";

/** People alike in every variable: how many, and to how many of them it happened. */
export interface CountedOutcome {
  readonly x: readonly number[];
  readonly n: number;
  readonly events: number;
}

/** Why a model of chances could not be fitted. */
export type Unfitted =
  /** Nobody answered. */
  | "nobody"
  /** It happened to everybody, to nobody, or all chose the same. */
  | "no-variation"
  /** Some combination of the variables tells the outcome without a mistake, so that no finite coefficient is best. */
  | "separated";

/** A fitted model of chances; lists begin with the intercept. Null for a variable that those before it explain. */
export interface LogisticRegression {
  readonly ok: true;
  /** Log odds, and log odds per unit of each variable. */
  readonly coefficients: readonly (number | null)[];
  readonly standardErrors: readonly (number | null)[];
  readonly logLikelihood: number;
  /** Of the intercept alone. */
  readonly nullLogLikelihood: number;
  readonly n: number;
  readonly events: number;
}

export interface WithoutFit {
  readonly ok: false;
  readonly reason: Unfitted;
}

/**
 * Logistic regression: the chance of yes (left, would not return) by some variables.
 *
 *     P(yes) = 1/(1 + exp(−b₀ − xb))     maximum likelihood, by Newton on standardised variables
 *
 * Counted rows suffice: people alike in every variable count as one row. exp(b) is an odds ratio.
 *
 *     logisticRegression([
 *       { x: [0], n: 50, events: 10 },
 *       { x: [1], n: 50, events: 20 },
 *     ])
 *     // { ok: true, coefficients: [-1.386, 0.9808], standardErrors: [0.3536, 0.4564] }
 *
 * Unit: log odds per unit of the variable.
 * Interval: b ± z·se; with several answers per customer see `clusteredLogit`.
 * Minimum n: 10 events for each variable, judged by the caller.
 * R: glm(cbind(events, n - events) ~ x, family = binomial)
 * Source: Cox 1958 JRSS B 20; McCullagh & Nelder 1989, Generalized Linear Models, 4.4. Catalogue M12, M17d, M29.
 */
export function logisticRegression(rows: readonly CountedOutcome[]): LogisticRegression | WithoutFit {
  const given = logisticDesign(rows);
  if (!given.ok) return given;
  const found = fitted(
    given,
    given.design.kept.map((_, at) => at),
  );
  if (found === null) return { ok: false, reason: "separated" };
  return modelOf(given, found);
}

/** What was fitted, on the variables as they came. */
export function modelOf({ design, n, events }: LogisticDesign, found: LikelihoodMaximum): LogisticRegression {
  const combinations = asTheyCame(design);
  return {
    ok: true,
    coefficients: combinations.map((combination) => combination && combinedBy(combination, found.at)),
    standardErrors: errorsOf(found.factor, combinations),
    logLikelihood: found.value,
    nullLogLikelihood: nullLogLikelihood(n, events),
    n,
    events,
  };
}

/** Rows made ready for fitting, with those of nobody left out. */
export interface LogisticDesign {
  readonly ok: true;
  readonly rows: readonly CountedOutcome[];
  readonly design: StandardisedDesign;
  readonly n: number;
  readonly events: number;
}

export function logisticDesign(given: readonly CountedOutcome[]): LogisticDesign | WithoutFit {
  const rows = given.filter((row) => row.n > 0);
  const n = rows.reduce((sum, row) => sum + row.n, 0);
  const events = rows.reduce((sum, row) => sum + row.events, 0);
  if (n === 0) return { ok: false, reason: "nobody" };
  if (events === 0 || events === n) return { ok: false, reason: "no-variation" };
  return { ok: true, rows, design: standardisedDesign(rows), n, events };
}

/** Log-likelihood when everybody has the same chance. */
export const nullLogLikelihood = (n: number, events: number): number =>
  events * Math.log(events / n) + (n - events) * Math.log((n - events) / n);

/** The fit on some of the columns of z, the intercept first; null when they separate the outcome. */
export function fitted(
  { rows, design, n, events }: LogisticDesign,
  columns: readonly number[],
  start?: Float64Array,
): LikelihoodMaximum | null {
  const size = columns.length + 1;
  const width = design.kept.length;
  const from = start ?? Float64Array.of(Math.log(events / (n - events)), ...columns.map(() => 0));
  // Flat copies: this is gone through for thousands of models when drivers are decomposed.
  const points = new Float64Array(rows.length * size);
  rows.forEach((_, r) => {
    points[r * size] = 1;
    columns.forEach((column, k) => {
      points[r * size + 1 + k] = design.z[r * width + column]!;
    });
  });
  const [yeses, noes] = [Float64Array.from(rows, (row) => row.events), Float64Array.from(rows, (r) => r.n - r.events)];

  const likelihood = (at: Float64Array): Likelihood => {
    const gradient = new Float64Array(size);
    const information = new Float64Array(size * size);
    let value = 0;
    for (let r = 0, first = 0; r < yeses.length; r++, first += size) {
      let eta = 0;
      for (let k = 0; k < size; k++) eta += at[k]! * points[first + k]!;
      const small = Math.exp(-Math.abs(eta));
      const [less, more] = [small / (1 + small), 1 / (1 + small)];
      const [yes, no] = eta < 0 ? [less, more] : [more, less];
      const against = eta < 0 ? yeses[r]! : noes[r]!;
      value -= against * Math.abs(eta) + (yeses[r]! + noes[r]!) * Math.log1p(small);
      // events − n·yes, without losing the digits of a chance near 1.
      const left = yeses[r]! * no - noes[r]! * yes;
      const weight = (yeses[r]! + noes[r]!) * less * more;
      for (let i = 0; i < size; i++) {
        const point = points[first + i]!;
        gradient[i]! += left * point;
        const along = weight * point;
        for (let j = 0; j <= i; j++) information[i * size + j]! += along * points[first + j]!;
      }
    }
    return { value, gradient, information };
  };
  return likelihoodMaximum(from, likelihood);
}

/** The chance of yes and of no at given log odds, each to its last digits. */
export function chances(eta: number): { readonly yes: number; readonly no: number } {
  const small = Math.exp(-Math.abs(eta));
  const [less, more] = [small / (1 + small), 1 / (1 + small)];
  return eta < 0 ? { yes: less, no: more } : { yes: more, no: less };
}
