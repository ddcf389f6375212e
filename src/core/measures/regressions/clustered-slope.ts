import type { Interval } from "../intervals/interval.ts";
import { membersByGroup } from "../numbers/members-by-group.ts";
import { twoSidedT, twoSidedTProbability } from "../numbers/student.ts";
import { symmetricEigen } from "../numbers/symmetric-eigen.ts";
import { type GroupedAnswers, type GroupedLeastSquares, groupedLeastSquares, pullOf } from "./grouped-least-squares.ts";
import { combinedBy } from "./likelihood-maximum.ts";

/** Answers of one unit (a place, a touchpoint) that are alike in every variable. */
export interface UnitGroup extends GroupedAnswers {
  readonly unit: string | number;
}

/** A slope's interval by one estimate of its error. */
export interface SlopeInterval extends Interval {
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  /** Two-sided p-value of no slope. */
  readonly p: number;
}

export interface ClusteredSlope {
  readonly value: number;
  readonly units: number;
  /** Null with one unit, or when there are no more answers than terms. */
  readonly cr1s: SlopeInterval | null;
  readonly cr2: SlopeInterval | null;
}

/** From so many units on the simpler CR1S is good enough. */
const manyUnits = 20;

/**
 * One slope of a line through answers that come from a few units, with errors that allow for answers of a unit being
 * alike.
 *
 *     CR1S   V = G/(G−1)·(n−1)/(n−k) Σ_u (a·X_uᵀe_u)²      t with G − 1 degrees of freedom
 *     CR2    V = Σ_u (a·X_uᵀ(I − H_uu)^−½ e_u)²            t with Satterthwaite's (tr P)²/tr P²
 *
 * With few or unlike units CR1S is too sure of itself; CR2 is not (`byUnits` chooses at 20 units). Sizes and means of
 * groups suffice: within a group the residuals' spread cancels out. Null when the slope cannot be told from the others.
 *
 *     clusteredSlope(
 *       [
 *         { unit: 1, x: [0], n: 10, mean: 3 },
 *         { unit: 2, x: [1], n: 10, mean: 4 },
 *         { unit: 3, x: [1], n: 10, mean: 5 },
 *       ],
 *       0,
 *     )
 *     // { value: 1.5, units: 3 }
 *
 * Unit: outcome per unit of the variable.
 * Interval: as above.
 * Minimum n: 4 units in each arm, judged by the caller.
 * R: sandwich::vcovCL(m, unit, type = "HC1"); clubSandwich::coef_test(m, vcov = "CR2", cluster = unit)
 * Source: Bell & McCaffrey 2002 Survey Methodology 28; Pustejovsky & Tipton 2018 J Business & Economic Statistics 36.
 * Catalogue M22.
 */
export function clusteredSlope(
  given: readonly UnitGroup[],
  variable: number,
  confidence = 0.95,
): ClusteredSlope | null {
  const groups = given.filter(({ n }) => n > 0);
  const line = groupedLeastSquares(groups);
  const combination = line?.combinations[variable + 1];
  if (line == null || combination == null || line.design.kept.length < groups[0]!.x.length) return null;
  const value = combinedBy(combination, line.fit);
  const pull = pullOf(line, combination);

  const byUnit = [...membersByGroup(groups.keys(), (g) => groups[g]!.unit).values()];
  const units = byUnit.length;
  const { n, terms } = line;
  if (units < 2 || n <= terms) return { value, units, cr1s: null, cr2: null };
  const moved = byUnit.map((members) =>
    members.reduce((sum, g) => sum + groups[g]!.n * line.left[g]! * combinedBy(pull, pointOf(line, g)), 0),
  );
  const factor = (units / (units - 1)) * ((n - 1) / (n - terms));
  const cr1s = Math.sqrt(factor * moved.reduce((sum, move) => sum + move * move, 0));
  const cr2 = biasReduced(line, groups, byUnit, pull);
  return {
    value,
    units,
    cr1s: intervalOf(value, cr1s, units - 1, confidence),
    cr2: cr2 && intervalOf(value, cr2.standardError, cr2.degreesOfFreedom, confidence),
  };
}

/** CR2 with few units, CR1S with many. */
export const byUnits = ({ units, cr1s, cr2 }: Pick<ClusteredSlope, "units" | "cr1s" | "cr2">): SlopeInterval | null =>
  units < manyUnits ? cr2 : cr1s;

/** An estimate with its t interval; without any error it is certain. */
export function intervalOf(value: number, standardError: number, df: number, confidence: number): SlopeInterval {
  const half = twoSidedT(confidence, df) * standardError;
  const certain = value === 0 ? 1 : 0;
  return {
    ...{ value, low: value - half, high: value + half, standardError, degreesOfFreedom: df },
    p: standardError > 0 ? twoSidedTProbability(value / standardError, df) : certain,
  };
}

const pointOf = ({ points, terms }: GroupedLeastSquares, g: number) => points.subarray(g * terms, (g + 1) * terms);

/**
 * Bell and McCaffrey's error. All that a unit's (I − H)^−½ does to the sums of its groups happens in as many dimensions
 * as it has groups, with axes 1/√n along each; elsewhere it is the identity and the sums do not see it. With w the pull
 * on those axes after it, d = |w|², b = Zᵀw: P_uv = δ_uv d_u − b_u·(ZᵀZ)⁻¹·b_v, whose trace and squares need no G².
 */
function biasReduced(
  line: GroupedLeastSquares,
  groups: readonly UnitGroup[],
  byUnit: readonly (readonly number[])[],
  pull: Float64Array,
) {
  const { terms, inverse } = line;
  let [variance, trace, squares] = [0, 0, 0];
  const crossed = new Float64Array(terms * terms); // Σ b bᵀ
  for (const members of byUnit) {
    const size = members.length;
    const roots = members.map((g) => Math.sqrt(groups[g]!.n));
    const hats = members.map((g) => pullOf(line, pointOf(line, g)));
    const rest = members.flatMap((g, i) =>
      members.map((_, j) => (i === j ? 1 : 0) - roots[i]! * roots[j]! * combinedBy(hats[j]!, pointOf(line, g))),
    );
    const along = members.map((g, i) => roots[i]! * combinedBy(pull, pointOf(line, g)));
    const w = byInverseRoot(rest, size, along);
    const b = new Float64Array(terms);
    let [move, d] = [0, 0];
    members.forEach((g, i) => {
      move += w[i]! * roots[i]! * line.left[g]!;
      d += w[i]! ** 2;
      pointOf(line, g).forEach((value, k) => {
        b[k]! += roots[i]! * w[i]! * value;
      });
    });
    const own = combinedBy(pullOf(line, b), b);
    variance += move * move;
    trace += d - own;
    squares += d * d - 2 * d * own;
    for (let i = 0; i < terms; i++) for (let j = 0; j < terms; j++) crossed[i * terms + j]! += b[i]! * b[j]!;
  }
  const turned = product(inverse, crossed, terms);
  for (let i = 0; i < terms; i++) {
    for (let j = 0; j < terms; j++) squares += turned[i * terms + j]! * turned[j * terms + i]!;
  }
  return trace > 0 && squares > 0
    ? { standardError: Math.sqrt(variance), degreesOfFreedom: trace ** 2 / squares }
    : null;
}

/** A^−½ v for a symmetric A; directions in which A is nothing stay nothing. */
function byInverseRoot(matrix: readonly number[], size: number, vector: readonly number[]): Float64Array {
  const { values, vectors } = symmetricEigen(matrix, size);
  const out = new Float64Array(size);
  values.forEach((value, k) => {
    if (!(value > 1e-12)) return;
    let common = 0;
    for (let i = 0; i < size; i++) common += vectors[i * size + k]! * vector[i]!;
    for (let i = 0; i < size; i++) out[i]! += (vectors[i * size + k]! * common) / Math.sqrt(value);
  });
  return out;
}

function product(a: Float64Array, b: Float64Array, size: number): Float64Array {
  return a.map((_, at) => {
    const [i, j] = [Math.floor(at / size), at % size];
    let sum = 0;
    for (let k = 0; k < size; k++) sum += a[i * size + k]! * b[k * size + j]!;
    return sum;
  });
}
