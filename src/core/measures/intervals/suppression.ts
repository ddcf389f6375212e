/** Which groups must be hidden: for their own sake, and so that nobody finds them by subtraction. */
export interface Suppression {
  readonly primary: readonly boolean[];
  /** Primary and complementary together. */
  readonly suppressed: readonly boolean[];
}

/** Fewer distinct people than this are not shown. */
export const fewestPeople = 5;

/**
 * Which groups under a published total may not be shown: those of fewer than `k` people, and then the smallest others.
 *
 *     primary        0 < n < k
 *     complementary  while fewer than 2 groups or fewer than k answers are hidden: also the smallest group shown
 *                    (of equals the first), else the total minus the rest reveals what is hidden
 *
 * Groups of nobody are shown as 0.
 *
 *     suppressSmallCells([3, 40, 12]).suppressed      // [true, false, true]
 *
 * Unit: none
 * Interval: none
 * Minimum n: k, 5
 * R: the command of vectors F4-*
 * Source: Willenborg & de Waal (2001), Elements of Statistical Disclosure Control. Catalogue F4.
 */
export function suppressSmallCells(n: readonly number[], k = fewestPeople): Suppression {
  const primary = n.map((people) => people > 0 && people < k);
  const suppressed = [...primary];
  const hidden = () => n.filter((_, i) => suppressed[i]);
  const shown = n
    .map((people, index) => ({ people, index }))
    .filter(({ people, index }) => people > 0 && !primary[index])
    .sort((a, b) => a.people - b.people || a.index - b.index);
  if (primary.includes(true)) {
    for (const { index } of shown) {
      if (hidden().length >= 2 && hidden().reduce((sum, people) => sum + people, 0) >= k) break;
      suppressed[index] = true;
    }
  }
  return { primary, suppressed };
}

/** A set of people whose result is visible already, and how many of them the filtered set shares with it. */
export interface VisibleSet {
  readonly people: number;
  readonly shared: number;
}

/**
 * Whether a filter's result must be refused: because few people are in it, or because it and a result already visible
 * differ by few people, whom subtracting the one from the other would lay open.
 *
 *     refused: 0 < n < k      or, where one of the two sets lies within the other, 0 < |difference| < k
 *
 * Sets of which neither lies within the other cannot be subtracted.
 *
 *     refusesFilter(96, [{ people: 100, shared: 96 }])      // true
 *
 * Unit: none
 * Interval: none
 * Minimum n: k, 5
 * R: any(c(people, seen - people) %in% 1:4), for what was seen before and holds these people
 * Source: Willenborg & de Waal (2001), Elements of Statistical Disclosure Control. Catalogue F4.
 */
export function refusesFilter(people: number, visible: readonly VisibleSet[], k = fewestPeople): boolean {
  const few = (n: number): boolean => n > 0 && n < k;
  return few(people) || visible.some((set) => few(leftBySubtraction(people, set)));
}

function leftBySubtraction(people: number, visible: VisibleSet): number {
  if (visible.shared === people) return visible.people - people;
  if (visible.shared === visible.people) return people - visible.people;
  return 0;
}

/**
 * Whether fewer than ten employees all gave the same answer: then each one's is known, and only its band is shown.
 * `counts` are how many gave each value.
 *
 *     n < 10, and all in one value
 *
 *     isUnanimous([0, 0, 7], 7)      // true
 *
 * Unit: none
 * Interval: none
 * Minimum n: 10 people
 * R: sum(counts > 0) == 1 && people < 10
 * Source: catalogue F4.
 */
export const isUnanimous = (counts: readonly number[], people: number): boolean =>
  people < 10 && counts.filter((n) => n > 0).length === 1;
