import { benjaminiHochberg } from "../comparisons/benjamini-hochberg.ts";
import type { Interval } from "../intervals/interval.ts";
import { explainedShare } from "../numbers/explained-share.ts";
import { varies } from "../numbers/varies.ts";
import { intervalOf, type SlopeInterval } from "../regressions/clustered-slope.ts";
import {
  type GroupedAnswers,
  type GroupedLeastSquares,
  groupedLeastSquares,
  pullOf,
} from "../regressions/grouped-least-squares.ts";
import { combinedBy } from "../regressions/likelihood-maximum.ts";

/** Where an answer lies: the negative band, the exceptional band, or between. */
export type Band = "low" | "middle" | "high";

/** People whose answers lie in the same bands at every touchpoint: their overall ratings as n, mean and Σ (y − mean)². */
export interface BandPattern {
  readonly bands: readonly Band[];
  readonly n: number;
  readonly mean: number;
  readonly squares: number;
}

export type PenaltyRewardClass =
  /** Failing costs more than excelling brings. */
  | "hygiene"
  /** Excelling brings more than failing costs. */
  | "delighter"
  /** Better is better, both ways alike as far as can be seen. */
  | "performance"
  | "no-clear-effect"
  /** Fewer than ten answers in a band, or a coefficient that rests on a single answer. */
  | "not-classifiable";

export interface PenaltyRewardTouchpoint {
  readonly class: PenaltyRewardClass;
  /** Answers in each band. */
  readonly answers: Readonly<Record<Band, number>>;
  /** Change of the overall rating that goes with a low, and with a high answer instead of one between. */
  readonly penalty: Contrast | null;
  readonly reward: Contrast | null;
  /** Penalty plus reward: 0 where both weigh alike. */
  readonly asymmetry: Interval | null;
  /** Reward minus penalty: what lies between the worst and the best. */
  readonly impactRange: number | null;
}

/** A contrast with its HC3 interval, and its p-value after Benjamini–Hochberg over all penalties and rewards. */
export interface Contrast extends SlopeInterval {
  readonly adjusted: number;
}

export interface PenaltyReward {
  readonly n: number;
  readonly rSquared: number;
  /** Of somebody between the bands everywhere. */
  readonly intercept: number;
  readonly touchpoints: readonly PenaltyRewardTouchpoint[];
}

/** Fewer answers than this in a band: the touchpoint is not classified. */
export const fewestInBand = 10;

/**
 * Which touchpoints must not fail (hygiene) and which delight: what a low and what a high answer there go with.
 *
 *     overall = b₀ + Σ_t (penalty_t·[low at t] + reward_t·[high at t])     OLS, HC3 errors
 *     asymmetry s = penalty + reward, with its own error, their covariance included
 *     hygiene      penalty < 0 and a finding, s below 0
 *     delighter    reward > 0 and a finding, s above 0
 *     performance  penalty or reward a finding, and s may be 0
 *
 * It is the test of s, not "the one significant and the other not", that tells the classes apart. Low is the negative
 * band and high the exceptional one: with "positive" as high hardly anything would be left between. Findings are
 * adjusted for all penalties and rewards that can be tested. Counts, means and squares by pattern of bands suffice.
 * Null when there are no more answers than terms, or everybody gave the same overall rating.
 *
 *     penaltyReward([
 *       { bands: ["low"], n: 20, mean: 4, squares: 20 },
 *       { bands: ["middle"], n: 40, mean: 7, squares: 40 },
 *       { bands: ["high"], n: 20, mean: 7.2, squares: 20 },
 *     ])!.touchpoints[0]!
 *     // { class: "hygiene", impactRange: 3.2 }
 *
 * Unit: points of the overall rating.
 * Interval: b ± t·HC3 error.
 * Minimum n: 10 answers in each band of a touchpoint, or it is not classified.
 * R: m <- lm(overall ~ low1 + high1 + …); sandwich::vcovHC(m, type = "HC3")
 * Source: Brandt 1987; Mittal, Ross & Baldasare 1998 J Marketing 62; MacKinnon & White 1985 J Econometrics 29. Catalogue
 * M18.
 */
export function penaltyReward(given: readonly BandPattern[], confidence = 0.95): PenaltyReward | null {
  const patterns = given.filter(({ n }) => n > 0);
  const groups = patterns.map(({ bands, n, mean }) => {
    return { n, mean, x: bands.flatMap((band) => [Number(band === "low"), Number(band === "high")]) };
  });
  const line = groupedLeastSquares(groups);
  if (line === null || line.n <= line.terms) return null;
  const middle = patterns.reduce((sum, { n, mean }) => sum + (n / line.n) * mean, 0);
  const total = patterns.reduce((sum, { n, mean, squares }) => sum + squares + n * (mean - middle) ** 2, 0);
  if (!varies({ n: line.n, mean: middle, squares: total })) return null;
  const left = patterns.reduce((sum, { n, squares }, g) => sum + squares + n * line.left[g]! ** 2, 0);

  const told = { ...line, combinations: toldApart(line, groups) };
  const touchpoints = patterns[0]!.bands.map((_, t) => contrastsAt(t, told, patterns, confidence));
  const adjusted = benjaminiHochberg(
    touchpoints.flatMap(({ penalty, reward }) => [penalty?.p ?? null, reward?.p ?? null]),
  );
  return {
    n: line.n,
    rSquared: explainedShare(left, total),
    intercept: line.coefficients[0]!,
    touchpoints: touchpoints.map(({ answers, penalty, reward, asymmetry }, t) => {
      const [low, high] = [adjusted[2 * t]!, adjusted[2 * t + 1]!];
      const found = {
        penalty: penalty && { ...penalty, adjusted: low },
        reward: reward && { ...reward, adjusted: high },
        asymmetry,
      };
      const fewest = Math.min(answers.low, answers.middle, answers.high);
      return {
        class: fewest < fewestInBand ? "not-classifiable" : penaltyRewardClass(found, 1 - confidence),
        answers,
        ...found,
        impactRange: penalty && reward && reward.value - penalty.value,
      };
    }),
  };
}

/** The class by the adjusted p-values at level `alpha`; without its contrasts a touchpoint cannot be classified. */
export function penaltyRewardClass(
  { penalty, reward, asymmetry }: Pick<PenaltyRewardTouchpoint, "penalty" | "reward" | "asymmetry">,
  alpha = 0.05,
): PenaltyRewardClass {
  if (penalty === null || reward === null || asymmetry === null) return "not-classifiable";
  const [fails, excels] = [penalty.adjusted < alpha, reward.adjusted < alpha];
  if (fails && penalty.value < 0 && asymmetry.high < 0) return "hygiene";
  if (excels && reward.value > 0 && asymmetry.low > 0) return "delighter";
  const even = asymmetry.low <= 0 && asymmetry.high >= 0;
  return (fails || excels) && even ? "performance" : "no-clear-effect";
}

function contrastsAt(t: number, line: GroupedLeastSquares, patterns: readonly BandPattern[], confidence: number) {
  const inBand = (band: Band) => patterns.reduce((sum, { bands, n }) => sum + (bands[t] === band ? n : 0), 0);
  const answers = { low: inBand("low"), middle: inBand("middle"), high: inBand("high") };
  const [low, high] = [line.combinations[1 + 2 * t]!, line.combinations[2 + 2 * t]!];
  const none = { answers, penalty: null, reward: null, asymmetry: null };
  // Without a middle low and high are compared with each other; without one of them there is nothing to tell apart.
  if (low === null || high === null || answers.middle === 0) return none;
  const at = (combination: Float64Array): SlopeInterval | null => {
    const error = errorHC3(line, patterns, combination);
    return error === null
      ? null
      : intervalOf(combinedBy(combination, line.fit), error, line.n - line.terms, confidence);
  };
  const [penalty, reward, both] = [at(low), at(high), at(low.map((part, k) => part + high[k]!))];
  if (penalty === null || reward === null || both === null) return none;
  return { answers, penalty, reward, asymmetry: { value: both.value, low: both.low, high: both.high } };
}

/** The combinations of variables that no others explain; one that explains another cannot be told from it. */
function toldApart(line: GroupedLeastSquares, groups: readonly GroupedAnswers[]): (Float64Array | null)[] {
  const { kept } = line.design;
  const entangled = new Set<number>();
  line.combinations.forEach((combination, at) => {
    if (combination !== null) return;
    const explained = groupedLeastSquares(groups.map((group) => ({ ...group, mean: group.x[at - 1]! })));
    kept.forEach((variable, k) => {
      if (Math.abs(explained!.fit[k + 1]!) > 1e-8) entangled.add(variable + 1);
    });
  });
  return line.combinations.map((combination, at) => (entangled.has(at) ? null : combination));
}

/**
 * HC3 by pattern: Σ e² of its answers over (1 − leverage)². Null where an answer that decides by itself (leverage 1, so
 * that it lies on the line whatever it is) moves the combination.
 */
function errorHC3(
  line: GroupedLeastSquares,
  patterns: readonly BandPattern[],
  combination: Float64Array,
): number | null {
  const pull = pullOf(line, combination);
  let variance = 0;
  for (const [g, { n, squares }] of patterns.entries()) {
    const point = line.points.subarray(g * line.terms, (g + 1) * line.terms);
    const moves = combinedBy(pull, point);
    const room = 1 - combinedBy(pullOf(line, point), point);
    if (room > 1e-10) variance += (moves / room) ** 2 * (squares + n * line.left[g]! ** 2);
    else if (Math.abs(moves) > 1e-10) return null;
  }
  return Math.sqrt(variance);
}

/**
 * The band of an answer: at most `lowMax`, at least `highMin`, or between.
 *
 *     bandOf(4, { lowMax: 2, highMin: 5 })      // "middle"
 *
 * Unit: a word
 * Interval: none
 * Minimum n: as what is made of it
 * R: cut(value, c(-Inf, lowMax, highMin - 1, Inf))
 * Source: catalogue §0, M18.
 */
export const bandOf = (
  value: number,
  { lowMax, highMin }: { readonly lowMax: number; readonly highMin: number },
): Band => (value <= lowMax ? "low" : value >= highMin ? "high" : "middle");
