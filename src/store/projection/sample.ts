import { all, number, type Sql } from "./query.ts";
import { shards } from "./shard.ts";

/** How big a part of the people is enough for sums per customer: the first that is met. */
export interface Enough extends Size {
  /** Up to so many answers nobody is left out. */
  readonly exact: number;
}

/** How many people and how many answers of theirs. */
export interface Size {
  readonly people: number;
  readonly answers: number;
}

/**
 * For clusters: exact up to 250,000 answers, above it at least 100,000 of them or 50,000 people. A variance from the
 * 5,000 customers that 100,000 answers mostly are is right within 3 %, the interval within 1.5 %.
 */
export const enoughForClusters: Enough = { exact: 250_000, people: 50_000, answers: 100_000 };

/**
 * For how many people and passes there are: exact up to two million experiences, above it at least a million of them.
 * What some 50,000 people in a sample say of all is right within 1 %.
 */
export const enoughForTotals: Enough = { exact: 2_000_000, people: Number.POSITIVE_INFINITY, answers: 1_000_000 };

/** For sums across touchpoints, whose work grows with the square of the touchpoints. */
export const enoughForTogether: Enough = { exact: 60_000, people: 10_000, answers: 40_000 };

/**
 * A fixed sample of people for a slice: 1/2^k of them by hash, the smallest that is still enough.
 * Returns k; 0 means everybody.
 */
export function sampleOf(there: Size, enough: Enough): number {
  if (there.answers <= enough.exact) return 0;
  const byPeople = Math.floor(Math.log2(there.people / enough.people));
  const byAnswers = Math.floor(Math.log2(there.answers / enough.answers));
  return Math.max(0, Math.min(Math.max(byPeople, byAnswers), Math.log2(shards) - 1));
}

/** `filter`, held to the sample. */
export const sampled = (filter: Sql, k: number): Sql =>
  k === 0 ? filter : all(filter, `shard < ${number(shards / 2 ** k)}` as Sql);
