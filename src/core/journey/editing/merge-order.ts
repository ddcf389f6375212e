/**
 * The order of `members` that two people made of the order `base`: whoever moved something leads, and what only the other
 * has comes after the neighbour it has there. null when both moved, to different orders.
 */
export function mergeOrder(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  members: ReadonlySet<string>,
): string[] | null {
  const common = new Set(base.filter((key) => members.has(key) && mine.includes(key) && theirs.includes(key)));
  const [before, my, their] = [base, mine, theirs].map((keys) => keys.filter((key) => common.has(key)).join(" "));
  const iMoved = my !== before;
  if (iMoved && their !== before && my !== their) return null;
  return iMoved ? ledBy(mine, theirs, members) : ledBy(theirs, mine, members);
}

/** The order of `leader`, and what only `follower` has after the neighbour it has there. */
export function ledBy(leader: readonly string[], follower: readonly string[], members: ReadonlySet<string>): string[] {
  const merged = leader.filter((key) => members.has(key));
  follower.forEach((key, place) => {
    if (!members.has(key) || merged.includes(key)) return;
    const neighbour = follower.slice(0, place).findLast((each) => merged.includes(each));
    merged.splice(neighbour === undefined ? 0 : merged.indexOf(neighbour) + 1, 0, key);
  });
  return merged;
}
