import { twoSidedT } from "../numbers/student.ts";
import type { Interval } from "./interval.ts";
import { scoreInterval } from "./score-interval.ts";

/** What one customer's answers add up to. */
export interface CustomerSum {
  readonly n: number;
  readonly sum: number;
}

export interface ClusteredMean {
  readonly n: number;
  readonly clusters: number;
  readonly mean: number;
  /** The cluster-robust variance of the mean; null with one customer only. */
  readonly variance: number | null;
  /** The variance if every answer came from another customer. */
  readonly independentVariance: number;
  /** The first over the second; null where there is no variation to compare. */
  readonly designEffect: number | null;
  /** mean ± t √V with G − 1 degrees of freedom, for what has no bounds; null with one customer only. */
  readonly t: Interval | null;
  /** The house interval with the larger of the two variances, for answers between 0 and 1; null for others. */
  readonly score: (Interval & { readonly nEff: number }) | null;
}

/**
 * A mean, or share, of answers of which some come from the same customer, with a cluster-robust (CR1) variance.
 *
 *     V = G/(G−1) · Σ_g (Σ_{i∈g} (y_i − ȳ))² / n²      G customers, n answers
 *     design effect = V / V_iid      V_iid = p(1−p)/n for shares, s²/n else
 *
 * Each customer's count and sum suffice; V_iid comes from the histogram. The house interval takes max(V, V_iid):
 * answering twice makes nobody surer. Null when nobody answered.
 *
 *     clusteredMean(
 *       [
 *         { n: 2, sum: 2 },
 *         { n: 1, sum: 0 },
 *         { n: 2, sum: 1 },
 *         { n: 1, sum: 1 },
 *         { n: 2, sum: 2 },
 *       ],
 *       0.19 / 8,
 *       { bounded: true },
 *     )
 *     // { n: 8, clusters: 5, mean: 0.75, variance: 0.02686 }
 *
 * Unit: that of the answers
 * Interval: F1b with max(V, V_iid) for answers between 0 and 1; ȳ ± t_{G−1} √V else
 * Minimum n: 5 customers to be shown
 * R: sandwich::vcovCL(lm(y ~ 1), cluster = cluster, type = "HC0", cadjust = TRUE)
 * Source: Liang & Zeger (1986), Biometrika 73; Cameron & Miller (2015), J Human Resources 50. Catalogue F2.
 */
export function clusteredMean(
  customers: readonly CustomerSum[],
  independentVariance: number,
  options: { readonly bounded: boolean; readonly confidence?: number },
): ClusteredMean | null {
  const { bounded, confidence = 0.95 } = options;
  const clusters = customers.length;
  const n = customers.reduce((all, customer) => all + customer.n, 0);
  if (n === 0) return null;
  const mean = customers.reduce((all, customer) => all + customer.sum, 0) / n;
  const variance = clusteredVariance(customers, mean);
  const half = variance === null ? null : twoSidedT(confidence, clusters - 1) * Math.sqrt(variance);
  const larger = Math.max(variance ?? 0, independentVariance);
  const score = bounded ? scoreInterval({ theta: mean, variance: larger, n }, confidence) : null;
  return {
    n,
    clusters,
    mean,
    variance,
    independentVariance,
    designEffect: variance === null || independentVariance === 0 ? null : variance / independentVariance,
    t: half === null ? null : { value: mean, low: mean - half, high: mean + half },
    score: score && { value: mean, ...score },
  };
}

/**
 * The same from single answers: of each its value and a key of the customer who gave it.
 *
 *     clusteredMeanOfAnswers([
 *       { value: 4, customer: "a" },
 *       { value: 5, customer: "a" },
 *       { value: 2, customer: "b" },
 *     ])
 *     // { n: 3, clusters: 2, mean: 3.667 }
 *
 * Unit: that of the answers
 * Interval: t with customers − 1 degrees of freedom
 * Minimum n: 5 customers
 * R: sandwich::vcovCL(lm(y ~ 1), cluster = customer, type = "HC0", cadjust = TRUE)
 * Source: as `clusteredMean`. Catalogue F2.
 */
export function clusteredMeanOfAnswers(
  answers: readonly { readonly value: number; readonly customer: string | number }[],
  confidence = 0.95,
): ClusteredMean | null {
  const sums = new Map<string | number, { n: number; sum: number }>();
  for (const { value, customer } of answers) {
    const sum = sums.get(customer) ?? { n: 0, sum: 0 };
    sum.n += 1;
    sum.sum += value;
    sums.set(customer, sum);
  }
  const n = answers.length;
  const mean = answers.reduce((all, { value }) => all + value, 0) / n;
  const squares = answers.reduce((all, { value }) => all + (value - mean) ** 2, 0);
  // A share's variance has n below it, not n − 1.
  const share = answers.every(({ value }) => value === 0 || value === 1);
  const independent = share ? squares / n / n : n > 1 ? squares / (n - 1) / n : 0;
  const bounded = answers.every(({ value }) => value >= 0 && value <= 1);
  return clusteredMean([...sums.values()], independent, { bounded, confidence });
}

function clusteredVariance(customers: readonly CustomerSum[], mean: number): number | null {
  const clusters = customers.length;
  if (clusters < 2) return null;
  const n = customers.reduce((all, customer) => all + customer.n, 0);
  const squares = customers.reduce((all, customer) => all + (customer.sum - customer.n * mean) ** 2, 0);
  return ((clusters / (clusters - 1)) * squares) / (n * n);
}
