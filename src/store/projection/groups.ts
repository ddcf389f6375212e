import type { Column } from "./duckdb.ts";
import { numbered } from "./held/lookup.ts";

/** People in at most so many groups, so that a bootstrap can draw groups: each its own while they are few, else by hash. */
export interface Grouping {
  readonly groups: number;
  readonly groupIsCustomer: boolean;
  readonly people: number;
  /** The group of each pass, in the order given. */
  readonly of: Int32Array;
  /** The person of each pass, by numbers from 0 that mean nothing. */
  readonly person: Int32Array;
}

/** Stands for nobody known: the pass is then of a person of its own. */
export const nobody = -1;

/** `customers` holds each pass's customer, and `shards` its shard. */
export function groupPasses(customers: Column, shards: Column, groups: number): Grouping {
  const { keys, of: person } = numbered(customers, nobody);
  let people = keys.length;
  for (let pass = 0; pass < person.length; pass++) if (person[pass] === -1) person[pass] = people++;
  if (people <= groups) return { groups: people, groupIsCustomer: true, people, of: inOrder(person, keys), person };
  const of = new Int32Array(shards.length);
  for (let pass = 0; pass < of.length; pass++) of[pass] = shards[pass]! % groups;
  return { groups, groupIsCustomer: false, people, of, person };
}

/** Known people by their own numbers, for a query gives its rows in any order, and what is drawn must be drawn again alike. */
function inOrder(person: Int32Array, keys: Float64Array): Int32Array {
  const ranks = new Int32Array(keys.length);
  for (const [rank, place] of [...keys.keys()].sort((a, b) => keys[a]! - keys[b]!).entries()) ranks[place] = rank;
  return person.map((one) => ranks[one] ?? one);
}
