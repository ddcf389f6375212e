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
  const weights = orderingWeights(members);
  const parts = new Float64Array(members);
  for (let subset = 0, sets = worth.length; subset < sets; subset++) {
    const weight = weights[bits(subset)]!;
    for (let member = 0; member < members; member++) {
      const bit = 1 << member;
      if ((subset & bit) === 0) parts[member]! += weight * (worth[subset | bit]! - worth[subset]!);
    }
  }
  return parts;
}

/** k! (p − 1 − k)! / p! by k: how often, among the orders of p members, exactly these k come before a given one. */
function orderingWeights(members: number): number[] {
  const weights = [1 / members];
  for (let k = 1; k < members; k++) weights.push((weights[k - 1]! * k) / (members - k));
  return weights;
}

function bits(subset: number): number {
  let count = 0;
  for (let rest = subset; rest !== 0; rest &= rest - 1) count++;
  return count;
}
