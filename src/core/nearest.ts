/** The word that `wanted` was probably meant to be, for "did you mean": at most a third of its letters differ; null when none is near. */
export function nearest(wanted: string, known: Iterable<string>): string | null {
  if (wanted.length > longestCompared) return null;
  const most = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | null = null;
  let fewest = most + 1;
  for (const word of known) {
    if (Math.abs(word.length - wanted.length) >= fewest) continue;
    const edits = editsBetween(wanted.toLowerCase(), word.toLowerCase());
    if (edits < fewest) {
      best = word;
      fewest = edits;
    }
  }
  return best;
}

/** Comparing takes the product of two lengths, and nobody mistypes a word of a page. */
const longestCompared = 200;

/** Letters to insert, delete, replace or swap with their neighbour to make `b` of `a` (optimal string alignment). */
function editsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, beforeLast[j - 2]! + 1);
      row.push(edits);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
