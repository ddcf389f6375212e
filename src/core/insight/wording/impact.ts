import type { Retest } from "../../measures/comparisons/subgroup-discovery.ts";
import { fewestChanging } from "../../measures/drivers/within-customer-effect.ts";
import type { ActionEffect } from "../../measures/effects/action-effect.ts";
import { difference, type Ends, type Screen } from "./difference.ts";
import type { Says } from "./sayable.ts";

/** On what rung of the ladder from going together to cause a figure stands, with the interval of its effect. */
export type Evidence = Screen & {
  readonly interval: Ends | null;
} & (
    | { readonly by: "association" }
    /** The same customers when their rating moved; `customers` have two waves or more. */
    | { readonly by: "within-customer"; readonly customers: number }
    /** An action, by the strongest design that its answers allow (`actionEffect`), or a plain before and after. */
    | { readonly by: "action"; readonly design: ActionEffect["design"] | "before-after" }
  );

/** Designs of which an effect may be concluded. */
const concluding: readonly string[] = ["difference-in-differences", "series-beside-comparison", "series"];

/**
 * How strongly a figure may be spoken of: as something that goes together, or as an impact.
 *
 *     raises, lowers: change within customers (30 of two waves or more), or an action against a comparison or in a series
 *     none-seen: the same, and the interval holds 0      too-few: fewer customers, or there is no interval
 *     goes-along, goes-against, no-connection: answers that go together, or do not
 *     described: an action without such a design      unadjusted: one of several that do not allow for each other
 *
 * Source: catalogue M17f, M22.
 */
export function impact(evidence: Evidence): Says<"impact"> {
  if (evidence.by === "action" && !concluding.includes(evidence.design)) return "described";
  const side = difference(evidence.interval, evidence);
  if (side === "nothing-to-compare") return "too-few";
  if (side === "unadjusted") return side;
  if (evidence.by === "association")
    return side === "more" ? "goes-along" : side === "less" ? "goes-against" : "no-connection";
  if (evidence.by === "within-customer" && evidence.customers < fewestChanging) return "too-few";
  return side === "more" ? "raises" : side === "less" ? "lowers" : "none-seen";
}

/** Whether a gain is more than associated: an action has confirmed it. Source: catalogue M19, M22. */
export const gain = (confirmedBy: Evidence | null): Says<"gain"> =>
  confirmedBy?.by === "action" && impact(confirmedBy) === "raises" ? "confirmed" : "associated";

/**
 * What a subgroup that stands out may be called: a root cause only after the next period's data have shown it again.
 * `found`: it stands out after adjusting for everything that was scanned; `retest` as `retestSubgroup` has it, null before.
 *
 * Source: catalogue M20.
 */
export function rootCause(found: boolean, retest: Retest["verdict"] | null): Says<"root-cause"> {
  if (!found) return "nothing-found";
  if (retest === null || retest === "too few") return "to-be-tested";
  return retest === "confirmed" ? "root-cause" : "not-repeated";
}
