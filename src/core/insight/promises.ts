import type { MeasureName } from "../experience/measure-keys.ts";
import type { Journey, Promise as JourneyPromise } from "../journey/journey.ts";
import { type Figure, type People, peopleOf } from "../measures/intervals/estimate.ts";
import { type MeanOfScores, meanOfScores } from "../measures/intervals/mean-of-scores.ts";
import type { AnswerCounts, Together } from "./counts.ts";
import { isCloseCircle, mayBePart, refusalOf, unanimityOf } from "./disclosure/disclosure.ts";
import { figureFrom, figureOf, fromUnit, intervalOf, usableWeights } from "./figure.ts";
import { byName, type Reader, readingOf } from "./figures.ts";
import { ruleOf } from "./measure-rule.ts";
import { correlationsOf, type Dependent, variablesOf } from "./together.ts";
import type { Variable } from "./variable.ts";
import { promise as promiseRule } from "./wording/promise.ts";
import type { PromiseVerdict } from "./wording/sayable.ts";

type Promises = Readonly<Record<string, JourneyPromise>>;

export interface PromiseFinding {
  readonly key: string;
  readonly verdict: PromiseVerdict;
  /** The promise's measure over its touchpoints. */
  readonly figure: Figure;
}

/** The promises that are made at a touchpoint, among others perhaps. */
export const promisesAt = (touchpoint: string, { promises }: Pick<Journey, "promises">): Promises =>
  Object.fromEntries(Object.entries(promises).filter(([, { touchpoints }]) => touchpoints.includes(touchpoint)));

/** What `Counts.together` may be asked for promises over several touchpoints; empty when there are none. */
export const promiseVariables = (promises: Promises, answers: readonly AnswerCounts[], reader: Reader): Variable[] =>
  variablesOf(sharedParts(promises, answers, reader));

/**
 * Whether each promise is kept, by its own measure and target.
 *
 *     kept: the one-sided 95 % lower bound reaches the target      broken: the upper bound stays below it
 *     unproven: neither, or too few people      blind: its measure was answered at none of its touchpoints
 *
 * The bounds are those of the 90 % house interval, Wilson's for shares. Where less is better (dissatisfied, hard, below)
 * the sides change. A promise over several touchpoints is measured by all their answers together, and what the same
 * people said at several counts as such when `together` (asked with `promiseVariables`) is given; without it their errors
 * are added as if they went together, which never proves too much. A promise without touchpoints is about the whole.
 *
 * Source: catalogue M15.
 */
export function promisesOf(
  promises: Promises,
  answers: readonly AnswerCounts[],
  reader: Reader,
  together?: Together,
): PromiseFinding[] {
  const shared = sharedParts(promises, answers, reader);
  const correlation = together === undefined ? () => 1 : correlationsOf(shared, together);
  return Object.entries(promises).map(([key, promise]) => {
    const parts = partsOf(promise, answers, reader);
    const [only] = parts;
    const most = parts.reduce<People>((most, { counts }) => (counts.people > most.people ? counts : most), {
      people: 0,
    });
    const { people } = most;
    const leavesFew = parts.some(({ counts }) => counts.leavesFew);
    const refused =
      refusalOf({ people, ...(leavesFew && { leavesFew }) }, reader.perspective) ?? withheldPart(parts, reader);
    if (only === undefined || refused !== null) {
      const figure: Figure = refused ?? { ok: false, reason: "not-measured", n: 0 };
      return { key, verdict: people === 0 ? "blind" : "unproven", figure };
    }
    const { rule } = only;
    const weighted = parts.every(({ counts }) => usableWeights(counts, rule));
    const means = parts.map(({ counts }) => meanOfScores(counts, rule.score, { share: rule.share, weighted })!);
    const start = shared.findIndex(({ promise: other }) => other === promise);
    const mean = pooled(means, (s, t) => (start < 0 ? 1 : correlation(start + s, start + t)));
    const bounds = intervalOf(mean, rule.interval, 0.9);
    const how = {
      weighted,
      interval: rule.interval,
      ...peopleOf(most),
      method: `score interval over ${parts.length} touchpoints`,
    };
    const figure = parts.length === 1 ? figureOf(only.counts, rule, how) : figureFrom(mean, rule, how);
    return { key, verdict: promiseRule(bounds, fromUnit(promise.target, rule), rule.lowerIsBetter), figure };
  });
}

interface PromisePart extends Dependent {
  readonly promise: JourneyPromise;
}

/** The answers that a promise's measure is computed of, touchpoint by touchpoint; only those on one scale. */
function partsOf(promise: JourneyPromise, answers: readonly AnswerCounts[], reader: Reader): PromisePart[] {
  const { touchpoints, measure } = promise;
  const dot = measure.lastIndexOf(".");
  const places = touchpoints.length === 0 ? [null] : touchpoints;
  const parts = places.flatMap((touchpoint): PromisePart[] => {
    const here = answers.filter((one) => one.touchpoint === touchpoint);
    const counts = byName(here).find(([name]) => name === measure.slice(0, dot))?.[1];
    if (counts === undefined || counts.people === 0) return [];
    const rule = ruleOf(measure.slice(dot + 1) as MeasureName, readingOf(counts, reader));
    return rule === null ? [] : [{ promise, counts, rule }];
  });
  return parts.filter(({ rule }) => rule.by === parts[0]?.rule.by && rule.plus === parts[0].rule.plus);
}

/** The parts of the promises that have several, in order; of shares and net scores on scales, whose dependence can be counted, and which may be shown. */
const sharedParts = (promises: Promises, answers: readonly AnswerCounts[], reader: Reader): PromisePart[] =>
  Object.values(promises)
    .map((promise) => partsOf(promise, answers, reader))
    .filter(
      (parts) =>
        parts.length > 1 &&
        parts.every(({ counts }) => counts.kind !== "set" && mayBePart(counts, reader.perspective)) &&
        (parts[0]?.rule.unit === "share" || parts[0]?.rule.unit === "points"),
    )
    .flat();

/** Of colleagues: the promise's figure less those of its other touchpoints would tell what is withheld at one. */
function withheldPart(parts: readonly PromisePart[], { perspective }: Reader): Figure | null {
  const [only, ...others] = parts;
  if (only === undefined) return null;
  if (others.length === 0) return unanimityOf(only.counts, perspective);
  const isTold = !isCloseCircle(perspective) || parts.every(({ counts }) => mayBePart(counts, perspective));
  return isTold ? null : { ok: false, reason: "withheld", n: null };
}

/** Answers of all touchpoints together: θ = Σ w_t θ_t/w, V = Σ_s Σ_t w_s w_t ρ_st √(V_s V_t)/w². */
function pooled(means: readonly MeanOfScores[], correlation: (s: number, t: number) => number): MeanOfScores {
  const weight = means.reduce((sum, mean) => sum + mean.weight, 0);
  const over = (of: (mean: MeanOfScores, t: number) => number): number =>
    means.reduce((sum, mean, t) => sum + mean.weight * of(mean, t), 0) / weight;
  const variance = over((one, s) =>
    over((other, t) => (s === t ? 1 : correlation(s, t)) * Math.sqrt(one.variance * other.variance)),
  );
  return {
    theta: over(({ theta }) => theta),
    variance: Math.max(0, variance),
    n: Math.max(...means.map(({ n }) => n)),
    answers: means.reduce((sum, mean) => sum + mean.answers, 0),
    weight,
    clustering: 1,
    weighting: 1,
    customers: null,
  };
}
