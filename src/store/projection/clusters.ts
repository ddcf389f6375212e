import type { AnswerCounts } from "../../core/insight/counts.ts";
import type { Code, CodePair } from "../../core/measures/intervals/counted-answers.ts";
import type { Histories } from "./histories.ts";
import { type Numbered, slabsOf } from "./lookup.ts";
import { PairSums } from "./pair-sums.ts";

/** What people answered more than once at one spot; the histogram and people are those that the pairs rest on. */
export type Clusters = Omit<NonNullable<AnswerCounts["clusters"]>, "sampled">;

/** What each row holds, as a number; −1: nothing. And which value each number stands for, by its place in a list; −1: none. */
export interface Said {
  readonly of: Int32Array;
  readonly value: Int32Array;
}

/**
 * Per-customer cross-counts of one answer, spot by spot. `values` are the values that anybody gave, ascending, and
 * `said` which of them each row holds.
 */
export function clustersOf(histories: Histories, spots: Numbered, values: readonly number[], said: Said): Clusters[] {
  return slabsOf(spots, values.length).flatMap((slab) => clustersAt(histories, slab, values, said));
}

function clustersAt(
  { people, starts, weight }: Histories,
  spots: Numbered,
  values: readonly number[],
  said: Said,
): Clusters[] {
  const width = values.length;
  const spotOf = spots.of;
  const count = spots.keys.length;
  const pairs = new PairSums(count, width);
  const heard = new Int32Array(count);
  const size = count * width;
  const all = { n: new Float64Array(size), weight: new Float64Array(size), weightSquares: new Float64Array(size) };
  /** What one person said: how often each value at each place, as a list for every spot (0 ends it, so all are one more). */
  const own = { n: new Float64Array(size), weight: new Float64Array(size), next: new Int32Array(size) };
  const first = new Int32Array(count);
  const visited = new Int32Array(count);

  for (let person = 0; person < people; person++) {
    let visits = 0;
    for (let row = starts[person]!; row < starts[person + 1]!; row++) {
      const cell = said.of[row]!;
      const value = cell < 0 ? -1 : said.value[cell]!;
      const spot = value < 0 ? -1 : spotOf[row]!;
      if (spot < 0) continue;
      if (first[spot] === 0) visited[visits++] = spot;
      const at = spot * width + value;
      if (own.n[at] === 0) {
        own.next[at] = first[spot]!;
        first[spot] = at + 1;
      }
      own.n[at]!++;
      if (weight === null) continue;
      own.weight[at]! += weight[row]!;
      all.weightSquares[at]! += weight[row]! ** 2;
    }
    for (let visit = 0; visit < visits; visit++) {
      const spot = visited[visit]!;
      heard[spot]!++;
      for (let a = first[spot]!; a !== 0; a = own.next[a - 1]!) {
        const n = own.n[a - 1]!;
        const weighs = own.weight[a - 1]!;
        all.n[a - 1]! += n;
        all.weight[a - 1]! += weighs;
        for (let b = a; b !== 0; b = own.next[b - 1]!)
          pairs.add(spot, (a - 1) % width, (b - 1) % width, n * own.n[b - 1]!, weighs * own.weight[b - 1]!);
      }
      for (let a = first[spot]!; a !== 0; a = own.next[a - 1]!) own.n[a - 1] = own.weight[a - 1] = 0;
      first[spot] = 0;
    }
  }

  const codesAt = (spot: number): Code[] =>
    values.flatMap((code, value) => {
      const at = spot * width + value;
      const n = all.n[at]!;
      if (n === 0) return [];
      return [
        weight === null ? { code, n } : { code, n, weight: all.weight[at]!, weightSquares: all.weightSquares[at]! },
      ];
    });
  const pairsAt = (spot: number): CodePair[] =>
    pairs.of(spot).map(({ a, b, n, weight: weighs }) => {
      const pair = { a: values[a]!, b: values[b]!, n };
      return weight === null ? pair : { ...pair, weight: weighs };
    });
  return Array.from(heard, (people, spot) => ({ people, codes: codesAt(spot), pairs: pairsAt(spot) }));
}
