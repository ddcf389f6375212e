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
 *     fisherExact({ a: 3, b: 1, c: 1, d: 3 })      // 0.4857: the lady tasting tea
 *
 * Unit: probability, two-sided
 * R: fisher.test(matrix(c(a, b, c, d), 2))$p.value
 * Source: Fisher (1935), The Design of Experiments; two-sided as in R, with its allowance of 1e-7 for ties.
 * Catalogue M13, M20.
 */
export function fisherExact({ a, b, c, d }: TwoByTwo): number {
  if (![a, b, c, d].every((count) => Number.isInteger(count) && count >= 0)) {
    throw new RangeError(`fisherExact needs whole counts, got ${a}, ${b}, ${c}, ${d}`);
  }
  const [row, column, n] = [a + b, a + c, a + b + c + d];
  const least = Math.max(0, row + column - n);
  const most = Math.min(row, column);
  /** P(x + 1)/P(x) */
  const ratio = (x: number): number => ((row - x) / (x + 1)) * ((column - x) / (n - row - column + x + 1));
  const mode = Math.min(most, Math.max(least, Math.floor(((row + 1) * (column + 1)) / (n + 2))));

  let here = 1;
  for (let x = mode; x < a && here > 0; x++) here *= ratio(x);
  for (let x = mode; x > a && here > 0; x--) here /= ratio(x - 1);
  const limit = here * (1 + 1e-7);

  let [all, extreme] = [1, 1 <= limit ? 1 : 0];
  const walk = (step: (x: number) => number, end: number, direction: 1 | -1): void => {
    let probability = 1;
    for (let x = mode; x !== end; x += direction) {
      probability *= step(x);
      all += probability;
      if (probability <= limit) {
        extreme += probability;
        if (probability < 1e-18 * extreme) return;
      }
      if (probability === 0) return;
    }
  };
  walk(ratio, most, 1);
  walk((x) => 1 / ratio(x - 1), least, -1);
  return Math.min(1, extreme / all);
}
