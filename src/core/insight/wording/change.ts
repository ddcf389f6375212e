import { type KeptDifference, keptDifferences } from "../../measures/comparisons/kept-differences.ts";
import type { Estimate, Figure } from "../../measures/intervals/estimate.ts";
import { isOfLatest } from "../figure.ts";
import { sideOf } from "./difference.ts";
import type { Says } from "./sayable.ts";

/** How the answers of two audits lie to each other: nobody's answer in both, the very same ones, or some in both. */
export type Apart = "apart" | "same" | "overlapping";

/** One figure as two audits have it. */
export interface Pair {
  readonly before: Figure;
  readonly now: Figure;
}

/** Now less then, in the unit of both. */
export type Difference = KeptDifference & Pick<Estimate, "unit">;

/** What may be said of a pair, and the difference where there is one to be told. */
export interface Change {
  readonly says: Says<"change">;
  readonly difference: Difference | null;
}

/**
 * Which figures of two audits may be said to differ, and which way. Only where nobody's answer is in both are they
 * independent; then the interval of each difference allows for how many stand together.
 *
 *     higher: now lies above then      lower: below      not-told-apart: the interval holds 0
 *     nothing-to-compare: one of them has no figure, or they are of other units or scales
 *     same, overlapping: the same answers, or some of the same, so no difference is told
 *     counted-otherwise: one counts each person once, the other, which was kept earlier, every answer
 *
 * Source: catalogue F3, §0.
 */
export function changes(pairs: readonly Pair[], apart: Apart): Change[] {
  if (apart !== "apart")
    return pairs.map((pair) => ({ says: isCountedOtherwise(pair) ? "counted-otherwise" : apart, difference: null }));
  const comparable = pairs.map(({ before, now }) =>
    before.ok && now.ok && isOneScale(before.estimate, now.estimate) && !isCountedOtherwise({ before, now })
      ? ([now.estimate, before.estimate] as const)
      : null,
  );
  const told = keptDifferences(comparable.filter((pair) => pair !== null)).values();
  return comparable.map((pair, at) => {
    if (pair === null)
      return { says: isCountedOtherwise(pairs[at]!) ? "counted-otherwise" : "nothing-to-compare", difference: null };
    const difference = { ...told.next().value!, unit: pair[0].unit };
    return { says: sides[sideOf(difference)], difference };
  });
}

const isOneScale = (one: Estimate, other: Estimate): boolean =>
  one.unit === other.unit &&
  (one.scale === undefined || other.scale === undefined || `${one.scale}` === `${other.scale}`);

const isCountedOtherwise = ({ before, now }: Pair): boolean =>
  before.ok && now.ok && isOfLatest(before.estimate) !== isOfLatest(now.estimate);

/** Whether one lies above or below the other, and it may be said. */
export const isSide = (says: Says<"change">): says is "higher" | "lower" => says === "higher" || says === "lower";

const sides = { more: "higher", less: "lower", "not-told-apart": "not-told-apart" } as const;
