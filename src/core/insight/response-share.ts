import type { Figure } from "../measures/intervals/estimate.ts";
import { fewestPeople } from "../measures/intervals/suppression.ts";
import { wilsonInterval } from "../measures/intervals/wilson-interval.ts";
import { labelOf } from "./figure.ts";

/**
 * Of `n` who came so far in a survey the share of those `x` who went further. It tells nothing of what anybody said, so that it is
 * not withheld where all or none did; of very few there is none yet.
 */
export function responseShare(x: number, n: number): Figure {
  if (n < fewestPeople) return { ok: false, reason: "too-few", n, needed: fewestPeople };
  const { value, low, high } = wilsonInterval(x, n)!;
  const estimate = { value, low, high, n, people: n, unit: "share", method: "Wilson", weighted: false } as const;
  return { ok: true, estimate, label: labelOf(50 * (high - low), n) };
}
