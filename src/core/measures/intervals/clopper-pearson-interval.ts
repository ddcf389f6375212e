import { betaQuantile } from "../numbers/beta-quantile.ts";
import type { Interval } from "./interval.ts";

/**
 * A share with the exact interval of Clopper and Pearson.
 *
 *     low = Beta⁻¹(α/2; x, n − x + 1)      high = Beta⁻¹(1 − α/2; x + 1, n − x)
 *
 * Covers at least the nominal share of the time, and is wider for it: for contracts (supplier penalties) where that is
 * what was agreed; elsewhere Wilson. Null when n = 0.
 *
 *     clopperPearsonInterval(42, 50)      // { value: 0.84, low: 0.7089, high: 0.9283 }
 *
 * Unit: share 0–1
 * Interval: itself
 * Minimum n: 5 people to be shown
 * R: binom.test(x, n, conf.level = conf)$conf.int
 * Source: Clopper & Pearson (1934), Biometrika 26. Catalogue F1.
 */
export function clopperPearsonInterval(x: number, n: number, confidence = 0.95): Interval | null {
  if (!(x >= 0 && x <= n)) throw new RangeError(`clopperPearsonInterval needs 0 <= x <= n, got x ${x} and n ${n}`);
  if (n === 0) return null;
  const alpha = (1 - confidence) / 2;
  return {
    value: x / n,
    low: x === 0 ? 0 : betaQuantile(alpha, x, n - x + 1),
    // Through the complement, which is the small one when x is near n.
    high: x === n ? 1 : 1 - betaQuantile(alpha, n - x, x + 1),
  };
}
