import { all, number, type Sql } from "./query.ts";
import { shards } from "./shard.ts";

/** How many answers of how few people are enough for what is asked of *who* answered. */
export interface Enough {
  /** Up to so many answers nobody is left out. */
  readonly exact: number;
  /** Above it, at least so many are in the sample. */
  readonly answers: number;
}

/**
 * For clusters: exact up to 250,000 answers, above it at least 100,000 of them. A variance from the 5,000 customers that
 * these mostly are is right within 3 %, the interval within 1.5 %.
 */
export const enoughForClusters: Enough = { exact: 250_000, answers: 100_000 };

/**
 * For how many people and passes there are: exact up to two million experiences, above it at least a million of them.
 * What some 50,000 people in a sample say of all is right within 1 %.
 */
export const enoughForTotals: Enough = { exact: 2_000_000, answers: 1_000_000 };

/**
 * A fixed sample of people for a slice with so many answers: 1/2^k of them by hash, the smallest that is still enough.
 * Returns k; 0 means everybody.
 */
export function sampleOf(answers: number, enough: Enough): number {
  if (answers <= enough.exact) return 0;
  return Math.min(Math.floor(Math.log2(answers / enough.answers)), Math.log2(shards) - 1);
}

/** `filter`, held to the sample. */
export const sampled = (filter: Sql, k: number): Sql =>
  k === 0 ? filter : all(filter, `shard < ${number(shards / 2 ** k)}` as Sql);
