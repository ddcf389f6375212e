/** A table of two by two: `a` and `b` are the first row, `c` and `d` the second. */
export interface TwoByTwo {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/**
 * Fisher's exact test that rows and columns of a two-by-two table have nothing to do with each other: how likely is a
 * table at least as improbable as this one, its margins being what they are.
 *
 *     p = Σ P(x) over the tables with P(x) ≤ P(a)      P hypergeometric
 *
 * Probabilities are walked from the most likely table outwards, each from its neighbour by one ratio, relative to the
 * largest; the walk ends where nothing more would change the sums. So it takes some multiples of the standard deviation
 * of `a` steps, not the size of the table. 1 where a row or a column is empty.
 *
 *     fisherExact({ a: 3, b: 1, c: 1, d: 3 })      // 0.4857
 *
 * Unit: probability, two-sided
 * Interval: none; Newcombe's beside it
 * Minimum n: none: it is exact
 * R: fisher.test(matrix(c(a, b, c, d), 2))$p.value
 * Source: Fisher (1935), The Design of Experiments; two-sided as in R, with its allowance of 1e-7 for ties.
 * Catalogue M13, M20.
 */
export function fisherExact({ a, b, c, d }: TwoByTwo): number {
  if (![a, b, c, d].every((count) => Number.isInteger(count) && count >= 0)) {
    throw new RangeError(`fisherExact needs whole counts, got ${a}, ${b}, ${c}, ${d}`);
  }
  const [row, column, n] = [a + b, a + c, a + b + c + d];
  const mode = Math.floor(((row + 1) * (column + 1)) / (n + 2));
  const up: Walk = { from: mode, row, column, rest: d - a };
  // Downwards it is the same walk among those who are not in the first column.
  const down: Walk = { from: row - mode, row, column: n - column, rest: c - b };
  const own = a >= mode ? probabilityAfter(up, a - mode) : probabilityAfter(down, mode - a);
  const limit = own * (1 + 1e-7);
  if (limit >= 1) return 1;
  const [above, below] = [sumsOf(up, limit), sumsOf(down, limit)];
  const extreme = above.extreme + below.extreme;
  return extreme / (1 + above.likelier + below.likelier + extreme);
}

/** From the most likely count upwards; `rest` is n − row − column. */
interface Walk {
  readonly from: number;
  readonly row: number;
  readonly column: number;
  readonly rest: number;
}

/** The probability so many steps from the most likely table, relative to it. */
function probabilityAfter({ from, row, column, rest }: Walk, steps: number): number {
  let probability = 1;
  for (let x = from; x < from + steps; x++) {
    probability *= ((row - x) * (column - x)) / ((x + 1) * (x + 1 + rest));
  }
  return probability;
}

/** Sums of the relative probabilities on one side: those above the limit, and those not. */
function sumsOf({ from, row, column, rest }: Walk, limit: number): { likelier: number; extreme: number } {
  const end = Math.min(row, column);
  let [probability, likelier, extreme] = [1, 0, 0];
  for (let x = from; x < end; x++) {
    probability *= ((row - x) * (column - x)) / ((x + 1) * (x + 1 + rest));
    if (probability > limit) likelier += probability;
    else if (probability > 1e-18 * extreme) extreme += probability;
    else break;
  }
  return { likelier, extreme };
}
