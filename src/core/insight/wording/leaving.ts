import type { RecoveryVerdict } from "../../measures/answers/service-recovery.ts";
import { benjaminiHochberg } from "../../measures/comparisons/benjamini-hochberg.ts";
import { fewestPeople } from "../../measures/intervals/suppression.ts";
import { normalCdf } from "../../measures/numbers/normal.ts";
import type { RiskRatio } from "../../measures/survival/bad-experience-hazard.ts";
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

/**
 * Whether more may be said to leave after so many bad experiences than after none: of the highest count that is told from
 * none, adjusted for how many counts are compared.
 *
 * Source: catalogue M12, §0.
 */
export function switching(ratios: readonly Pick<RiskRatio, "bad" | "coefficient" | "error">[]): {
  readonly says: Says<"switching">;
  /** The bad experiences that it speaks of; 0 where it speaks of none. */
  readonly after: number;
} {
  const p = ratios.map(({ coefficient, error }) =>
    error === null ? null : 2 * normalCdf(-Math.abs(coefficient / error)),
  );
  if (p.every((one) => one === null)) return { says: "too-few", after: 0 };
  const adjusted = benjaminiHochberg(p);
  const told = ratios.findLast((_, at) => adjusted[at] !== null && adjusted[at]! <= 0.05);
  if (told === undefined) return { says: "no-difference", after: 0 };
  return { says: told.coefficient > 0 ? "more" : "fewer", after: told.bad };
}
