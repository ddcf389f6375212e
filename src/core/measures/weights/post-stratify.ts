import { mergedAnswers } from "../comparisons/welch.ts";
import type { UnitAnswers } from "../journeys/consistency.ts";
import { filledLevels, type MergedLevel } from "./filled-levels.ts";

/** A stratum: how many people live in it, and what those who answered said. */
export interface Stratum extends UnitAnswers {
  readonly population: number;
}

export interface PostStratification {
  /** By stratum, what each of its respondents weighs; 0 where nobody answered. */
  readonly weights: readonly number[];
  readonly mean: number;
  /** Of the mean; null with one respondent. */
  readonly standardError: number | null;
  readonly stratumMeans: readonly (number | null)[];
  readonly merged: readonly MergedLevel[];
}

/**
 * The mean of a population from strata of known size.
 *
 *     mean = Σ (N_h/N) ȳ_h      w = N_h/n_h      V = n/(n−1) · Σ (w (y − ȳ_h)/N)²
 *
 * A stratum without respondents is put together with a neighbour (`filledLevels`). Preferred to raking when there is one
 * margin, or when every cell of several holds ten answers or more (`weightingMethod`). Null when nobody answered, and
 * where somebody answered from a stratum of nobody.
 *
 *     postStratify([
 *       { population: 600, n: 30, mean: 4, squares: 20 },
 *       { population: 400, n: 60, mean: 3, squares: 50 },
 *     ])
 *     // { mean: 3.6, standardError: 0.1017, weights: [20, 6.667] }
 *
 * Unit: that of the answers
 * Interval: mean ± z·se, or F1b with V for answers 0–1
 * Minimum n: 10 answers in each stratum of crossed margins
 * R: svymean(~y, survey::postStratify(design, ~s, population))
 * Source: Holt & Smith (1979), JRSS A 142. Catalogue M23.
 */
export function postStratify(strata: readonly Stratum[]): PostStratification | null {
  const filled = filledLevels(
    strata.map(({ population }) => population),
    strata.map(({ n }) => n),
  );
  const { n } = mergedAnswers(strata);
  if (filled === null || n === 0 || strata.some(({ population, n }) => n > 0 && !(population > 0))) return null;
  const total = filled.population.reduce((sum, people) => sum + people, 0);
  const weights = strata.map(({ n }, h) => (n > 0 ? filled.population[h]! / n : 0));
  const spread = strata.reduce((sum, { squares }, h) => sum + (weights[h]! / total) ** 2 * squares, 0);
  return {
    weights,
    mean: strata.reduce((sum, { n, mean }, h) => (n > 0 ? sum + (filled.population[h]! / total) * mean : sum), 0),
    standardError: n > 1 ? Math.sqrt((n / (n - 1)) * spread) : null,
    stratumMeans: strata.map(({ n, mean }) => (n > 0 ? mean : null)),
    merged: filled.merged,
  };
}

/**
 * How to weight by so many margins, when the smallest cell of all crossed holds so many answers.
 *
 *     one margin, or n ≥ 10 in the smallest cell: post-stratification      else raking
 *
 *     weightingMethod(2, 4)      // "raking"
 *
 * Unit: a word
 * Interval: none
 * Minimum n: 10 in the smallest cell for post-stratification
 * R: if (margins == 1 || smallest >= 10) "post-stratification" else "raking"
 * Source: catalogue M23.
 */
export const weightingMethod = (margins: number, smallestCell: number): "post-stratification" | "raking" =>
  margins === 1 || smallestCell >= 10 ? "post-stratification" : "raking";
