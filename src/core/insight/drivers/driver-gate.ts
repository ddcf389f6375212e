import { fewestTogether } from "../../measures/drivers/driver-evidence.ts";
import type { DriverAnswers } from "./driver-answers.ts";

/** A touchpoint that stays out of the model: with whom it was answered too seldom, by how many. */
export interface LeftOut {
  readonly variable: number;
  readonly because: "constant" | "too-few-together";
  /** The variable it was answered with too seldom. */
  readonly with: number;
  readonly n: number;
}

/** The variables that two people-counts are about, and the count. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly n: number;
}

export interface Gate {
  /** Variables that enter, ascending; the outcome is the last. */
  readonly kept: readonly number[];
  readonly left: readonly LeftOut[];
  /** The pair that fewest people answered, among those that enter. */
  readonly smallest: Pair;
  /** Set when what could enter is too little of what was asked: the pair that stands in the way. */
  readonly refused: Pair | null;
}

/**
 * Which touchpoints may enter a joint model, by how many people answered each pair (catalogue M17e).
 *
 * 1. A touchpoint whose answers never differ, or that fewer than `fewest` people rated together with the outcome, says
 *    nothing about it: left out, and named.
 * 2. While some pair of the rest was answered by fewer than `fewest` people: of the touchpoints in such pairs the one in
 *    most of them is left out; of equals the one with the fewest answers beside the outcome; of equals the later one.
 * 3. If step 2 would leave out more than a third of what step 1 left, the touchpoints were asked of different people by
 *    design, and any choice among them would be ours: refused, naming the pair that fewest answered together.
 *
 * A pair that nobody answered together is thus never estimated.
 */
export function gateOf({ size, together, varies }: DriverAnswers, fewest = fewestTogether): Gate {
  const outcome = size - 1;
  const count = (i: number, j: number) => together[i * size + j]!;
  const left: LeftOut[] = [];
  const able: number[] = [];
  for (let variable = 0; variable < outcome; variable++) {
    const n = count(variable, outcome);
    if (n < fewest) left.push({ variable, because: "too-few-together", with: outcome, n });
    else if (!varies[variable]) left.push({ variable, because: "constant", with: outcome, n });
    else able.push(variable);
  }

  const kept = [...able];
  const stands = smallestPair(kept, count);
  const lacking = (i: number) => kept.filter((j) => j !== i && count(i, j) < fewest).length;
  for (;;) {
    const [worst] = kept
      .filter((i) => lacking(i) > 0)
      .sort((i, j) => lacking(j) - lacking(i) || count(i, outcome) - count(j, outcome) || j - i);
    if (worst === undefined) break;
    const partner = kept.filter((j) => j !== worst).sort((i, j) => count(worst, i) - count(worst, j))[0]!;
    left.push({ variable: worst, because: "too-few-together", with: partner, n: count(worst, partner) });
    kept.splice(kept.indexOf(worst), 1);
  }
  const tooMany = 3 * (able.length - kept.length) > able.length;
  return {
    kept: [...kept, outcome],
    left,
    smallest: smallestPair([...kept, outcome], count) ?? { a: outcome, b: outcome, n: count(outcome, outcome) },
    refused: tooMany ? (stands ?? null) : null,
  };
}

function smallestPair(variables: readonly number[], count: (i: number, j: number) => number): Pair | undefined {
  let smallest: Pair | undefined;
  for (const a of variables) {
    for (const b of variables)
      if (a < b && count(a, b) < (smallest?.n ?? Infinity)) smallest = { a, b, n: count(a, b) };
  }
  return smallest;
}
