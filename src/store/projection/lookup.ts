import type { Column } from "./duckdb.ts";

/** Up to so large whole numbers are looked up in a table. */
const tabled = 65_536;

/** Every row's key looked up in a map, −1 where it is not in it: what stands in the columns, numbered from 0. */
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
