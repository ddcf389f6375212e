import type { ExceptionalVsOk } from "../../measures/answers/exceptional-vs-ok.ts";
import type { PenaltyRewardClass } from "../../measures/drivers/penalty-reward.ts";
import { fewestPeople } from "../../measures/intervals/suppression.ts";
import type { DecisiveVerdict } from "../../measures/journeys/decisive-encounter.ts";
import type { Says } from "./sayable.ts";

/** Journey success as an audit has it: `weakest` stands clear of the next, `unlock` has every touchpoint that was measured. */
export interface Links {
  readonly bounds: object | null;
  readonly weakest: string | null;
  readonly unlock: Readonly<Record<string, unknown>>;
}

/** Whether a weakest link may be named: not where nothing is known, nor among one. Source: catalogue M08. */
export function weakest({ bounds, weakest, unlock }: Links): Says<"weakest"> {
  if (bounds === null || Object.keys(unlock).length < 2) return "not-known";
  return weakest === null ? "no-single" : "weakest-link";
}

/**
 * Whether one bad encounter decides, where each group compared has people enough to be shown. Not where nothing is seen of
 * it beside the other touchpoints (`beside`): what else was bad, unasked, would then be told as its doing.
 *
 * Source: catalogue M28.
 */
export function decisive(
  verdict: DecisiveVerdict,
  people: readonly number[],
  beside?: Says<"asymmetry">,
): Says<"decisive"> {
  if (people.some((group) => group < fewestPeople)) return "too-few";
  return verdict === "decisive" && beside === "no-clear-effect" ? "not-decisive" : verdict;
}

/** What failing and what excelling weigh, where each band has people enough to be shown. Source: catalogue M18. */
export const asymmetry = (found: PenaltyRewardClass, people: readonly number[]): Says<"asymmetry"> =>
  people.some((band) => band < fewestPeople) ? "not-classifiable" : found;

/** What pays more, to delight or to stop failing, where each level has people enough to be shown. Source: catalogue M27. */
export const delight = (finding: ExceptionalVsOk["finding"], people: readonly number[]): Says<"delight"> =>
  finding === null || people.some((level) => level < fewestPeople) ? "too-few" : finding;
