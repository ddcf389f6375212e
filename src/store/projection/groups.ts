/** Puts people into at most `groups` groups for a bootstrap: each its own while they are few, else by hash. */
export interface Grouping {
  readonly groups: number;
  readonly groupIsCustomer: boolean;
  readonly people: number;
  /** The group of each pass, in the order given. */
  readonly of: Int32Array;
}

/**
 * `customers` holds each pass's customer, null where nobody is known (the pass is then a person of its own), and
 * `shardOfPass` its shard.
 */
export function groupPasses(
  customers: readonly (number | null)[],
  shardOfPass: readonly number[],
  groups: number,
): Grouping {
  const known = new Map<number, number>();
  let people = 0;
  const person = new Int32Array(customers.length);
  customers.forEach((customer, pass) => {
    const earlier = customer === null ? undefined : known.get(customer);
    person[pass] = earlier ?? people++;
    if (customer !== null && earlier === undefined) known.set(customer, person[pass]!);
  });
  if (people <= groups) return { groups: people, groupIsCustomer: true, people, of: person };
  return { groups, groupIsCustomer: false, people, of: Int32Array.from(shardOfPass, (shard) => shard % groups) };
}
