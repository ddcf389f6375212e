/** People in at most so many groups, so that a bootstrap can draw groups: each its own while they are few, else by hash. */
export interface Grouping {
  readonly groups: number;
  readonly groupIsCustomer: boolean;
  readonly people: number;
  /** The group of each pass, in the order given. */
  readonly of: Int32Array;
}

/**
 * `customers` holds each pass's customer, null where nobody is known (the pass is then a person of its own), and
 * `shards` its shard.
 */
export function groupPasses(
  customers: readonly (number | null)[],
  shards: readonly number[],
  groups: number,
): Grouping {
  const known = new Map<number, number>();
  let people = 0;
  const person = new Int32Array(customers.length);
  for (let pass = 0; pass < customers.length; pass++) {
    const customer = customers[pass]!;
    const earlier = customer === null ? undefined : known.get(customer);
    person[pass] = earlier ?? people++;
    if (customer !== null && earlier === undefined) known.set(customer, person[pass]!);
  }
  if (people <= groups) return { groups: people, groupIsCustomer: true, people, of: person };
  const of = new Int32Array(shards.length);
  for (let pass = 0; pass < of.length; pass++) of[pass] = shards[pass]! % groups;
  return { groups, groupIsCustomer: false, people, of };
}
