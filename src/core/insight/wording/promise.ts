import { redemptionVerdict } from "../../measures/answers/promise-redemption.ts";
import type { Ends } from "./difference.ts";
import type { Says } from "./sayable.ts";

/**
 * Whether a promise may be called kept or broken, by the one-sided 95 % bounds of its measure against its target. Where
 * less is better (dissatisfied, hard, below) the sides change.
 *
 * Source: catalogue M15.
 */
export function promise({ low, high }: Ends, target: number, lowerIsBetter = false): Says<"promise"> {
  return lowerIsBetter
    ? redemptionVerdict({ low: -high, high: -low }, -target)
    : redemptionVerdict({ low, high }, target);
}
