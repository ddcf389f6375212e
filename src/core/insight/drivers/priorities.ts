import type { Scale } from "../../experience/answers.ts";
import { benjaminiHochberg } from "../../measures/comparisons/benjamini-hochberg.ts";
import {
  attainableShift,
  type CountedValue,
  expectedGain,
  hygieneGain,
  priorityOrder,
  withoutGain,
} from "../../measures/drivers/expected-gain.ts";
import { clearlyFirst, probabilityOfBest } from "../../measures/drivers/probability-of-best.ts";
import type { Figure } from "../../measures/intervals/estimate.ts";
import { twoSidedZ } from "../../measures/numbers/normal.ts";
import { randomFrom } from "../../measures/numbers/random.ts";
import { own } from "../../own.ts";
import type { AuditPriority } from "../audit-value.ts";
import { labelOf } from "../figure.ts";
import type { Ends } from "../wording/difference.ts";
import { explains } from "../wording/order.ts";
import { groupsMovingTogether } from "./collinear-touchpoints.ts";
import type { DriversFound } from "./drivers.ts";

/** What priorities need to know of a touchpoint beside its slope. */
export interface TouchpointFacts {
  /** Share of the customers asked who met it: 1 less those to whom it did not apply; of colleagues, of whom those are not told, 1. */
  readonly reach: number;
  /** Its headline answers, by value. */
  readonly answers: readonly CountedValue[];
  readonly scale: Scale;
  /** 1–5, from the journey. */
  readonly cost: number;
  /** Where it must not fail (M18): what a bad encounter costs, and the share of bad ones among those who meet it. */
  readonly hygiene?: { readonly penalty: Ends & { readonly value: number }; readonly shareBad: number };
}

/**
 * What improving each touchpoint may gain in the outcome, most per cost first (catalogue M19).
 *
 *     gain = slope × reach × shift     slope of the joint regression, on the moments that drivers were made of
 *
 * The shift is one step of the scale for everybody who has room for it; on scales longer than ten steps a tenth of the
 * scale. Reach and shift are held fixed; the slope's interval is the customer bootstrap's (sums by answer pattern do not
 * let HC3 be computed; the bootstrap allows for unequal spread and for customers with several passes as well). A negative
 * slope gains 0; it is flagged where its whole interval lies below 0, for else it may as well be none.
 *
 * A touchpoint that must not fail (M18) gains by no longer failing instead: −penalty × share bad × reach, flag "hygiene". In its
 * draws the penalty moves by its own error, as if other customers had been drawn for it: ranks beside it are told no more
 * surely than they may be.
 *
 * `best` is the share of draws in which nothing gains more per cost. A rank is one more than the number of touchpoints
 * that clearly gain more per cost (interval of the difference, adjusted over all pairs), up to the last that it may as well have. There is none
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
    const known = own(facts, touchpoint);
    const shift = known === undefined ? null : attainableShift(known.answers, known.scale[1], stepOf(known.scale));
    if (known === undefined || shift === null) return [];
    const { reach, cost, hygiene } = known;
    if (hygiene !== undefined) {
      const { penalty, shareBad } = hygiene;
      const gain = hygieneGain(penalty, { reach, shareLow: shareBad, cost });
      const slopes = penaltyDraws(penalty, model.draws, index);
      return [
        {
          ...{ touchpoint, index, slope: -penalty.value, slopes, reach, shift: shareBad, cost, gain, isHygiene: true },
          isAgainst: penalty.low > 0,
        },
      ];
    }
    const { estimate: slope, low, high } = model.slopes[index]!;
    const slopes = model.slopeDraws[index]!;
    const gain = expectedGain({ value: slope, low, high }, { reach, shift, cost });
    const kept = slope < 0 ? withoutGain(gain) : gain;
    return [
      { touchpoint, index, slope, slopes, reach, shift, cost, gain: kept, isHygiene: false, isAgainst: high < 0 },
    ];
  });

  const explainsLittle = explains(model.rSquared.estimate) === "little";
  const perCost = candidates.map(({ slopes, reach, shift, cost }) =>
    slopes.map((slope) => (Math.max(0, slope) * reach * shift) / cost),
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
    const { touchpoint, slope, reach, shift, cost, gain, isHygiene, isAgainst } = candidates[at]!;
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
        method: isHygiene
          ? "penalty of a bad encounter × share of bad ones, t interval; reach and share held fixed"
          : method,
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
      ...ranks[at]!,
      flags: [
        ...(isHygiene ? ["hygiene"] : []),
        ...(isAgainst ? ["negative-slope"] : []),
        ...(together.get(touchpoint) ?? []).map((other) => `moves-with:${other}`),
        ...(explainsLittle ? ["explains-little"] : []),
        ...(noClearFirst ? ["no-clear-first"] : []),
      ],
    };
  });
}

/** A penalty's draws, turned to what not failing gains: normal, by the width of its interval; the same every time. */
function penaltyDraws({ value, low, high }: Ends & { readonly value: number }, draws: number, seed: number) {
  const random = randomFrom(seed);
  const error = (high - low) / 2 / twoSidedZ(0.95);
  return Float64Array.from({ length: draws }, () => -value + error * random.normal());
}

/** One step of a scale of up to ten steps; of longer ones a tenth. */
const stepOf = ([min, max]: Scale): number => Math.max(1, (max - min) / 10);

/**
 * The ranks that each may have among those that may be ranked: from one more than how many clearly gain more per cost to all but
 * those that clearly gain less. Null for the others.
 */
function clearRanks(
  perCost: readonly Float64Array[],
  mayRank: readonly boolean[],
): Pick<AuditPriority, "rank" | "rankTo">[] {
  const ranked = mayRank.flatMap((may, k) => (may ? [k] : []));
  const pairs = ranked.flatMap((a, at) =>
    ranked.slice(at + 1).map((b) => ({ a, b, ...drawsApart(perCost[a]!, perCost[b]!) })),
  );
  const adjusted = benjaminiHochberg(pairs.map(({ p }) => p));
  const [ahead, behind] = [mayRank.map(() => 0), mayRank.map(() => 0)];
  pairs.forEach(({ a, b, aAhead }, k) => {
    if (adjusted[k]! > 0.05) return;
    ahead[aAhead ? b : a]!++;
    behind[aAhead ? a : b]!++;
  });
  return mayRank.map((may, k) => {
    if (!may) return { rank: null };
    const [rank, rankTo] = [1 + ahead[k]!, ranked.length - behind[k]!];
    return { rank, ...(rankTo > rank && { rankTo }) };
  });
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
