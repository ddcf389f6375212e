import { normalCdf } from "./normal.ts";
import type { CountedValue } from "./rating.ts";
import { scoreInterval } from "./score-interval.ts";

export interface MannWhitney {
  /** Pairs, one of each group, in which the first has more; a tie counts half. */
  readonly u: number;
  /** Two-sided p-value; null where all answers of both groups are equal. */
  readonly p: number | null;
  /** How likely somebody of the first group has more than somebody of the second, a tie counting half: 0.5 is alike. */
  readonly superiority: number;
  /** Its interval; null with fewer than two answers in a group. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Do two groups answer alike, where answers have an order but few values: Mann–Whitney's test (Wilcoxon's rank sum) with
 * corrections for ties and continuity, and the effect as a probability.
 *
 *     U = #{x > y} + ½ #{x = y}      superiority = U/(n₁n₂)
 *     Var U = n₁n₂/12 · (N + 1 − Σ(t³ − t)/(N(N − 1)))      z = (|U − n₁n₂/2| − ½)/√Var U
 *
 * From the two histograms. Default for ordered answers with many ties or fewer than 15 in a group. Null when a group is
 * empty.
 *
 *     mannWhitney([{ value: 1, n: 2 }], [{ value: 2, n: 1 }])      // superiority 0: nobody of the first has more
 *
 * Unit: superiority is a probability 0–1
 * Interval: F1b with V = s²(share of y below x)/n₁ + s²(share of x above y)/n₂; where V is 0, n is the smaller group
 * Minimum n: 5 people in each group to be shown
 * R: wilcox.test(x, y, exact = FALSE, correct = TRUE)
 * Source: Mann & Whitney (1947), Ann Math Stat 18; DeLong et al. (1988), Biometrics 44, for V. Catalogue F3.
 */
export function mannWhitney(
  one: readonly CountedValue[],
  other: readonly CountedValue[],
  confidence = 0.95,
): MannWhitney | null {
  const cells = cellsOf(one, other);
  const [n1, n2] = [cells.reduce((sum, cell) => sum + cell.one, 0), cells.reduce((sum, cell) => sum + cell.other, 0)];
  if (n1 === 0 || n2 === 0) return null;
  // Twice U is whole, so that it is exact.
  let [twice, below, ties] = [0, 0, 0];
  for (const cell of cells) {
    twice += cell.one * (2 * below + cell.other);
    below += cell.other;
    ties += (cell.one + cell.other) ** 3 - (cell.one + cell.other);
  }
  const u = twice / 2;
  const n = n1 + n2;
  const variance = ((n1 * n2) / 12) * (n + 1 - ties / (n * (n - 1)));
  const z = Math.max(0, Math.abs(u - (n1 * n2) / 2) - 0.5) / Math.sqrt(variance);
  const superiority = u / (n1 * n2);
  const interval =
    n1 < 2 || n2 < 2
      ? null
      : scoreInterval({ theta: superiority, variance: spread(cells, n1, n2), n: Math.min(n1, n2) }, confidence);
  return {
    u,
    p: cells.length > 1 ? 2 * normalCdf(-z) : null,
    superiority,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
  };
}

/** A value, and how many of each group gave it. */
interface Cell {
  readonly value: number;
  one: number;
  other: number;
}

function cellsOf(one: readonly CountedValue[], other: readonly CountedValue[]): Cell[] {
  const cells = new Map<number, Cell>();
  const cellOf = (value: number): Cell => {
    const cell = cells.get(value) ?? { value, one: 0, other: 0 };
    cells.set(value, cell);
    return cell;
  };
  for (const { value, n } of one) cellOf(value).one += n;
  for (const { value, n } of other) cellOf(value).other += n;
  return [...cells.values()].filter((cell) => cell.one + cell.other > 0).sort((a, b) => a.value - b.value);
}

/** Variance of the superiority: that of each answer's own standing in the other group. */
function spread(cells: readonly Cell[], n1: number, n2: number): number {
  let [below, above] = [0, n1];
  const standings = cells.map(({ one, other }) => {
    above -= one;
    const standing = { one, other, ofOne: (below + other / 2) / n2, ofOther: (above + one / 2) / n1 };
    below += other;
    return standing;
  });
  const mean = standings.reduce((sum, { one, ofOne }) => sum + one * ofOne, 0) / n1;
  const squares = (n: "one" | "other", of: "ofOne" | "ofOther"): number =>
    standings.reduce((sum, standing) => sum + standing[n] * (standing[of] - mean) ** 2, 0);
  return squares("one", "ofOne") / (n1 - 1) / n1 + squares("other", "ofOther") / (n2 - 1) / n2;
}
