import { benjaminiHochberg } from "./benjamini-hochberg.ts";

/**
 * p-values adjusted as by Benjamini–Hochberg, but so that the promise holds however the tests depend on each other.
 *
 *     adjusted = min(1, BH · Σ_{i ≤ m} 1/i)
 *
 * Unit: probability
 * R: p.adjust(p, "BY")
 * Source: Benjamini & Yekutieli (2001), Annals of Statistics 29. Catalogue M20.
 */
export function benjaminiYekutieli<P extends number | null>(p: readonly P[]): P[] {
  const tested = p.filter((value) => value !== null).length;
  const price = Array.from({ length: tested }, (_, i) => 1 / (i + 1)).reduce((sum, part) => sum + part, 0);
  return benjaminiHochberg(p).map((value) => (value === null ? value : Math.min(1, value * price))) as P[];
}
