/** The members of each group, in the order in which they come. As Map.groupBy, which Node 20 and older browsers lack. */
export function membersByGroup<T, K>(members: Iterable<T>, groupOf: (member: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const member of members) {
    const group = groupOf(member);
    const already = groups.get(group);
    if (already === undefined) groups.set(group, [member]);
    else already.push(member);
  }
  return groups;
}
