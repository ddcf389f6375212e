import { filledLevels, type MergedLevel } from "./filled-levels.ts";

/** Respondents alike in every margin: their level in each, and how many they are. */
export interface RakedCell {
  /** By margin, the position of the level in that margin's population. */
  readonly levels: readonly number[];
  readonly n: number;
}

export interface Raking {
  /** By cell, what each of its respondents weighs; all together the population. */
  readonly weights: readonly number[];
  /** Levels without respondents, by margin, and what they were put together with. */
  readonly merged: readonly (MergedLevel & { readonly margin: number })[];
  /** Respondents whose weight was cut to the bounds before the second raking. */
  readonly trimmed: number;
}

/**
 * Why there are no weights: `no-respondents`; `no-population` (a margin of nobody); `level-without-population` (somebody
 * answered from where nobody is said to live); `not-converged` (no weights meet all margins).
 */
export type NoRaking = "no-respondents" | "no-population" | "level-without-population" | "not-converged";

/**
 * Weights with which respondents meet known margins (age groups, channels …), each margin by itself.
 *
 *     w ← w · (population of the level)/(Σ w of the level), margin after margin, until all hold to 1e-10
 *     then w cut to [0.2, 5] × its mean over respondents, and raked once more
 *
 * Respondents are counted by cell: those alike in all margins weigh alike. Margins of different totals (one in people,
 * another in per cent) are scaled to the total of the first. `trim: null` leaves the weights as raked. After trimming a
 * weight may again lie a little outside the bounds: the margins come first.
 *
 *     raking(
 *       [
 *         { levels: [0], n: 10 },
 *         { levels: [1], n: 30 },
 *       ],
 *       [[500, 500]],
 *     )
 *     // { weights: [50, 16.67] }
 *
 * Unit: people of the population per respondent
 * Interval: see `weightedMean`
 * Minimum n: none; Kish's design effect decides (`kish`)
 * R: survey::rake(design, margins, populations, control = list(epsilon = 1e-12))
 * Source: Deming & Stephan (1940), Annals of Mathematical Statistics 11. Catalogue M23.
 */
export function raking(
  cells: readonly RakedCell[],
  margins: readonly (readonly number[])[],
  trim: readonly [low: number, high: number] | null = [0.2, 5],
): Raking | { readonly refused: NoRaking } {
  const respondents = cells.reduce((sum, { n }) => sum + n, 0);
  if (respondents === 0) return { refused: "no-respondents" };
  const totals = margins.map((population) => population.reduce((sum, people) => sum + people, 0));
  if (totals.some((total) => !(total > 0))) return { refused: "no-population" };
  const unknown = cells.some(({ levels, n }) => n > 0 && margins.some((margin, m) => !(margin[levels[m]!]! > 0)));
  if (unknown) return { refused: "level-without-population" };

  const filled = margins.map((population, m) => {
    const answered = new Array<number>(population.length).fill(0);
    for (const { levels, n } of cells) answered[levels[m]!]! += n;
    const scaled = population.map((people) => people * (totals[0]! / totals[m]!));
    return filledLevels(scaled, answered)!;
  });
  const merged = filled.flatMap(({ merged }, margin) => merged.map((pair) => ({ margin, ...pair })));
  const populations = filled.map(({ population }) => population);

  const weights = Float64Array.from(cells, () => (totals[0] ?? respondents) / respondents);
  if (!rake(cells, populations, weights)) return { refused: "not-converged" };
  const trimmed = trim === null ? 0 : cut(cells, weights, trim);
  if (trimmed > 0 && !rake(cells, populations, weights)) return { refused: "not-converged" };
  return { weights: [...weights], merged, trimmed };
}

/** Fits the weights to the margins in place; false when they do not come to hold. */
function rake(
  cells: readonly RakedCell[],
  populations: readonly (readonly number[])[],
  weights: Float64Array,
): boolean {
  for (let round = 0; round < 10_000; round++) {
    let furthest = 0;
    for (const [m, population] of populations.entries()) {
      const sums = new Float64Array(population.length);
      cells.forEach(({ levels, n }, i) => {
        sums[levels[m]!]! += n * weights[i]!;
      });
      population.forEach((people, level) => {
        if (people > 0) furthest = Math.max(furthest, Math.abs(sums[level]! / people - 1));
      });
      cells.forEach(({ levels, n }, i) => {
        if (n > 0) weights[i]! *= population[levels[m]!]! / sums[levels[m]!]!;
      });
    }
    if (furthest <= 1e-10) return true;
  }
  return false;
}

/** Cuts weights to multiples of their mean, in place; gives how many respondents that touched. */
function cut(cells: readonly RakedCell[], weights: Float64Array, [low, high]: readonly [number, number]): number {
  const respondents = cells.reduce((sum, { n }) => sum + n, 0);
  const mean = cells.reduce((sum, { n }, i) => sum + n * weights[i]!, 0) / respondents;
  let trimmed = 0;
  cells.forEach(({ n }, i) => {
    const inside = Math.min(high * mean, Math.max(low * mean, weights[i]!));
    if (inside !== weights[i]) trimmed += n;
    weights[i] = inside;
  });
  return trimmed;
}
