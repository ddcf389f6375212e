import type { Column } from "../duckdb.ts";

/** Where rows lie: at which touchpoint, or in which part (a month, a group). Row r lies at spot `places[column[r] − lowest]`. */
export interface Spots {
  /** What the spots are called. */
  readonly keys: readonly number[];
  readonly column: Column;
  readonly lowest: number;
  /** −1: at none of them. */
  readonly places: Int32Array;
}

/** Where rows lie by a column of whole numbers, or by what is made of each; what is called `nowhere` is none of the spots. */
export function spotsOf(
  column: Column,
  partOf: (cell: number) => number = (cell) => cell,
  nowhere: number | null = -1,
): Spots {
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < column.length; row++) {
    if (column[row]! < lowest) lowest = column[row]!;
    if (column[row]! > highest) highest = column[row]!;
  }
  if (column.length === 0) [lowest, highest] = [0, -1];
  const places = new Int32Array(highest - lowest + 1);
  for (let row = 0; row < column.length; row++) places[column[row]! - lowest] = 1;
  const known = new Map<number, number>();
  for (let at = 0; at < places.length; at++) {
    const key = places[at] === 0 ? nowhere : partOf(at + lowest);
    if (key !== null && key !== nowhere && !known.has(key)) known.set(key, known.size);
    places[at] = key === null ? -1 : (known.get(key) ?? -1);
  }
  return { keys: [...known.keys()], column, lowest, places };
}

/** At which spot something lies, one after the other; −1: at none. */
export type Places = Int16Array | Int32Array;

/** At which spot each of some rows lies. */
export function partOf({ keys, column, lowest, places }: Spots, rows: Int32Array): Places {
  const part = keys.length < 2 ** 15 ? new Int16Array(rows.length) : new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) part[at] = places[column[rows[at]!]! - lowest]!;
  return part;
}

/** So many numbers are held at once of everything that may stand at every spot: days of two years by sets of words are more. */
const mostHeld = 4_000_000;

/** The spots in their order, in as many slabs as it takes to hold `width` numbers of each spot of one; nearly always one. */
export function slabsOf(spots: Spots, width: number): Spots[] {
  const { keys, places } = spots;
  const length = Math.max(1, Math.floor(mostHeld / Math.max(1, width)));
  if (keys.length <= length) return [spots];
  return Array.from({ length: Math.ceil(keys.length / length) }, (_, slab) => {
    const first = slab * length;
    const some = keys.slice(first, first + length);
    const own = places.map((spot) => (spot >= first && spot < first + some.length ? spot - first : -1));
    return { ...spots, keys: some, places: own };
  });
}
