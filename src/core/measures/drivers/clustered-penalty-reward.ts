import { benjaminiHochberg } from "../comparisons/benjamini-hochberg.ts";
import { fewestPeople } from "../intervals/suppression.ts";
import { jointRegression } from "../numbers/sweep.ts";
import { intervalOf, type SlopeInterval } from "../regressions/clustered-slope.ts";
import { type BandSums, bandSums, type GroupedBandPattern } from "./band-sums.ts";
import { enoughTogether } from "./driver-evidence.ts";
import { pairwiseCovariance } from "./pairwise-covariance.ts";
import {
  fewestInBand,
  type PenaltyReward,
  type PenaltyRewardTouchpoint,
  penaltyRewardClass,
} from "./penalty-reward.ts";

/** What a low and a high answer go with, where people come several times and not everybody is asked everything. */
export interface ClusteredPenaltyReward extends Omit<PenaltyReward, "intercept"> {
  /** Groups of customers that the errors rest on, each left out in turn. */
  readonly groups: number;
  /** Touchpoints that were not answered together with the others by enough to be told from them. */
  readonly apart: readonly number[];
}

/**
 * Penalties and rewards as `penaltyReward` has them, of passes that were not asked everything and of customers who walked
 * several: their errors are those of leaving out one customer (or group of customers) after the other.
 *
 *     overall = b₀ + Σ_t (penalty_t·[low at t] + reward_t·[high at t])     from covariances of the passes that have both
 *     V = Σ_g (b₍₋g₎ − b)(b₍₋g₎ − b)ᵀ     t with G − 1 degrees of freedom
 *
 * Where everybody answered everything, once, b is that of OLS and V is HC3 to the last digit: what leaving out an answer
 * moves is what HC3 adds up. Where answers are missing by design, touchpoints that fewer than 80 people answered together
 * are left apart (`apart`), those in most such pairs first. A band of fewer than ten answers is no term of the model, and
 * its touchpoint is not classified; nor is one whose band only one group has.
 *
 * Null when nothing may enter, nothing varies, or there are fewer than five groups.
 *
 *     clusteredPenaltyReward(
 *       Array.from({ length: 60 }, (_, i) => ({
 *         bands: [(["low", "middle", "high"] as const)[i % 3]!],
 *         group: i,
 *         n: 1,
 *         sum: [4, 7, 7][i % 3]! + (i % 2),
 *         squares: ([4, 7, 7][i % 3]! + (i % 2)) ** 2,
 *       })),
 *       { groupIsCustomer: true },
 *     )!.touchpoints[0]!
 *     // { class: "hygiene", impactRange: 3 }
 *
 * Unit: points of the overall rating.
 * Interval: b ± t·error.
 * Minimum n: 10 answers in each band of a touchpoint, or it is not classified; 80 people for each pair that some did not
 * answer.
 * R: m <- lm(overall ~ low1 + high1 + …); sandwich::vcovHC(m, type = "HC3"); of customers sandwich::vcovJK(m, customer)
 * Source: Brandt 1987; MacKinnon & White 1985 J Econometrics 29; Bell & McCaffrey 2002 Survey Methodology 28. Catalogue
 * M18, M17e, F2.
 */
export function clusteredPenaltyReward(
  patterns: readonly GroupedBandPattern[],
  { groupIsCustomer, confidence = 0.95 }: { readonly groupIsCustomer: boolean; readonly confidence?: number },
): ClusteredPenaltyReward | null {
  const all = bandSums(patterns, fewestInBand, groupIsCustomer);
  const apart = leftApart(all);
  const sums = apart.length === 0 ? all : bandSums(patterns, fewestInBand, groupIsCustomer, apart);
  const { terms, rows, width, groups } = sums;
  const size = terms.length + 1;
  if (terms.length === 0 || groups < fewestPeople) return null;
  const total = new Float64Array(width);
  for (let g = 0; g < groups; g++) for (let k = 0; k < width; k++) total[k]! += rows[g * width + k]!;
  const whole = pairwiseCovariance(total, size);
  if (!(whole[size * size - 1]! > 0)) return null;
  const found = jointRegression(whole, size);
  const without = Array.from({ length: groups }, (_, g) =>
    jointRegression(
      pairwiseCovariance(
        total.map((sum, k) => sum - rows[g * width + k]!),
        size,
      ),
      size,
    ),
  );
  const told = terms.map((_, k) => [found, ...without].every(({ inflation }) => Number.isFinite(inflation[k]!)));

  const at = (weights: ReadonlyMap<number, number>): SlopeInterval => {
    const along = (slopes: Float64Array) => [...weights].reduce((sum, [k, weight]) => sum + weight * slopes[k]!, 0);
    const value = along(found.slopes);
    const variance = without.reduce((sum, { slopes }) => sum + (along(slopes) - value) ** 2, 0);
    return intervalOf(value, Math.sqrt(variance), groups - 1, confidence);
  };
  const contrasts = sums.answers.map((answers, t) => {
    const low = terms.findIndex((term) => term.touchpoint === t && term.band === "low");
    const high = terms.findIndex((term) => term.touchpoint === t && term.band === "high");
    const fewest = Math.min(answers.low, answers.middle, answers.high);
    if (fewest < fewestInBand || low < 0 || high < 0 || !told[low] || !told[high]) return null;
    const both = at(
      new Map([
        [low, 1],
        [high, 1],
      ]),
    );
    const asymmetry = { value: both.value, low: both.low, high: both.high };
    return { penalty: at(new Map([[low, 1]])), reward: at(new Map([[high, 1]])), asymmetry };
  });
  const adjusted = benjaminiHochberg(contrasts.flatMap((one) => [one?.penalty.p ?? null, one?.reward.p ?? null]));
  return {
    n: sums.n,
    groups,
    apart,
    rSquared: found.rSquared,
    touchpoints: contrasts.map((one, t): PenaltyRewardTouchpoint => {
      const answers = sums.answers[t]!;
      if (one === null)
        return { class: "not-classifiable", answers, penalty: null, reward: null, asymmetry: null, impactRange: null };
      const penalty = { ...one.penalty, adjusted: adjusted[2 * t]! };
      const reward = { ...one.reward, adjusted: adjusted[2 * t + 1]! };
      const contrast = { penalty, reward, asymmetry: one.asymmetry };
      return {
        class: penaltyRewardClass(contrast, 1 - confidence),
        answers,
        ...contrast,
        impactRange: reward.value - penalty.value,
      };
    }),
  };
}

/** Touchpoints that were answered together with others by too few: those in most such pairs, of equals the later. */
function leftApart({ complete, touchpoints, together }: BandSums): number[] {
  if (complete) return [];
  const kept = new Set(touchpoints);
  const apart: number[] = [];
  for (;;) {
    const lacking = [...kept].map((t) => ({ t, few: [...kept].filter((s) => together(s, t) < enoughTogether).length }));
    const worst = lacking.filter(({ few }) => few > 0).sort((a, b) => b.few - a.few || b.t - a.t)[0];
    if (worst === undefined) return apart.sort((a, b) => a - b);
    kept.delete(worst.t);
    apart.push(worst.t);
  }
}
