import type { CountedAnswers } from "../measures/intervals/counted-answers.ts";
import { type Estimate, type Figure, type Label, type People, peopleOf } from "../measures/intervals/estimate.ts";
import { type MeanOfScores, meanOfScores } from "../measures/intervals/mean-of-scores.ts";
import { scoreInterval } from "../measures/intervals/score-interval.ts";
import { twoSidedT } from "../measures/numbers/student.ts";
import { fewestForLabel } from "./disclosure/disclosure.ts";
import type { MeasureRule } from "./measure-rule.ts";

/** Above this Kish design effect a weighted figure is refused: a few people would speak for all. */
const mostUneven = 4;

/** Which interval a measure has: the house interval, or t for the mean gap. */
export type IntervalKind = "score" | "t";

/**
 * The figure of a measure from counted answers, with its interval and label. Who may see it is decided before
 * (`disclosure.ts`).
 */
export function figureOf(
  answers: CountedAnswers & People,
  rule: MeasureRule,
  how: { readonly weighted: boolean; readonly interval: IntervalKind; readonly latest?: boolean },
): Figure {
  const mean = meanOfScores(answers, rule.score, { share: rule.share, weighted: how.weighted });
  if (mean === null) return { ok: false, reason: "not-measured", n: 0 };
  if (mean.weighting > mostUneven) return { ok: false, reason: "weights-too-uneven", n: answers.people };
  return figureFrom(mean, rule, { ...how, ...peopleOf(answers), method: methodOf(answers, rule, how) });
}

/** A mean of scores as a figure in the measure's own unit. */
export function figureFrom(
  mean: MeanOfScores,
  rule: MeasureRule,
  about: People & {
    readonly weighted: boolean;
    readonly interval: IntervalKind;
    readonly method: string;
  },
): Figure {
  const { low, high } = intervalOf(mean, about.interval);
  const deff = mean.clustering * mean.weighting;
  return {
    ok: true,
    estimate: {
      value: inUnit(mean.theta, rule),
      low: inUnit(low, rule),
      high: inUnit(high, rule),
      n: mean.answers,
      ...peopleOf(about),
      unit: rule.unit,
      ...(rule.unit === "mean" && { scale: [rule.plus, rule.plus + rule.by] as const }),
      method: about.method,
      weighted: about.weighted,
      ...(Math.abs(deff - 1) > 1e-12 ? { deff } : {}),
    },
    label: labelOf(50 * (high - low), about.people),
  };
}

/**
 * The interval of a mean of scores, 0–1: the house interval; or θ ± t √V cut to 0–1, with degrees of freedom by customers
 * where somebody answered twice. Where nothing varies t has no interval, and the house interval stands in.
 */
export function intervalOf(
  mean: MeanOfScores,
  kind: IntervalKind,
  confidence = 0.95,
): { readonly low: number; readonly high: number } {
  if (kind === "score" || mean.variance <= 1e-15) return scoreInterval(mean, confidence)!;
  const { theta, variance, answers, customers } = mean;
  const half = twoSidedT(confidence, (customers ?? answers) - 1) * Math.sqrt(variance);
  return { low: Math.max(0, theta - half), high: Math.min(1, theta + half) };
}

/** Whether any answer weighs other than 1. */
export const isWeighted = ({ codes }: CountedAnswers): boolean => codes.some(({ weight }) => weight !== undefined);

/** Whether these answers have weights, and not too uneven ones: else they are judged without. */
export function usableWeights(answers: CountedAnswers, rule: MeasureRule): boolean {
  if (!isWeighted(answers)) return false;
  const mean = meanOfScores(answers, rule.score, { share: rule.share, weighted: true });
  return mean !== null && mean.weighting <= mostUneven;
}

/** The label of a half-width in points on 0–100: of few people always indicative. */
export function labelOf(halfWidth: number, people: number): Label {
  if (people < fewestForLabel || halfWidth > 10) return "indicative";
  return halfWidth <= 5 ? "precise" : "usable";
}

/** θ in the measure's own unit, and back. */
export const inUnit = (theta: number, { by, plus }: MeasureRule): number => theta * by + plus;
export const fromUnit = (value: number, { by, plus }: MeasureRule): number => (value - plus) / by;

function methodOf(
  { clusters }: CountedAnswers,
  rule: MeasureRule,
  { weighted, interval, latest = false }: Parameters<typeof figureOf>[2],
): string {
  const plain = clusters === null && !weighted;
  return [
    interval === "t" ? "t interval" : rule.share && plain ? "Wilson" : "score interval",
    ...(latest ? [ofLatest] : []),
    ...(clusters === null ? [] : ["clustered by customer"]),
    ...(clusters?.sampled ? [`design effect from a sample of ${clusters.people} people`] : []),
    ...(weighted ? ["weighted, weights taken as fixed"] : []),
  ].join(", ");
}

const ofLatest = "each person's latest answer";

/** Whether a figure counts each person once, by the latest answer: those of the relationship do, but in audits kept before decision 0076. */
export const isOfLatest = ({ method }: Estimate): boolean => method.includes(ofLatest);
