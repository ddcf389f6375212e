import { shards } from "./filling/shard.ts";
import { all, number, type Sql } from "./query.ts";

/** How many answers of how few people are enough for what is asked of *who* answered. */
export interface Enough {
  /** Up to so many answers nobody is left out. */
  readonly exact: number;
  /** Above it, at least so many are in the sample. */
  readonly answers: number;
}

/**
 * Exact up to 250,000 experiences, above it at least 100,000 of them. A variance from the 5,000 customers that these
 * mostly are is right within 3 %, the interval within 1.5 %, and so is the number of people that they stand for.
 */
export const enough: Enough = { exact: 250_000, answers: 100_000 };

/**
 * A fixed sample of people for a slice with so many answers: 1/2^k of them by hash, the smallest that is still enough.
 * Returns k; 0 means everybody.
 */
export function sampleOf(answers: number, enough: Enough): number {
  if (answers <= enough.exact) return 0;
  return Math.min(Math.floor(Math.log2(answers / enough.answers)), Math.log2(shards) - 1);
}

/** `filter`, held to the sample. */
export const sampled = (filter: Sql, k: number): Sql => (k === 0 ? filter : all(filter, inShards(0, shards / 2 ** k)));

/** The people of some shards. */
export const inShards = (from: number, until: number): Sql =>
  `shard >= ${number(from)} AND shard < ${number(until)}` as Sql;
