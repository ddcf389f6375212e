import type { AnswerCounts, Code, CodePair } from "../../core/insight/counts.ts";
import type { Histories } from "./histories.ts";
import { PairSums } from "./pair-sums.ts";

/** What people answered more than once at one place; the histogram and people are those that the pairs rest on. */
export type Clusters = Omit<NonNullable<AnswerCounts["clusters"]>, "sampled">;

/** Where each row of histories lies, as a number from 0; −1: nowhere that is asked about. */
export interface Places {
  readonly count: number;
  readonly of: Int32Array;
}

/**
 * Per-customer cross-counts of one answer, place by place. `values` are the values that anybody gave, ascending, and
 * `said` which of them each row holds, as its place in that list; −1: none.
 */
export function clustersOf(
  { people, starts, weight }: Histories,
  places: Places,
  values: readonly number[],
  said: Int32Array,
): Clusters[] {
  const width = values.length;
  const placeOf = places.of;
  const pairs = new PairSums(places.count, width);
  const heard = new Int32Array(places.count);
  const size = places.count * width;
  const all = { n: new Float64Array(size), weight: new Float64Array(size), weightSquares: new Float64Array(size) };
  /** What one person said: how often each value at each place, as a list for every place (0 ends it, so all are one more). */
  const own = { n: new Float64Array(size), weight: new Float64Array(size), next: new Int32Array(size) };
  const first = new Int32Array(places.count);
  const visited = new Int32Array(places.count);

  for (let person = 0; person < people; person++) {
    let visits = 0;
    for (let row = starts[person]!; row < starts[person + 1]!; row++) {
      const value = said[row]!;
      const place = value < 0 ? -1 : placeOf[row]!;
      if (place < 0) continue;
      if (first[place] === 0) visited[visits++] = place;
      const at = place * width + value;
      if (own.n[at] === 0) {
        own.next[at] = first[place]!;
        first[place] = at + 1;
      }
      own.n[at]!++;
      if (weight === null) continue;
      own.weight[at]! += weight[row]!;
      all.weightSquares[at]! += weight[row]! ** 2;
    }
    for (let visit = 0; visit < visits; visit++) {
      const place = visited[visit]!;
      heard[place]!++;
      for (let a = first[place]!; a !== 0; a = own.next[a - 1]!) {
        const n = own.n[a - 1]!;
        const weighs = own.weight[a - 1]!;
        all.n[a - 1]! += n;
        all.weight[a - 1]! += weighs;
        for (let b = a; b !== 0; b = own.next[b - 1]!)
          pairs.add(place, (a - 1) % width, (b - 1) % width, n * own.n[b - 1]!, weighs * own.weight[b - 1]!);
      }
      for (let a = first[place]!; a !== 0; a = own.next[a - 1]!) own.n[a - 1] = own.weight[a - 1] = 0;
      first[place] = 0;
    }
  }

  const codesAt = (place: number): Code[] =>
    values.flatMap((code, value) => {
      const at = place * width + value;
      const n = all.n[at]!;
      if (n === 0) return [];
      return [
        weight === null ? { code, n } : { code, n, weight: all.weight[at]!, weightSquares: all.weightSquares[at]! },
      ];
    });
  const pairsAt = (place: number): CodePair[] =>
    pairs.of(place).map(({ a, b, n, weight: weighs }) => {
      const pair = { a: values[a]!, b: values[b]!, n };
      return weight === null ? pair : { ...pair, weight: weighs };
    });
  return Array.from(heard, (people, place) => ({ people, codes: codesAt(place), pairs: pairsAt(place) }));
}
