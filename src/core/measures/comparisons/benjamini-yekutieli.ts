import { benjaminiHochberg } from "./benjamini-hochberg.ts";

/**
 * p-values adjusted as by Benjamini–Hochberg, but so that the promise holds however the tests depend on each other.
 *
 *     adjusted = min(1, BH · Σ_{i ≤ m} 1/i)
 *
 *     benjaminiYekutieli([0.01, 0.04, 0.03, null])      // [0.055, 0.07333, 0.07333, null]
 *
 * Unit: probability
 * Interval: none
 * Minimum n: none
 * R: p.adjust(p, "BY")
 * Source: Benjamini & Yekutieli (2001), Annals of Statistics 29. Catalogue M20.
 */
export function benjaminiYekutieli<P extends number | null>(p: readonly P[]): P[] {
  const tested = p.filter((value) => value !== null).length;
  const price = Array.from({ length: tested }, (_, i) => 1 / (i + 1)).reduce((sum, part) => sum + part, 0);
  return benjaminiHochberg(p).map((value) => (value === null ? value : Math.min(1, value * price))) as P[];
}
