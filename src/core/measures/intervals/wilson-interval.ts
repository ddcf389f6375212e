import { twoSidedZ } from "../numbers/normal.ts";
import type { Interval } from "./interval.ts";

/**
 * A share with Wilson's score interval.
 *
 *     p = x/n      z = Φ⁻¹(1 − α/2)
 *     (x + z²/2 ± z √(x(1−p) + z²/4)) / (n + z²)
 *
 * `n` may be fractional: an effective number of answers. The lower end is exactly 0 when x = 0, the upper exactly 1 when
 * x = n; the interval is never of zero width. Null when n = 0: there is no share of nobody.
 *
 *     wilsonInterval(42, 50)      // { value: 0.84, low: 0.7149, high: 0.9166 }
 *
 * Unit: share 0–1
 * Interval: itself; coverage near the nominal from n = 5 on
 * Minimum n: 5 people to be shown
 * R: prop.test(x, n, conf.level = conf, correct = FALSE)$conf.int, binom::binom.wilson(x, n, conf)
 * Source: Wilson (1927), JASA 22; Brown, Cai & DasGupta (2001), Statistical Science 16. Catalogue F1.
 */
export function wilsonInterval(x: number, n: number, confidence = 0.95): Interval | null {
  return wilsonIntervalAt(twoSidedZ(confidence), x, n);
}

/** The same at a given z, for whoever looks for the level at which an interval just reaches something. */
export function wilsonIntervalAt(z: number, x: number, n: number): Interval | null {
  if (!(x >= 0 && x <= n)) throw new RangeError(`a share needs 0 <= x <= n, got x ${x} and n ${n}`);
  if (n === 0) return null;
  const value = x / n;
  const centre = x + (z * z) / 2;
  const half = z * Math.sqrt(x * (1 - value) + (z * z) / 4);
  return {
    value,
    low: x === 0 ? 0 : Math.max(0, (centre - half) / (n + z * z)),
    high: x === n ? 1 : Math.min(1, (centre + half) / (n + z * z)),
  };
}
