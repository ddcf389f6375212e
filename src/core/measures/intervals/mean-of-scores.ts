import type { Code, CountedAnswers } from "./counted-answers.ts";
import type { BoundedMean } from "./score-interval.ts";

/** A mean of scores 0–1 with its variance. `n` is what the house interval falls back on where nothing varies. */
export interface MeanOfScores extends BoundedMean {
  readonly answers: number;
  /** Σ of the answers' weights; the number of answers without weights. */
  readonly weight: number;
  /** Variance within customers over that of independent answers, at least 1; 1 where everybody answered once. */
  readonly clustering: number;
  /** Kish's design effect of the weights; 1 without weights. */
  readonly weighting: number;
  /** Customers behind the clustered variance; null where everybody answered once. */
  readonly customers: number | null;
}

/**
 * The mean of any score of counted answers, with a variance that knows repeat answerers and weights.
 *
 *     θ = Σ_a w_a f(a)/Σ w      V_iid = θ(1−θ)/n for shares, s²/n else; weighted n/(n−1) · Σ w²(f − θ)²/(Σw)²
 *     V_CR1 = G/(G−1) · Σ_ab (f(a) − θ)(f(b) − θ) P_ab/(Σw)²      P_ab: per-customer cross-counts
 *     V = max(V_CR1, V_iid)
 *
 * Where the cross-counts come from a sample of customers, V_CR1/V_iid of the sample multiplies the V_iid of everybody.
 * The weights are taken as fixed. Where nothing varies, customers (over the weights' design effect) stand for the number
 * of answers: a hundred equal answers of five people are five opinions. Null without answers, or without weight.
 *
 *     meanOfScores(
 *       {
 *         codes: [
 *           { code: 4, n: 30 },
 *           { code: 2, n: 10 },
 *         ],
 *         clusters: null,
 *       },
 *       (code) => (code >= 4 ? 1 : 0),
 *       { share: true, weighted: false },
 *     )
 *     // { theta: 0.75, variance: 0.004687, n: 40 }
 *
 * Unit: 0–1
 * Interval: F1b
 * Minimum n: 5 people to be shown
 * R: survey::svymean(~y, svydesign(~customer, weights = ~w)) for the weighted, clustered case
 * Source: Liang & Zeger (1986), Biometrika 73; Kish (1965), Survey Sampling. Catalogue F1b, F2, M23.
 */
export function meanOfScores(
  { codes, clusters }: CountedAnswers,
  score: (code: number) => number,
  kind: { readonly share: boolean; readonly weighted: boolean },
): MeanOfScores | null {
  const all = moments(codes, score, kind);
  if (all === null) return null;
  const weighting = kind.weighted ? (all.answers * all.weightSquares) / all.weight ** 2 : 1;
  const clustering = clusters === null ? 1 : clusteringOf(clusters, score, kind);
  const people = clusters === null ? all.answers : (all.answers * clusters.people) / count(clusters.codes);
  return {
    theta: all.theta,
    variance: all.variance * clustering,
    n: people / weighting,
    answers: all.answers,
    weight: all.weight,
    clustering,
    weighting,
    customers: clusters === null ? null : clusters.people,
  };
}

interface Moments {
  readonly answers: number;
  readonly weight: number;
  readonly weightSquares: number;
  readonly theta: number;
  /** As if every answer came from another customer. */
  readonly variance: number;
}

type Kind = Parameters<typeof meanOfScores>[2];

function moments(codes: readonly Code[], score: (code: number) => number, { share, weighted }: Kind): Moments | null {
  const answers = count(codes);
  const weightOf = (code: Code): number => (weighted ? (code.weight ?? code.n) : code.n);
  const squaresOf = (code: Code): number => (weighted ? (code.weightSquares ?? code.n) : code.n);
  const weight = add(codes, weightOf);
  if (answers === 0 || !(weight > 0)) return null;
  const theta = add(codes, (code) => weightOf(code) * score(code.code)) / weight;
  const squares = add(codes, (code) => squaresOf(code) * (score(code.code) - theta) ** 2) / weight ** 2;
  const variance =
    share && !weighted ? (theta * (1 - theta)) / answers : answers > 1 ? (squares * answers) / (answers - 1) : 0;
  return { answers, weight, weightSquares: add(codes, squaresOf), theta, variance };
}

function clusteringOf(
  { pairs, codes, people }: NonNullable<CountedAnswers["clusters"]>,
  score: (code: number) => number,
  kind: Kind,
): number {
  const among = moments(codes, score, kind);
  if (among === null || people < 2 || !(among.variance > 1e-15)) return 1;
  const residuals = new Map(codes.map(({ code }) => [code, score(code) - among.theta]));
  const products = pairs.reduce((sum, pair) => {
    const together = kind.weighted ? (pair.weight ?? pair.n) : pair.n;
    const product = residuals.get(pair.a)! * residuals.get(pair.b)! * together;
    return sum + (pair.a === pair.b ? product : 2 * product);
  }, 0);
  const clustered = ((people / (people - 1)) * products) / among.weight ** 2;
  return Math.max(1, clustered / among.variance);
}

const count = (codes: readonly Code[]): number => add(codes, (code) => code.n);
const add = (codes: readonly Code[], of: (code: Code) => number): number =>
  codes.reduce((sum, code) => sum + of(code), 0);
