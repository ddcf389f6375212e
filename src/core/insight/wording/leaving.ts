import type { RecoveryVerdict } from "../../measures/answers/service-recovery.ts";
import { fewestPeople } from "../../measures/intervals/suppression.ts";
import { type Ends, sideOf } from "./difference.ts";
import type { Says } from "./sayable.ts";

/** A recovery's verdict, whether both groups have the 30 people it needs, and how conduct differs where events are known. */
export interface Recovered {
  readonly verdict: RecoveryVerdict | null;
  readonly enough: boolean;
  /** Who came back: recovered minus never failed; null where nobody knows what people did. */
  readonly conduct: Ends | null;
}

/**
 * Whether the recovery paradox may be spoken of. In what people say it is seldom one of what they do, so where that is known
 * the word says which.
 *
 * Source: catalogue M14.
 */
export function recovery({ verdict, enough, conduct }: Recovered): Says<"recovery"> {
  if (verdict === null || !enough) return "too-few";
  if (verdict !== "paradox" || conduct === null) return verdict;
  return sideOf(conduct) === "more" ? "paradox" : "paradox-not-in-conduct";
}

/** Whether satisfaction alone may be said to miss a third of leaving. Source: catalogue M13. */
export function contradiction(missesAThird: boolean, leavers: number): Says<"contradiction"> {
  if (leavers < fewestPeople) return "too-few";
  return missesAThird ? "misses-a-third" : "misses-less";
}
