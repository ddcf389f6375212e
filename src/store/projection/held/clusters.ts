import type { AnswerCounts } from "../../../core/insight/counts.ts";
import type { Code, CodePair } from "../../../core/measures/intervals/counted-answers.ts";
import type { AnswerColumn } from "../dictionary.ts";
import type { Column } from "../duckdb.ts";
import { cellToValue } from "../query.ts";
import { heardIn, valuesAmong } from "./heard.ts";
import { PairSums } from "./pair-sums.ts";
import type { Said } from "./said.ts";
import { type Places, type Spots, slabsOf } from "./spots.ts";
import { tallyOf } from "./tally.ts";

/** What people answered more than once at one spot; the histogram and people are those that the pairs rest on. */
export type Clusters = Omit<NonNullable<AnswerCounts["clusters"]>, "sampled">;

/** Per-customer cross-counts of one answer at one touchpoint. */
export function clustersOf(column: AnswerColumn, said: Said, weight: Column | null): Clusters {
  return clustersIn(column, said, null, weight)[0]!;
}

/** The same in each part in which the rows lie. */
export function clustersByPart(column: AnswerColumn, said: Said, parts: Spots, weight: Column | null): Clusters[] {
  return slabsOf(parts, said.keys.length).flatMap((slab) => clustersIn(column, said, slab, weight));
}

function clustersIn(column: AnswerColumn, said: Said, spots: Spots | null, weight: Column | null): Clusters[] {
  const { keys } = said;
  const width = keys.length;
  const parts = spots?.keys.length ?? 1;
  const part = spots === null ? null : said.partIn(spots);
  const isTold = valuesAmong(column, keys);
  const isValue = (key: number) => isTold === null || isTold[key] === 1;
  const { n, weights, squares } = tallyOf(said, spots, weight);
  const pairs = new PairSums(parts, width, weight !== null);
  for (let place = 0; place < n.length; place++) {
    const key = place % width;
    // Each is paired with itself once, not twice as with another of its value.
    if (n[place]! > 0) pairs.add(Math.floor(place / width), key, key, n[place]! / 2, (squares[place] ?? 0) / 2);
  }
  if (said.again === null) pairEachWithValues(said, part, parts, weight, pairs);
  else pairEachWithOthers(said, said.again, part, weight, pairs);

  const values = keys.map((cell) => cell + cellToValue(column));
  const codesAt = (spot: number): Code[] =>
    values.flatMap((code, which) => {
      const at = spot * width + which;
      const times = n[at]!;
      if (times === 0 || !isValue(which)) return [];
      return [
        weight === null ? { code, n: times } : { code, n: times, weight: weights[at]!, weightSquares: squares[at]! },
      ];
    });
  const pairsAt = (spot: number): CodePair[] =>
    pairs.of(spot).flatMap(({ a, b, n, weight: weighs }) => {
      if (!isValue(a) || !isValue(b)) return [];
      const pair = { a: values[a]!, b: values[b]!, n };
      return [weight === null ? pair : { ...pair, weight: weighs }];
    });
  return Array.from(heardIn(said, isTold, part, parts), (people, spot) => ({
    people,
    codes: codesAt(spot),
    pairs: pairsAt(spot),
  }));
}

/** Two answers of one person in one part make a pair. */
function pairEachWithOthers(
  said: Said,
  again: readonly Int32Array[],
  part: Places | null,
  weight: Column | null,
  pairs: PairSums,
): void {
  const { of } = said;
  const rows = weight === null ? null : said.rows;
  for (let before = 1; before <= again.length; before++) {
    const places = again[before - 1]!;
    if (part === null && weight === null) {
      pairs.addEach(of, places, before);
      continue;
    }
    for (let one = 0; one < places.length; one++) {
      const at = places[one]!;
      const other = at - before;
      const spot = part === null ? 0 : part[at]!;
      if (spot < 0 || (part !== null && spot !== part[other])) continue;
      const weighs = rows === null ? 0 : weight![rows[at]!]! * weight![rows[other]!]!;
      pairs.add(spot, of[at]!, of[other]!, 1, weighs);
    }
  }
}

/** The same by way of how often each person gave each value before, so that many answers of one do not take time squared. */
function pairEachWithValues(
  said: Said,
  part: Places | null,
  parts: number,
  weight: Column | null,
  pairs: PairSums,
): void {
  const { who, of, keys } = said;
  const rows = weight === null ? null : said.rows;
  const width = keys.length;
  const size = parts * width;
  const last = new Int32Array(parts).fill(-1);
  /** Which values who was heard last in a part has given, as a list: 0 ends it, so all are one more. */
  const first = new Int32Array(parts);
  const next = new Int32Array(size);
  const own = new Float64Array(size);
  const ownWeight = new Float64Array(size);
  for (let at = 0; at < of.length; at++) {
    const spot = part === null ? 0 : part[at]!;
    if (spot < 0) continue;
    const begin = spot * width;
    const place = begin + of[at]!;
    const weighs = rows === null ? 0 : weight![rows[at]!]!;
    if (last[spot] !== who[at]) {
      last[spot] = who[at]!;
      first[spot] = 0;
    }
    let isNew = true;
    for (let other = first[spot]!; other !== 0; other = next[other - 1]!) {
      if (other - 1 === place) isNew = false;
      pairs.add(spot, of[at]!, other - 1 - begin, own[other - 1]!, weighs * ownWeight[other - 1]!);
    }
    if (isNew) {
      next[place] = first[spot]!;
      first[spot] = place + 1;
      own[place] = 0;
      ownWeight[place] = 0;
    }
    own[place]!++;
    ownWeight[place]! += weighs;
  }
}
