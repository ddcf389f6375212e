import { jointRegression } from "../numbers/sweep.ts";
import { midRanks } from "./correlation.ts";
import { correlationOf } from "./covariance.ts";
import { johnson } from "./johnson.ts";
import { lmg } from "./lmg.ts";

/** How the explained part of the outcome falls on the drivers; lists are in the drivers' order. */
export interface KeyDrivers {
  readonly rSquared: number;
  /** The decomposition to show: LMG up to twelve drivers, Johnson's weights above. Parts of R². */
  readonly importance: readonly number[];
  readonly method: "LMG" | "Johnson";
  /** Null above twelve drivers, where it would take too long. */
  readonly lmg: readonly number[] | null;
  readonly johnson: readonly number[];
  /** R² lost without the driver; its R² alone; squared standardised slope; slope times correlation. Diagnostics only. */
  readonly last: readonly number[];
  readonly first: readonly number[];
  readonly betaSquared: readonly number[];
  readonly pratt: readonly number[];
  /** Variance inflation; above 10 the driver can hardly be told from the others. */
  readonly inflation: readonly number[];
}

/** Above so many drivers Johnson's weights take LMG's place. */
export const mostForLmg = 12;

/**
 * Key drivers from a covariance matrix (row-major, the outcome last): how much of the outcome's variance goes with each.
 *
 *     importance: LMG up to twelve drivers, Johnson above; Σ importance = R²
 *     last = β²/VIF      first = r²      pratt = r·β
 *
 * The decompositions are non-negative and sum to R²; the diagnostics are not and do not (Pratt can be negative, "last"
 * sums to far less), so nothing is ranked by them. Association, not cause.
 *
 *     keyDrivers([1, 0.3, 0.5, 0.3, 1, 0.4, 0.5, 0.4, 1], 3)
 *     // { rSquared: 0.3187, method: "LMG", lmg: [0.2043, 0.1143], johnson: [0.2043, 0.1143] }
 *
 * Unit: parts of R², 0–1.
 * Interval: customer bootstrap of shares and ranks, by the caller.
 * Minimum n: smallest pair count 30, with a warning below 80.
 * R: relaimpo::calc.relimp(S, type = c("lmg", "last", "first", "betasq", "pratt", "genizi"))
 * Source: Grömping 2006 J Statistical Software 17(1); Johnson 2000 Multivariate Behavioral Research 35. Catalogue M17b.
 */
export function keyDrivers(covariance: ArrayLike<number>, size: number): KeyDrivers {
  const drivers = size - 1;
  const correlation = correlationOf(covariance, size);
  const { slopes, inflation, rSquared } = jointRegression(correlation, size);
  const alone = Array.from(slopes, (_, j) => correlation[j * size + drivers]!);
  const byLmg = drivers <= mostForLmg ? Array.from(lmg(correlation, drivers)) : null;
  const byJohnson = Array.from(johnson(correlation, drivers));
  return {
    rSquared,
    importance: byLmg ?? byJohnson,
    method: byLmg === null ? "Johnson" : "LMG",
    lmg: byLmg,
    johnson: byJohnson,
    last: Array.from(slopes, (slope, j) => slope ** 2 / inflation[j]!),
    first: alone.map((r) => r * r),
    betaSquared: Array.from(slopes, (slope) => slope * slope),
    pratt: alone.map((r, j) => r * slopes[j]!),
    inflation: Array.from(inflation),
  };
}

/** The decomposition to show, alone: what a bootstrap asks for thousands of times. `correlation` has the outcome last. */
export const importanceOf = (correlation: ArrayLike<number>, drivers: number): Float64Array =>
  drivers <= mostForLmg ? lmg(correlation, drivers) : johnson(correlation, drivers);

/** Parts over their sum; all 0 when nothing is explained. */
export function sharesOf(parts: ArrayLike<number>): number[] {
  const positive = Array.from(parts, (part) => Math.max(0, part));
  const whole = positive.reduce((sum, part) => sum + part, 0);
  return positive.map((part) => (whole > 0 ? part / whole : 0));
}

/** Rank 1 for the largest; equals share their mean rank. */
export const ranksOf = (parts: readonly number[]): number[] => midRanks(parts.map((part) => -part));
