import { solve } from "../numbers/cholesky.ts";
import { combinedBy } from "./likelihood-maximum.ts";
import {
  type CountedOutcome,
  chances,
  fitted,
  type LogisticRegression,
  logisticDesign,
  modelOf,
  type WithoutFit,
} from "./logistic-regression.ts";
import { asTheyCame } from "./standardised-design.ts";

/** Answers of one customer that are alike in every variable. */
export interface CustomerOutcome extends CountedOutcome {
  readonly customer: string | number;
}

export interface ClusteredLogit extends LogisticRegression {
  readonly customers: number;
  /** Standard errors that allow for a customer's answers being alike (CR0, no small-sample factor). */
  readonly clusteredErrors: readonly (number | null)[];
  /** The same times √(G/(G − 1)), G customers: what intervals are made of. Null with one customer. */
  readonly adjustedErrors: readonly (number | null)[] | null;
}

/**
 * Logistic regression where some customers answered several times: the same coefficients, errors that stay right.
 *
 *     V = I⁻¹ (Σ_g s_g s_gᵀ) I⁻¹ · G/(G − 1)     s_g = Σ over g's answers of x (y − p)
 *
 *     clusteredLogit([
 *       { customer: 1, x: [0], n: 9, events: 2 },
 *       { customer: 2, x: [0], n: 9, events: 4 },
 *       { customer: 3, x: [1], n: 9, events: 6 },
 *     ])
 *     // { ok: true, customers: 3, coefficients: [-0.6931, 1.386] }
 *
 * Unit: log odds per unit of the variable.
 * Interval: b ± z·adjusted error.
 * Minimum n: 5 customers; 10 events for each variable, judged by the caller.
 * R: sandwich::vcovCL(glm(y ~ x, binomial), cluster = customer, type = "HC0", cadjust = TRUE)
 * Source: Liang & Zeger 1986 Biometrika 73; Cameron & Miller 2015 J Human Resources 50. Catalogue F2, M17d.
 */
export function clusteredLogit(given: readonly CustomerOutcome[]): ClusteredLogit | WithoutFit {
  const ready = logisticDesign(given);
  if (!ready.ok) return ready;
  const { design } = ready;
  const rows = given.filter((row) => row.n > 0);
  const width = design.kept.length;
  const found = fitted(
    ready,
    design.kept.map((_, at) => at),
  );
  if (found === null) return { ok: false, reason: "separated" };

  const scores = new Map<string | number, Float64Array>();
  rows.forEach((row, r) => {
    const score = scores.get(row.customer) ?? new Float64Array(width + 1);
    const z = design.z.subarray(r * width, (r + 1) * width);
    const { yes, no } = chances(z.reduce((eta, value, k) => eta + value * found.at[k + 1]!, found.at[0]!));
    const left = row.events * no - (row.n - row.events) * yes;
    score[0]! += left;
    z.forEach((value, k) => {
      score[k + 1]! += left * value;
    });
    scores.set(row.customer, score);
  });
  const combinations = asTheyCame(design);
  const squares = combinations.map(() => 0);
  for (const score of scores.values()) {
    solve(found.factor, score);
    combinations.forEach((combination, k) => {
      if (combination !== null) squares[k]! += combinedBy(combination, score) ** 2;
    });
  }
  const clusteredErrors = combinations.map((combination, k) => combination && Math.sqrt(squares[k]!));
  const customers = scores.size;
  const factor = Math.sqrt(customers / (customers - 1));
  return {
    ...modelOf(ready, found),
    customers,
    clusteredErrors,
    adjustedErrors: customers > 1 ? clusteredErrors.map((error) => error && factor * error) : null,
  };
}
