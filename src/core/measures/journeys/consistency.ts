import { fQuantile, fUpper } from "../numbers/fisher-f.ts";
import { varies } from "../numbers/varies.ts";

/** One unit's answers (a place, an agent, a supplier): how many, their mean, and Σ (y − mean)². */
export interface UnitAnswers {
  readonly n: number;
  readonly mean: number;
  readonly squares: number;
}

/** Variance between units and within them. */
export interface Components {
  readonly units: number;
  readonly n: number;
  readonly betweenSquare: number; // MSB
  readonly withinSquare: number; // MSW
  /** n₀: the size of a typical unit. */
  readonly typicalSize: number;
  readonly betweenVariance: number;
  /** As it comes, so it may be negative; shown as 0 then. Null where no two answers differ. */
  readonly icc: number | null;
}

export interface Consistency extends Components {
  /** σ_B: how far a typical unit lies from the mean, in scale points. The headline. */
  readonly between: number;
  /** σ_W: how far a typical answer lies from its unit's mean. */
  readonly within: number;
  /** MSB/MSW and its p-value; null where answers do not differ within units. */
  readonly f: number | null;
  readonly p: number | null;
  /** Precision-weighted mean of the unit means. */
  readonly mean: number;
  /** By unit, in the order given: how far its own mean is to be believed, and the mean shrunk accordingly. */
  readonly reliabilities: readonly number[];
  readonly shrunkMeans: readonly number[];
}

/**
 * How evenly units treat customers: variance between units and within them, by one-way random effects.
 *
 *     MSB = Σ n_i(ȳ_i − ȳ)²/(g−1)      MSW = Σ Σ (y_ij − ȳ_i)²/(N−g)      n₀ = (N − Σ n_i²/N)/(g−1)
 *     σ_B² = max(0, (MSB − MSW)/n₀)      ICC = (MSB − MSW)/(MSB + (n₀−1)MSW)
 *     shrunk mean = μ + r_i(ȳ_i − μ)      r_i = n_i σ_B²/(n_i σ_B² + σ_W²)      μ weighted by 1/(σ_B² + σ_W²/n_i)
 *
 * A low σ_B means the units are alike; a high σ_W means a lottery inside each. Units are never ranked by raw means.
 * Null with fewer than two units, or without a unit of two answers.
 *
 *     consistency([unitAnswers([3, 4, 5]), unitAnswers([2, 2, 3]), unitAnswers([4, 5, 5])])
 *     // { mean: 3.667, between: 1.122, within: 0.7454, icc: 0.6939, shrunkMeans: [3.957, 2.504, 4.538] }
 *
 * Unit: scale points (σ_B, σ_W, means)
 * Interval: exact F for balanced units (`iccInterval`), bootstrap over units otherwise
 * Minimum n: 5 units of 5 answers
 * R: anova(lm(y ~ unit))
 * Source: Shrout & Fleiss (1979), Psychological Bulletin 86; Searle, Casella & McCulloch (1992), Variance Components.
 * Catalogue M10.
 */
export function consistency(units: readonly UnitAnswers[]): Consistency | null {
  const components = varianceComponents(units);
  if (components === null) return null;
  const { betweenSquare, withinSquare, betweenVariance } = components;
  const f = withinSquare > 0 ? betweenSquare / withinSquare : null;
  const reliabilities = units.map((unit) =>
    betweenVariance === 0 ? 0 : (unit.n * betweenVariance) / (unit.n * betweenVariance + withinSquare),
  );
  // Without any variance there is nothing to weigh by; answers do it.
  const weight = (unit: UnitAnswers): number =>
    betweenVariance + withinSquare > 0 ? 1 / (betweenVariance + withinSquare / unit.n) : unit.n;
  const weights = units.reduce((sum, unit) => sum + weight(unit), 0);
  const mean = units.reduce((sum, unit) => sum + weight(unit) * unit.mean, 0) / weights;
  return {
    ...components,
    between: Math.sqrt(betweenVariance),
    within: Math.sqrt(withinSquare),
    f,
    p: f === null ? null : fUpper(f, components.units - 1, components.n - components.units),
    mean,
    reliabilities,
    shrunkMeans: units.map((unit, i) => mean + reliabilities[i]! * (unit.mean - mean)),
  };
}

/** The components alone, with unit i counted `times[i]` times, as a bootstrap draws it; null as for `consistency`. */
function varianceComponents(units: readonly UnitAnswers[], times?: ArrayLike<number>): Components | null {
  let [g, n, sum, sizes, within] = [0, 0, 0, 0, 0];
  units.forEach((unit, i) => {
    const count = times?.[i] ?? 1;
    g += count;
    n += count * unit.n;
    sum += count * unit.n * unit.mean;
    sizes += count * unit.n ** 2;
    within += count * unit.squares;
  });
  if (g < 2 || n <= g) return null;
  const grandMean = sum / n;
  let between = 0;
  units.forEach((unit, i) => {
    between += (times?.[i] ?? 1) * unit.n * (unit.mean - grandMean) ** 2;
  });
  // Units whose means are all the same do not differ by the rounding of these.
  const betweenSquare = varies({ n, mean: grandMean, squares: between }) ? between / (g - 1) : 0;
  const withinSquare = within / (n - g);
  const typicalSize = (n - sizes / n) / (g - 1);
  const beyond = betweenSquare - withinSquare;
  const spread = betweenSquare + (typicalSize - 1) * withinSquare;
  return {
    ...{ units: g, n, betweenSquare, withinSquare, typicalSize },
    // A square root would make much of what rounding leaves.
    betweenVariance: beyond > 1e-12 * withinSquare ? beyond / typicalSize : 0,
    icc: spread > 0 ? beyond / spread : null,
  };
}

/**
 * A unit's answers added up without losing digits.
 *
 *     unitAnswers([3, 4, 5])      // { n: 3, mean: 4, squares: 2 }
 *
 * Unit: that of the answers
 * Interval: none
 * Minimum n: as what is made of it
 * R: c(length(y), mean(y), sum((y - mean(y))^2))
 * Source: catalogue M10.
 */
export function unitAnswers(values: readonly number[]): UnitAnswers {
  const mean = values.reduce((all, value) => all + value, 0) / values.length;
  return { n: values.length, mean, squares: values.reduce((all, value) => all + (value - mean) ** 2, 0) };
}

/**
 * Interval of the intraclass correlation ICC(1): exact when every unit has `size` answers and F is the ordinary one;
 * with units of unequal size by the F of the unweighted unit means, `size` their harmonic mean (`unweightedF`).
 *
 *     low = (F/F_{1−α/2}(g−1, N−g) − 1)/(F/F_{1−α/2} + size − 1)      high = (F·F_{1−α/2}(N−g, g−1) − 1)/(… + size − 1)
 *
 *     iccInterval(4, 10, 8)      // { low: 0.08444, high: 0.6141 }
 *
 * Unit: correlation
 * Interval: itself
 * Minimum n: 5 units of 5 answers
 * R: psych::ICC(ratings, lmer = FALSE)$results[1, ]
 * Source: Shrout & Fleiss (1979), Psychological Bulletin 86; Thomas & Hultquist (1978), Annals of Statistics 6. Catalogue M10.
 */
export function iccInterval(
  f: number,
  units: number,
  size: number,
  confidence = 0.95,
  answers = units * size,
): { readonly low: number; readonly high: number } {
  const [df1, df2] = [units - 1, answers - units];
  const upper = (1 + confidence) / 2;
  const low = f / fQuantile(upper, df1, df2);
  const high = f * fQuantile(upper, df2, df1);
  return { low: (low - 1) / (low + size - 1), high: (high - 1) / (high + size - 1) };
}

/**
 * The F of unit means that each have one vote, and the harmonic mean of the units' sizes; with equal sizes the ordinary F.
 *
 *     F = h · Σ(ȳ_i − mean of ȳ)²/(g − 1) / MSW      h = g/Σ(1/n_i)
 *
 * Null when nothing varies within units.
 *
 *     unweightedF([unitAnswers([3, 4, 5]), unitAnswers([2, 2]), unitAnswers([4, 5, 5])])
 *     // { f: 9.286, size: 2.571 }
 *
 * Unit: ratio
 * Interval: see `iccInterval`
 * Minimum n: 5 units of 5 answers
 * R: var(tapply(y, unit, mean)) * h / summary(lm(y ~ unit))$sigma^2, h the harmonic mean of the sizes
 * Source: Thomas & Hultquist (1978), Annals of Statistics 6.
 */
export function unweightedF(units: readonly UnitAnswers[]): { readonly f: number; readonly size: number } | null {
  const g = units.length;
  const n = units.reduce((sum, unit) => sum + unit.n, 0);
  const withinSquare = units.reduce((sum, unit) => sum + unit.squares, 0) / (n - g);
  if (g < 2 || !(withinSquare > 0)) return null;
  const mean = units.reduce((sum, unit) => sum + unit.mean, 0) / g;
  const spread = units.reduce((sum, unit) => sum + (unit.mean - mean) ** 2, 0) / (g - 1);
  const size = g / units.reduce((sum, unit) => sum + 1 / unit.n, 0);
  return { f: (size * spread) / withinSquare, size };
}
