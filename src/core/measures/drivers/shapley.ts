/**
 * What each member adds, on average over all orders in which the members may come in: the Shapley value.
 *
 *     φⱼ = Σ over sets S without j of  |S|! (p − 1 − |S|)! / p! · [v(S ∪ j) − v(S)]
 *
 * `worth` holds v of every subset; bit j of the index says that member j is in. The parts sum to what all are worth
 * together less what none is.
 *
 * Source: Shapley 1953; for drivers, Budescu 1993 Psychological Bulletin 114.
 */
export function shapley(worth: ArrayLike<number>, members: number): Float64Array {
  const weights = weightsBySubset(members);
  return Float64Array.from({ length: members }, (_, member) => {
    const bit = 1 << member;
    let part = 0;
    // Subsets without the member come in runs as long as its bit; each run with it lies right behind.
    for (let run = 0; run < worth.length; run += 2 * bit) {
      for (let subset = run; subset < run + bit; subset++) {
        part += weights[subset]! * (worth[subset + bit]! - worth[subset]!);
      }
    }
    return part;
  });
}

/** For every subset, how often, among all orders of the members, exactly these come before a given other one. */
function weightsBySubset(members: number): Float64Array {
  const bySize = orderingWeights(members);
  const sizes = new Uint8Array(1 << members);
  const weights = new Float64Array(1 << members);
  for (let subset = 0; subset < sizes.length; subset++) {
    sizes[subset] = sizes[subset >> 1]! + (subset & 1);
    weights[subset] = bySize[sizes[subset]!] ?? 0;
  }
  return weights;
}

/** k! (p − 1 − k)! / p! by k, the size of the subset. */
function orderingWeights(members: number): number[] {
  const weights = [1 / members];
  for (let k = 1; k < members; k++) weights.push((weights[k - 1]! * k) / (members - k));
  return weights;
}
