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
 * Unit: none
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
