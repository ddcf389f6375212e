import { combinedBy, errorsOf, type Likelihood, likelihoodMaximum } from "./likelihood-maximum.ts";
import { chances, type WithoutFit } from "./logistic-regression.ts";
import { type StandardisedDesign, standardisedDesign } from "./standardised-design.ts";

/** People alike in every variable: how many chose each level, the lowest first. */
export interface CountedLevels {
  readonly x: readonly number[];
  readonly counts: readonly number[];
}

export interface OrdinalLogit {
  readonly ok: true;
  /** Log odds of a higher level per unit of each variable; null for a variable that those before it explain. */
  readonly coefficients: readonly (number | null)[];
  readonly standardErrors: readonly (number | null)[];
  /** Between the levels that somebody chose, ascending: the log odds of at or below, where all variables are 0. */
  readonly thresholds: readonly number[];
  readonly thresholdErrors: readonly number[];
  /** Levels that somebody chose, by their place in `counts`. */
  readonly levels: readonly number[];
  readonly logLikelihood: number;
  readonly n: number;
}

/**
 * Proportional-odds model of an ordered answer: what moves it up, without pretending that its steps are equal.
 *
 *     log odds P(Y ≤ k) = θₖ − xb     maximum likelihood, by Newton on standardised variables; errors from the
 *                                     observed information
 *
 * For an outcome of which most people chose the same level, where a straight line would be led by the few. exp(b) is
 * how many times the odds of a higher level grow with a unit of x, the same at every threshold. Levels that nobody chose
 * are left out.
 *
 *     ordinalLogit([
 *       { x: [0], counts: [20, 30, 10] },
 *       { x: [1], counts: [10, 25, 25] },
 *     ])
 *     // { ok: true, coefficients: [1.107], thresholds: [-0.6336, 1.494] }
 *
 * Unit: log odds per unit of the variable.
 * Interval: b ± z·se.
 * Minimum n: 30 people, 10 for each variable, judged by the caller.
 * R: MASS::polr(y ~ x, weights = n, Hess = TRUE); ordinal::clm(y ~ x, weights = n)
 * Source: McCullagh 1980 JRSS B 42; Pratt 1981 JASA 76 (one maximum). Catalogue M17d.
 */
export function ordinalLogit(given: readonly CountedLevels[]): OrdinalLogit | WithoutFit {
  const all = given.map((row) => ({ ...row, n: row.counts.reduce((sum, count) => sum + count, 0) }));
  const rows = all.filter(({ n }) => n > 0);
  const n = rows.reduce((sum, row) => sum + row.n, 0);
  if (n === 0) return { ok: false, reason: "nobody" };
  const totals = rows[0]!.counts.map((_, k) => rows.reduce((sum, { counts }) => sum + counts[k]!, 0));
  const levels = totals.flatMap((total, k) => (total > 0 ? [k] : []));
  if (levels.length < 2) return { ok: false, reason: "no-variation" };

  const design = standardisedDesign(rows);
  const counts = rows.map((row) => levels.map((k) => row.counts[k]!));
  const start = new Float64Array(levels.length - 1 + design.kept.length);
  let below = 0;
  for (let k = 0; k < levels.length - 1; k++) {
    below += totals[levels[k]!]!;
    start[k] = Math.log(below / (n - below));
  }
  const found = likelihoodMaximum(start, (at) => likelihoodAt(at, counts, design));
  if (found === null) return { ok: false, reason: "separated" };
  const { thresholds, slopes } = asTheyCame(design, levels.length - 1);
  return {
    ok: true,
    coefficients: slopes.map((slope) => slope && combinedBy(slope, found.at)),
    standardErrors: errorsOf(found.factor, slopes),
    thresholds: thresholds.map((threshold) => combinedBy(threshold, found.at)),
    thresholdErrors: errorsOf(found.factor, thresholds) as number[],
    levels,
    logLikelihood: found.value,
    n,
  };
}

/**
 * Parameters: the thresholds θ, then the slopes. With F the logistic function and f = F(1 − F), a choice between the
 * thresholds u above and l below has P = F(u) − F(l), slope (f(u), −f(l))/P and curvature from
 * d²log P/du² = f(u)(1 − 2F(u))/P − (f(u)/P)² and its like.
 */
function likelihoodAt(
  at: Float64Array,
  counts: readonly (readonly number[])[],
  { z, kept }: StandardisedDesign,
): Likelihood {
  const size = at.length;
  const cuts = size - kept.length;
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  const point = new Float64Array(size);
  let value = 0;
  // Thresholds out of order have no likelihood; the step is then halved.
  for (let k = 1; k < cuts; k++) if (!(at[k]! > at[k - 1]!)) return { value: -Infinity, gradient, information };

  counts.forEach((row, r) => {
    let moved = 0;
    kept.forEach((_, k) => {
      point[cuts + k] = -z[r * kept.length + k]!;
      moved += at[cuts + k]! * point[cuts + k]!;
    });
    const edges = Array.from({ length: cuts }, (_, k) => edgeAt(at[k]! + moved));
    row.forEach((n, k) => {
      if (n === 0) return;
      const [low, high] = [edges[k - 1] ?? bottom, edges[k] ?? top];
      // From the side on which both are small, so that their difference keeps its digits.
      const chance = low.eta > 0 ? low.above - high.above : high.below - low.below;
      value += n * Math.log(chance);
      const [up, down] = [high.density / chance, low.density / chance];
      const curveUp = up * (high.above - high.below) - up * up;
      const curveDown = -down * (low.above - low.below) - down * down;
      const curves = [
        [k, k, curveUp],
        [k - 1, k - 1, curveDown],
        [k, k - 1, up * down],
        [k - 1, k, up * down],
      ] as const;
      // The direction in which a threshold and the slopes move together.
      const along = (edge: number, i: number) => (i < cuts ? (i === edge ? 1 : 0) : point[i]!);
      for (const [edge, slope] of [
        [k, up],
        [k - 1, -down],
      ] as const) {
        if (slope !== 0) for (let i = 0; i < size; i++) gradient[i]! += n * slope * along(edge, i);
      }
      for (const [one, other, curve] of curves) {
        if (curve === 0) continue;
        for (let i = 0; i < size; i++) {
          const part = n * curve * along(one, i);
          if (part !== 0) for (let j = 0; j <= i; j++) information[i * size + j]! -= part * along(other, j);
        }
      }
    });
  });
  return { value, gradient, information };
}

interface Edge {
  readonly eta: number;
  readonly below: number;
  readonly above: number;
  readonly density: number;
}

const bottom: Edge = { eta: -Infinity, below: 0, above: 1, density: 0 };
const top: Edge = { eta: Infinity, below: 1, above: 0, density: 0 };

function edgeAt(eta: number): Edge {
  const { yes, no } = chances(eta);
  return { eta, below: yes, above: no, density: yes * no };
}

/** θ and b of the variables as they came, as combinations of what was fitted on standardised ones. */
function asTheyCame({ kept, centre, scale }: StandardisedDesign, cuts: number) {
  const size = cuts + kept.length;
  const thresholds = Array.from({ length: cuts }, (_, k) => {
    const threshold = new Float64Array(size);
    threshold[k] = 1;
    kept.forEach((j, at) => {
      threshold[cuts + at] = centre[j]! / scale[j]!;
    });
    return threshold;
  });
  const slopes = Array.from(centre, (_, j) => {
    const at = kept.indexOf(j);
    if (at < 0) return null;
    const slope = new Float64Array(size);
    slope[cuts + at] = 1 / scale[j]!;
    return slope;
  });
  return { thresholds, slopes };
}
