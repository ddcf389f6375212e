/** How many answers weigh how much. */
export interface CountedWeight {
  readonly weight: number;
  readonly n: number;
}

/**
 * What uneven weights cost: how many unweighted answers would tell as much, and the design effect.
 *
 *     n_eff = (Σ w)²/Σ w²      deff = n/n_eff
 *
 * Above 2 the unweighted figure is shown beside the weighted one, above 4 the weighted one is refused (`shownByWeights`).
 * Null without weight.
 *
 *     kish([
 *       { weight: 1, n: 50 },
 *       { weight: 3, n: 50 },
 *     ])
 *     // { n: 100, nEff: 80, deff: 1.25 }
 *
 * Unit: answers; ratio
 * Interval: none
 * Minimum n: none
 * R: sum(w)^2/sum(w^2)
 * Source: Kish (1965), Survey Sampling. Catalogue M23.
 */
export function kish(
  weights: readonly CountedWeight[],
): { readonly n: number; readonly nEff: number; readonly deff: number } | null {
  // Relative to the largest, so that nothing over- or underflows.
  const largest = weights.reduce((most, { weight, n }) => (n > 0 ? Math.max(most, weight) : most), 0);
  if (!(largest > 0)) return null;
  let [n, sum, squares] = [0, 0, 0];
  for (const { weight, n: times } of weights) {
    const relative = weight / largest;
    n += times;
    sum += times * relative;
    squares += times * relative ** 2;
  }
  const nEff = sum ** 2 / squares;
  return { n, nEff, deff: n / nEff };
}

/**
 * Which figure is shown under weights of a given design effect: the weighted alone, both, or the weighted not at all.
 *
 *     deff ≤ 2 weighted      ≤ 4 both      above: refused
 *
 *     shownByWeights(2.4)      // "both"
 *
 * Unit: a word
 * Interval: none
 * Minimum n: none
 * R: cut(deff, c(0, 2, 4, Inf), c("weighted", "both", "refused"))
 * Source: catalogue M23.
 */
export const shownByWeights = (deff: number): "weighted" | "both" | "refused" =>
  deff > 4 ? "refused" : deff > 2 ? "both" : "weighted";
