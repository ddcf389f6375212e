import type { CustomerSum } from "../../src/core/measures/intervals/clustered-mean.ts";
import type { Random } from "../../src/core/measures/numbers/random.ts";

/**
 * Customers who answer one to six times each, answers 0–1 by the shape; two answers of one customer correlate by `alike`:
 * each answer is, with probability √alike, what the customer always says. So every answer has the shape, whatever `alike`.
 */
export function drawnClusters(random: Random, customers: number, shape: readonly number[], alike: number) {
  const top = shape.length - 1;
  const code = (): number => {
    let left = random.uniform();
    for (let k = 0; k < top; k++) {
      left -= shape[k]!;
      if (left < 0) return k / top;
    }
    return 1;
  };
  const own = Math.sqrt(alike);
  const sums: CustomerSum[] = [];
  let [n, sum, squares] = [0, 0, 0];
  for (let c = 0; c < customers; c++) {
    const always = code();
    const times = 1 + Math.min(5, random.poisson(1.5));
    let mine = 0;
    for (let i = 0; i < times; i++) {
      const value = random.uniform() < own ? always : code();
      mine += value;
      // About a half, where the squares stay small.
      squares += (value - 0.5) ** 2;
    }
    sums.push({ n: times, sum: mine });
    n += times;
    sum += mine;
  }
  const spread = Math.max(0, squares - n * (sum / n - 0.5) ** 2);
  return { sums, independentVariance: top === 1 || n === 1 ? spread / n / n : spread / (n - 1) / n };
}
