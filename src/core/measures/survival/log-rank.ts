import { chiSquareUpper } from "../numbers/chi-square.ts";
import { cholesky, solve } from "../numbers/cholesky.ts";
import { type LifeTable, livesIn } from "./life-table.ts";

export interface LogRank {
  /** By group, in the order given: events that came, and that would have come if all groups were alike. */
  readonly observed: readonly number[];
  readonly expected: readonly number[];
  readonly chiSquare: number;
  /** Groups that have anybody, less one. */
  readonly df: number;
  /** Null with fewer than two groups; 1 where no event could have told them apart. */
  readonly p: number | null;
}

/**
 * Do groups differ in how long it takes to an event? Compares at each event time who it came to with who was at risk.
 *
 *     E_g = Σ_t d_t n_gt/n_t      V_gh = Σ_t d_t (n_t − d_t)/(n_t − 1) · n_gt/n_t (δ_gh − n_ht/n_t)
 *     χ² = (O − E)ᵀ V⁻¹ (O − E) over all groups but one, that many degrees of freedom
 *
 * A group that was gone before the first event adds nothing to χ², though a degree of freedom: the test is cautious then.
 * Groups must be known when the clock starts: where people lived, not how many bad experiences they had in the end.
 *
 *     logRankTest([lifeTable([2, 4, 6], [7]), lifeTable([1, 1, 2, 3], [])])
 *     // { observed: [3, 4], chiSquare: 4.467, df: 1, p: 0.03456 }
 *
 * Unit: chi-square, probability
 * Interval: none; the curves have theirs
 * Minimum n: 20 events in all
 * R: survdiff(Surv(time, event) ~ group)
 * Source: Mantel (1966), Cancer Chemotherapy Reports 50; Peto & Peto (1972), JRSS A 135. Catalogue M12.
 */
export function logRankTest(groups: readonly LifeTable[]): LogRank {
  const size = groups.length;
  const lives = groups.map(livesIn);
  const left = [...lives];
  const at = new Array<number>(size).fill(0);
  const observed = new Array<number>(size).fill(0);
  const expected = new Array<number>(size).fill(0);
  const variance = new Float64Array(size * size);
  for (let time = soonest(groups, at); time < Number.POSITIVE_INFINITY; time = soonest(groups, at)) {
    const gone = groups.map(({ times, events }, g) => (times[at[g]!] === time ? events[at[g]!]! : 0));
    const [events, all] = [sum(gone), sum(left)];
    if (events > 0) {
      const spread = all > 1 ? (events * (all - events)) / (all - 1) : 0;
      for (let g = 0; g < size; g++) {
        const share = left[g]! / all;
        observed[g]! += gone[g]!;
        expected[g]! += events * share;
        for (let h = 0; h < size; h++) variance[g * size + h]! += spread * share * ((g === h ? 1 : 0) - left[h]! / all);
      }
    }
    groups.forEach(({ times, events, open }, g) => {
      if (times[at[g]!] !== time) return;
      left[g]! -= events[at[g]!]! + open[at[g]!]!;
      at[g]!++;
    });
  }
  const df = Math.max(0, lives.filter((n) => n > 0).length - 1);
  // Of those that could have had an event one says nothing that the others do not.
  const free = groups.flatMap((_, g) => (expected[g]! > 0 ? [g] : [])).slice(1);
  const matrix = free.flatMap((g) => free.map((h) => variance[g * size + h]!));
  const differences = free.map((g) => observed[g]! - expected[g]!);
  const solved = Float64Array.from(differences);
  solve(cholesky(matrix, free.length), solved);
  const chiSquare = differences.reduce((total, difference, i) => total + difference * solved[i]!, 0);
  return { observed, expected, chiSquare, df, p: df > 0 ? chiSquareUpper(chiSquare, df) : null };
}

function soonest(groups: readonly LifeTable[], at: readonly number[]): number {
  return groups.reduce((least, { times }, g) => Math.min(least, times[at[g]!] ?? Number.POSITIVE_INFINITY), Infinity);
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
