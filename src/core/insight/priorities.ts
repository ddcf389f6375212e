import type { Scale } from "../experience/answers.ts";
import { benjaminiHochberg } from "../measures/comparisons/benjamini-hochberg.ts";
import {
  attainableShift,
  type CountedValue,
  expectedGain,
  priorityOrder,
  withoutGain,
} from "../measures/drivers/expected-gain.ts";
import { clearlyFirst, probabilityOfBest } from "../measures/drivers/probability-of-best.ts";
import type { Figure } from "../measures/intervals/estimate.ts";
import type { AuditPriority } from "./audit-value.ts";
import { groupsMovingTogether } from "./collinear-touchpoints.ts";
import type { DriversFound } from "./drivers.ts";
import { labelOf } from "./figure.ts";
import { explains } from "./wording/order.ts";

/** What priorities need to know of a touchpoint beside its slope. */
export interface TouchpointFacts {
  /** Share of the customers asked who met it: 1 less those to whom it did not apply. */
  readonly reach: number;
  /** Its headline answers, by value. */
  readonly answers: readonly CountedValue[];
  readonly scale: Scale;
  /** 1–5, from the journey. */
  readonly cost: number;
}

/**
 * What improving each touchpoint may gain in the outcome, most per cost first (catalogue M19).
 *
 *     gain = slope × reach × shift     slope of the joint regression, on the moments that drivers were made of
 *
 * The shift is one step of the scale for everybody who has room for it; on scales longer than ten steps a tenth of the
 * scale. Reach and shift are held fixed; the slope's interval is the customer bootstrap's (sums by answer pattern do not
 * let HC3 be computed; the bootstrap allows for unequal spread and for customers with several passes as well). A negative
 * slope gains 0 and is flagged.
 *
 * `best` is the share of draws in which nothing gains more per cost. A rank is one more than the number of touchpoints
 * that clearly gain more per cost (interval of the difference, adjusted over all pairs); equals share it. There is none
 * where the gain's interval holds 0, where touchpoints move together (variance inflation above 10), or where drivers
 * explain less than a tenth: flags "negative-slope", "moves-with:<touchpoint>", "explains-little". "no-clear-first"
 * stands at the first when it is best in no more than half of the draws. Associated gains, not promised ones.
 */
export function prioritiesOf(
  { model }: Pick<DriversFound, "model">,
  facts: Readonly<Record<string, TouchpointFacts>>,
  outcomeScale: Scale,
): AuditPriority[] {
  if (model === null) return [];
  const candidates = model.touchpoints.flatMap((touchpoint, index) => {
    const known = facts[touchpoint];
    const shift = known === undefined ? null : attainableShift(known.answers, known.scale[1], stepOf(known.scale));
    if (known === undefined || shift === null) return [];
    const { estimate: slope, low, high } = model.slopes[index]!;
    const { reach, cost } = known;
    const gain = expectedGain({ value: slope, low, high }, { reach, shift, cost });
    return [{ touchpoint, index, slope, reach, shift, cost, gain: slope < 0 ? withoutGain(gain) : gain }];
  });

  const explainsLittle = explains(model.rSquared.estimate) === "little";
  const perCost = candidates.map(({ index, reach, shift, cost }) =>
    model.slopeDraws[index]!.map((slope) => (Math.max(0, slope) * reach * shift) / cost),
  );
  const best = probabilityOfBest(perCost);
  const together = groupsMovingTogether(model);
  const mayRank = candidates.map(
    ({ gain, touchpoint }) => !explainsLittle && gain.low > 0 && (together.get(touchpoint) ?? []).length === 0,
  );
  const ranks = clearRanks(perCost, mayRank);
  const method = `slope of the joint regression (${model.missing}), BCa of ${model.draws} bootstrap draws of ${model.groupIsCustomer ? "customers" : "groups of customers"}; reach and shift held fixed`;
  const span = outcomeScale[1] - outcomeScale[0];

  return priorityOrder(candidates.map(({ gain }) => gain)).map((at, place) => {
    const { touchpoint, slope, reach, shift, cost, gain } = candidates[at]!;
    const noClearFirst = place === 0 && !explainsLittle && !clearlyFirst(best[at]!);
    const figure: Figure = {
      ok: true,
      estimate: {
        value: gain.gain,
        low: gain.low,
        high: gain.high,
        n: model.n,
        people: model.people,
        unit: "effect",
        method,
        weighted: false,
      },
      label: labelOf((50 * (gain.high - gain.low)) / span, model.people),
    };
    return {
      touchpoint,
      gain: figure,
      slope,
      reach,
      shift,
      cost,
      best: explainsLittle ? null : best[at]!,
      rank: ranks[at]!,
      flags: [
        ...(slope < 0 ? ["negative-slope"] : []),
        ...(together.get(touchpoint) ?? []).map((other) => `moves-with:${other}`),
        ...(explainsLittle ? ["explains-little"] : []),
        ...(noClearFirst ? ["no-clear-first"] : []),
      ],
    };
  });
}

/** One step of a scale of up to ten steps; of longer ones a tenth. */
const stepOf = ([min, max]: Scale): number => Math.max(1, (max - min) / 10);

/** One more than how many clearly gain more per cost, among those that may be ranked; null for the others. */
function clearRanks(perCost: readonly Float64Array[], mayRank: readonly boolean[]): (number | null)[] {
  const ranked = mayRank.flatMap((may, k) => (may ? [k] : []));
  const pairs = ranked.flatMap((a, at) =>
    ranked.slice(at + 1).map((b) => ({ a, b, ...drawsApart(perCost[a]!, perCost[b]!) })),
  );
  const adjusted = benjaminiHochberg(pairs.map(({ p }) => p));
  const ahead = mayRank.map(() => 0);
  pairs.forEach(({ a, b, aAhead }, k) => {
    if (adjusted[k]! <= 0.05) ahead[aAhead ? b : a]!++;
  });
  return mayRank.map((may, k) => (may ? 1 + ahead[k]! : null));
}

/** Two-sided p of the difference from its draws: how seldom the one comes out behind that is mostly ahead. */
function drawsApart(a: Float64Array, b: Float64Array): { readonly p: number; readonly aAhead: boolean } {
  let [above, below] = [0, 0];
  a.forEach((value, draw) => {
    if (value > b[draw]!) above++;
    else if (value < b[draw]!) below++;
  });
  return { p: Math.min(1, (2 * (Math.min(above, below) + 1)) / (a.length + 1)), aAhead: above > below };
}
