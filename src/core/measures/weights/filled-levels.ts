/** A level of a margin that nobody answered from, and the neighbour it was put together with. */
export interface MergedLevel {
  readonly level: number;
  readonly into: number;
}

/**
 * Puts every level without respondents together with a neighbour, so that its people are stood for by somebody: to drop
 * it silently would leave them out of the population.
 *
 * The neighbour is the next level in the order given that has respondents; at the end the one before. Levels of nobody
 * in the population need nothing. Null when no level has respondents.
 *
 *     filledLevels([300, 50, 650], [20, 0, 30])
 *     // { population: [300, 0, 700], merged: [{ level: 1, into: 2 }] }
 *
 * Unit: people
 * Interval: none
 * Minimum n: none
 * R: population[into] <- population[into] + population[empty]
 * Source: catalogue M23.
 */
export function filledLevels(
  population: readonly number[],
  respondents: readonly number[],
): { readonly population: readonly number[]; readonly merged: readonly MergedLevel[] } | null {
  const filled = [...population];
  const merged: MergedLevel[] = [];
  for (const [level, people] of population.entries()) {
    if (people === 0 || (respondents[level] ?? 0) > 0) continue;
    const after = respondents.findIndex((n, other) => other > level && n > 0);
    const into = after >= 0 ? after : respondents.findLastIndex((n) => n > 0);
    if (into < 0) return null;
    filled[into]! += people;
    filled[level] = 0;
    merged.push({ level, into });
  }
  return { population: filled, merged };
}
