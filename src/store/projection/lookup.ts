import type { Column } from "./duckdb.ts";

/** Up to so large whole numbers are looked up in a table. */
const tabled = 1_000_000;

/** Every row's key looked up in a map, −1 where it is not in it. */
export function lookedUp(keys: Column, numbers: ReadonlyMap<number, number>): Int32Array {
  const found = new Int32Array(keys.length);
  const largest = [...numbers.keys()].reduce((most, key) => Math.max(most, key), 0);
  const isTabled = largest < tabled && [...numbers.keys()].every((key) => Number.isInteger(key) && key >= 0);
  if (!isTabled) {
    for (let row = 0; row < found.length; row++) found[row] = numbers.get(keys[row]!) ?? -1;
    return found;
  }
  const table = new Int32Array(largest + 1).fill(-1);
  for (const [key, number] of numbers) table[key] = number;
  for (let row = 0; row < found.length; row++) found[row] = table[keys[row]!] ?? -1;
  return found;
}

/** What stands in a column: which keys, and for every row the place of its key in that list; −1 where there is `nothing`. */
export interface Numbered {
  readonly keys: readonly number[];
  readonly of: Int32Array;
}

export function numbered(column: Column, nothing = -1): Numbered {
  const numbers = new Map<number, number>();
  let last = nothing;
  for (let row = 0; row < column.length; row++) {
    const key = column[row]!;
    if (key === last || key === nothing) continue;
    last = key;
    if (!numbers.has(key)) numbers.set(key, numbers.size);
  }
  return { keys: [...numbers.keys()], of: lookedUp(column, numbers) };
}
