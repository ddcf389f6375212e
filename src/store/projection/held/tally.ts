import type { Column } from "../duckdb.ts";
import type { Said } from "./said.ts";
import type { Places, Spots } from "./spots.ts";

/** How often each cell of an answer was said in each part, and Σ weight, Σ weight² of these; part after part. */
export interface Tally {
  readonly n: Float64Array;
  readonly weights: Float64Array;
  readonly squares: Float64Array;
}

export const unweighted = (n: Float64Array): Tally => ({ n, weights: new Float64Array(), squares: new Float64Array() });

/** What was counted of something said is wanted for its histogram and for its clusters; all of one histories have one weight. */
const known = new WeakMap<Said, Map<Spots | null, Tally>>();

/** Counts what was said in each part in which rows lie; null: all lie in one. */
export function tallyOf(said: Said, parts: Spots | null, weight: Column | null): Tally {
  const tallies = known.get(said) ?? new Map<Spots | null, Tally>();
  known.set(said, tallies);
  const tally = tallies.get(parts) ?? count(said, parts, weight);
  tallies.set(parts, tally);
  return tally;
}

function count(said: Said, parts: Spots | null, weight: Column | null): Tally {
  const { of, keys } = said;
  if (parts === null && weight === null) return unweighted(counted(of, keys.length));
  const width = keys.length;
  const part = parts === null ? null : said.partIn(parts);
  const n = new Float64Array((parts?.keys.length ?? 1) * width);
  for (let at = 0; at < of.length; at++) {
    const spot = part === null ? 0 : part[at]!;
    if (spot >= 0) n[spot * width + of[at]!]!++;
  }
  return weight === null ? unweighted(n) : { n, ...weighed(said, part, weight, n.length) };
}

/** How often each of so many numbers stands in a list. */
function counted(of: Said["of"], width: number): Float64Array {
  // In turn in four places: the same number mostly follows, and adding to a sum waits for the sum before.
  const sums = new Int32Array(4 * width);
  for (let at = 0; at < of.length; at++) sums[4 * of[at]! + (at & 3)]!++;
  return Float64Array.from({ length: width }, (_, key) => {
    const at = 4 * key;
    return sums[at]! + sums[at + 1]! + sums[at + 2]! + sums[at + 3]!;
  });
}

function weighed(
  { of, keys, rows }: Said,
  part: Places | null,
  weight: Column,
  size: number,
): Pick<Tally, "weights" | "squares"> {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size);
  for (let at = 0; at < of.length; at++) {
    const spot = part === null ? 0 : part[at]!;
    if (spot < 0) continue;
    const place = spot * keys.length + of[at]!;
    const weighs = weight[rows[at]!]!;
    weights[place]! += weighs;
    squares[place]! += weighs * weighs;
  }
  return { weights, squares };
}
