import type { Column } from "./duckdb.ts";
import type { Said } from "./said.ts";
import type { Spots } from "./spots.ts";

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
  const place = parts === null ? of : placesIn(of, said.partIn(parts), keys.length);
  const size = (parts?.keys.length ?? 1) * keys.length;
  const tally = unweighted(counted(place, size));
  return weight === null ? tally : { ...tally, ...weighed(place, size, said.rows, weight) };
}

function placesIn(of: Uint16Array | Int32Array, part: Int32Array, width: number): Int32Array {
  const places = new Int32Array(of.length);
  for (let at = 0; at < of.length; at++) places[at] = part[at]! < 0 ? -1 : part[at]! * width + of[at]!;
  return places;
}

function counted(places: Uint16Array | Int32Array, size: number): Float64Array {
  const n = new Float64Array(size);
  for (let at = 0; at < places.length; at++) if (places[at]! >= 0) n[places[at]!]!++;
  return n;
}

function weighed(
  places: Uint16Array | Int32Array,
  size: number,
  rows: Int32Array,
  weight: Column,
): Pick<Tally, "weights" | "squares"> {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size);
  for (let at = 0; at < places.length; at++) {
    const place = places[at]!;
    if (place < 0) continue;
    const weighs = weight[rows[at]!]!;
    weights[place]! += weighs;
    squares[place]! += weighs * weighs;
  }
  return { weights, squares };
}
