import type { DecisiveVerdict } from "../../measures/decisive-encounter.ts";
import type { ExceptionalVsOk } from "../../measures/exceptional-vs-ok.ts";
import { fewestPeople } from "../../measures/suppression.ts";
import type { Says } from "./sayable.ts";

/** Whether there is a weakest link: `weakest` is the touchpoint that stands clear of the next, null where none does. Source: catalogue M08. */
export function weakest(success: { readonly bounds: object | null; readonly weakest: string | null }): Says<"weakest"> {
  if (success.bounds === null) return "not-known";
  return success.weakest === null ? "no-single" : "weakest-link";
}

/** Whether one bad encounter decides, where each group compared has people enough to be shown. Source: catalogue M28. */
export const decisive = (verdict: DecisiveVerdict, people: readonly number[]): Says<"decisive"> =>
  people.some((group) => group < fewestPeople) ? "too-few" : verdict;

/** What pays more, to delight or to stop failing, where each level has people enough to be shown. Source: catalogue M27. */
export const delight = (finding: ExceptionalVsOk["finding"], people: readonly number[]): Says<"delight"> =>
  finding === null || people.some((level) => level < fewestPeople) ? "too-few" : finding;
