/**
 * The value that would stand at `rank` (from 0) if the values were sorted. Only as much is sorted as needed, in place, so
 * that a few ranks of millions of values cost little.
 *
 * R: sort(x)[rank + 1]
 * Source: Hoare (1961), Communications of the ACM 4, algorithm 65 (FIND).
 */
export function orderStatistic(values: Float64Array, rank: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = middleOf(values[low]!, values[(low + high) >> 1]!, values[high]!);
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const swapped = values[i]!;
      values[i++] = values[j]!;
      values[j--] = swapped;
    }
    if (rank <= j) high = j;
    else if (rank >= i) low = i;
    else break;
  }
  return values[rank]!;
}

/** The middle value, or the mean of the two in the middle. R: median(x) */
export function median(values: ArrayLike<number>): number {
  const copy = Float64Array.from(values);
  return (orderStatistic(copy, (copy.length - 1) >> 1) + orderStatistic(copy, copy.length >> 1)) / 2;
}

const middleOf = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
