/** One value of an answer and how many gave it. */
export interface CountedValue {
  readonly value: number;
  readonly n: number;
}

/** What improving a touchpoint may bring, with the ends of its interval. */
export interface ExpectedGain {
  readonly gain: number;
  readonly low: number;
  readonly high: number;
  readonly perCost: number;
}

/**
 * How far the answers at a touchpoint can rise on average, if everybody's rose by `delta` or to the top.
 *
 *     shift = mean(min(x + δ, max) − x)
 *
 * A touchpoint near its ceiling has little left to give. Null when nobody answered.
 *
 *     attainableShift(
 *       [
 *         { value: 3, n: 10 },
 *         { value: 4, n: 20 },
 *         { value: 5, n: 20 },
 *       ],
 *       5,
 *     )
 *     // 0.6
 *
 * Unit: scale points.
 * Interval: taken as known.
 * Minimum n: 5 people to be shown.
 * R: mean(pmin(x + delta, max) - x)
 * Source: catalogue M19.
 */
export function attainableShift(answers: readonly CountedValue[], max: number, delta = 1): number | null {
  const n = answers.reduce((sum, answer) => sum + answer.n, 0);
  if (n === 0) return null;
  return answers.reduce((sum, { value, n }) => sum + n * (Math.min(value + delta, max) - value), 0) / n;
}

/**
 * The gain in the outcome that goes with improving a touchpoint by what is attainable there, among those who meet it.
 *
 *     gain = slope × reach × shift     interval: that of the slope, reach and shift held fixed
 *
 * The slope comes from the joint regression of the outcome on all touchpoints. An associated gain, not a promised one,
 * until an action's effect has confirmed it.
 *
 *     expectedGain({ value: 0.4, low: 0.2, high: 0.6 }, { reach: 0.5, shift: 0.6, cost: 2 })
 *     // { gain: 0.12, low: 0.06, high: 0.18, perCost: 0.06 }
 *
 * Unit: the outcome's own.
 * Interval: as the slope's.
 * Minimum n: as the slope's.
 * R: coef(lm(y ~ .))[t] * reach * shift
 * Source: Martilla & James 1977 J Marketing 41, for what it replaces. Catalogue M19.
 */
export function expectedGain(
  slope: { readonly value: number; readonly low: number; readonly high: number },
  { reach, shift, cost }: { readonly reach: number; readonly shift: number; readonly cost: number },
): ExpectedGain {
  const factor = reach * shift;
  const gain = slope.value * factor;
  return { gain, low: slope.low * factor, high: slope.high * factor, perCost: gain / cost };
}

/**
 * The gain that goes with no longer failing at a touchpoint that must not fail (hygiene, `penaltyReward`): a straight
 * slope would promise more from delighting there than it brings, and less from mending it.
 *
 *     gain = −penalty × share low × reach     interval: that of the penalty, the shares held fixed
 *
 * `shareLow` is among those who meet it, `reach` the share of customers who do.
 *
 *     hygieneGain({ value: -2, low: -3, high: -1 }, { reach: 0.5, shareLow: 0.1, cost: 2 })
 *     // { gain: 0.1, low: 0.05, high: 0.15, perCost: 0.05 }
 *
 * Unit: the outcome's own.
 * Interval: as the penalty's.
 * Minimum n: as the penalty's, 10 answers in each band.
 * R: -coef(m)["low"] * mean(x <= 2) * reach
 * Source: catalogue M19.
 */
export function hygieneGain(
  penalty: { readonly value: number; readonly low: number; readonly high: number },
  { reach, shareLow, cost }: { readonly reach: number; readonly shareLow: number; readonly cost: number },
): ExpectedGain {
  const slope = { value: -penalty.value, low: -penalty.high, high: -penalty.low };
  return expectedGain(slope, { reach, shift: shareLow, cost });
}

/**
 * Of a negative slope, to be flagged: it promises nothing; its interval still says how far that is from certain.
 *
 *     max(0, gain)
 *
 *     withoutGain({ gain: -0.1, low: -0.3, high: 0.1, perCost: -0.05 })
 *     // { gain: 0, low: -0.3, high: 0.1, perCost: 0 }
 *
 * Unit: that of the outcome
 * Interval: as the gain's
 * Minimum n: as the gain's
 * R: pmax(gain, 0)
 * Source: catalogue M19.
 */
export const withoutGain = ({ low, high }: ExpectedGain): ExpectedGain => ({
  gain: 0,
  low,
  high: Math.max(0, high),
  perCost: 0,
});

/**
 * The order of priorities: most gain per cost first; equals keep their order.
 *
 *     by gain/cost, falling
 *
 *     priorityOrder([
 *       { gain: 0.1, low: 0, high: 0.2, perCost: 0.05 },
 *       { gain: 0.2, low: 0.1, high: 0.3, perCost: 0.2 },
 *     ])
 *     // [1, 0]
 *
 * Unit: places in the list, from 0
 * Interval: none; `probabilityOfBest` says how sure the first is
 * Minimum n: as the gains'
 * R: order(-gain / cost) - 1
 * Source: catalogue M19.
 */
export function priorityOrder(gains: readonly ExpectedGain[]): number[] {
  return gains.map((_, index) => index).sort((i, j) => gains[j]!.perCost - gains[i]!.perCost || i - j);
}
