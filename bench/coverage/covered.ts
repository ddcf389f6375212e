import { logGamma } from "../../src/core/measures/numbers/log-gamma.ts";
import { multinomial, type Random } from "../../src/core/measures/numbers/random.ts";

/** How often an interval holds the truth, and by how much chance may have moved that; 0 where it was enumerated. */
export interface Covered {
  readonly share: number;
  readonly error: number;
}

/** Whether the interval of these counts of answers, by code, holds a truth. */
export type Interval = (counts: readonly number[]) => { readonly low: number; readonly high: number };

/** More tables of counts than this are drawn rather than enumerated. */
const mostTables = 250_000;

/** How many tables of counts n answers can make on a scale of so many codes. */
const tables = (n: number, codes: number): number =>
  Math.round(Math.exp(logGamma(n + codes) - logGamma(codes) - logGamma(n + 1)));

/**
 * How often `interval` holds the truth of each profile: by enumeration of everything that n answers can be where that is
 * few enough, else from draws.
 */
export function covered(
  interval: Interval,
  n: number,
  profiles: readonly (readonly number[])[],
  truth: (profile: readonly number[]) => number,
  { random, draws }: { readonly random: Random; readonly draws: number },
): Covered[] {
  const truths = profiles.map(truth);
  const holds = ({ low, high }: ReturnType<Interval>, at: number) => low <= at + 1e-12 && at - 1e-12 <= high;
  if (tables(n, profiles[0]!.length) <= mostTables) {
    const logs = profiles.map((profile) => profile.map(Math.log));
    const found = profiles.map(() => 0);
    for (const counts of everyTable(n, profiles[0]!.length)) {
      const ends = interval(counts);
      const ways = logGamma(n + 1) - counts.reduce((sum, count) => sum + logGamma(count + 1), 0);
      for (let i = 0; i < profiles.length; i++) {
        if (!holds(ends, truths[i]!)) continue;
        let log = ways;
        for (let k = 0; k < counts.length; k++) if (counts[k]! > 0) log += counts[k]! * logs[i]![k]!;
        found[i]! += Math.exp(log);
      }
    }
    return found.map((share) => ({ share, error: 0 }));
  }
  return profiles.map((profile, i) => {
    let held = 0;
    for (let draw = 0; draw < draws; draw++) {
      if (holds(interval(multinomial(random, n, profile)), truths[i]!)) held++;
    }
    return estimated(held, draws);
  });
}

export const estimated = (held: number, draws: number): Covered => {
  const share = held / draws;
  return { share, error: Math.sqrt((share * (1 - share)) / draws) };
};

function* everyTable(n: number, codes: number, counts: number[] = []): Generator<number[]> {
  if (codes === 1) {
    yield [...counts, n];
    return;
  }
  for (let here = 0; here <= n; here++) yield* everyTable(n - here, codes - 1, [...counts, here]);
}
