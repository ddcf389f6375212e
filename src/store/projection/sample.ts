import { all, number, type Sql } from "./query.ts";
import { shards } from "./shard.ts";

/** How big a part of the people is enough for sums per customer: the first that is met. */
export interface Enough {
  readonly people: number;
  readonly answers: number;
}

/** For clusters: exact up to 250,000 answers, above it at least so many answers or 50,000 people. */
export const enoughForClusters: Enough = { people: 50_000, answers: 250_000 };

/** For sums across touchpoints, whose work grows with the square of the touchpoints. */
export const enoughForTogether: Enough = { people: 12_500, answers: 60_000 };

/**
 * A fixed sample of people for a slice: 1/2^k of them by hash, the smallest that is still enough.
 * Returns k; 0 means everybody.
 */
export function sampleOf(there: Enough, enough: Enough): number {
  if (there.answers <= enough.answers) return 0;
  const byPeople = Math.floor(Math.log2(there.people / enough.people));
  const byAnswers = Math.floor(Math.log2(there.answers / enough.answers));
  return Math.max(0, Math.min(Math.max(byPeople, byAnswers), Math.log2(shards) - 1));
}

/** `filter`, held to the sample. */
export const sampled = (filter: Sql, k: number): Sql =>
  k === 0 ? filter : all(filter, `shard < ${number(shards / 2 ** k)}` as Sql);
